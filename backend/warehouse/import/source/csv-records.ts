export interface CsvRecord {
  fields: string[]
  /** Line of the file on which the record starts, from 1. */
  line: number
  /** A quote was opened and never closed, or text follows a closing quote. */
  broken: boolean
}

export interface CsvReader {
  /** Records that the text completes. */
  push(text: string): CsvRecord[]
  /** The last record, when the file does not end in a line end. */
  end(): CsvRecord[]
}

const quote = '"'

/**
 * Splits text that arrives in pieces into records (RFC 4180). Any of LF, CRLF and CR ends a line, even mixed;
 * empty lines are no records. An open quote at the end of the file makes its record broken.
 */
export const csvReader = (delimiter: string): CsvReader => {
  let field = ''
  let fields: string[] = []
  let line = 1
  let startLine = 1
  let quoted = false
  let closed = false
  let broken = false
  let begun = false
  let afterReturn = false

  const finishField = () => {
    fields.push(field)
    field = ''
    closed = false
  }
  const finishRecord = (into: CsvRecord[]) => {
    if (begun) {
      finishField()
      into.push({ fields, line: startLine, broken })
    }
    fields = []
    begun = false
    broken = false
  }
  const lineEnd = (into: CsvRecord[]) => {
    finishRecord(into)
    line += 1
  }

  const readQuoted = (text: string, at: number): number => {
    const end = text.indexOf(quote, at)
    const part = text.slice(at, end < 0 ? text.length : end)
    field += part
    for (let next = part.indexOf('\n'); next >= 0; next = part.indexOf('\n', next + 1)) line += 1
    if (end < 0) return text.length
    quoted = false
    closed = true
    return end + 1
  }

  const push = (text: string): CsvRecord[] => {
    const records: CsvRecord[] = []
    let at = 0
    while (at < text.length) {
      if (quoted) {
        at = readQuoted(text, at)
        continue
      }
      const character = text[at] as string
      at += 1
      const secondOfPair = character === '\n' && afterReturn
      afterReturn = character === '\r'
      if (secondOfPair) continue
      if (character === '\n' || character === '\r') {
        lineEnd(records)
        continue
      }
      if (!begun) {
        begun = true
        startLine = line
      }
      if (character === delimiter) finishField()
      else if (character === quote && closed) {
        field += quote
        quoted = true
        closed = false
      } else if (character === quote && field === '') quoted = true
      else {
        broken ||= closed
        const from = at - 1
        while (at < text.length && !isSpecial(text.charCodeAt(at), delimiter)) at += 1
        field += text.slice(from, at)
      }
    }
    return records
  }

  return {
    push,
    end() {
      const records: CsvRecord[] = []
      broken ||= quoted
      finishRecord(records)
      return records
    },
  }
}

const isSpecial = (code: number, delimiter: string) =>
  code === 10 || code === 13 || code === 34 || code === delimiter.charCodeAt(0)
