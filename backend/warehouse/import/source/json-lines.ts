import { uniqueNames } from './csv-shape.ts'
import type { SourceRow } from './source-row.ts'

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const objectIn = (line: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Reads JSON lines; the columns are all keys in the order in which they first appear, so later rows may be longer. */
export const jsonLines = () => {
  const keys = new Map<string, number>()
  const names: string[] = []

  const read = (text: string, line: number): SourceRow[] => {
    if (text.trim() === '') return []
    const object = objectIn(text.replace(/^\ufeff/, ''))
    if (!object) return [{ line, cells: [], bad: { column: '', reason: 'not_an_object', value: text } }]
    for (const key of Object.keys(object))
      if (!keys.has(key)) {
        keys.set(key, keys.size)
        names.splice(0, names.length, ...uniqueNames([...keys.keys()]))
      }
    return [{ line, cells: [...keys.keys()].map((key) => cellOf(object[key])) }]
  }

  async function* rows(texts: AsyncIterable<string>): AsyncIterable<SourceRow[]> {
    let rest = ''
    let line = 0
    for await (const text of texts) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      yield lines.flatMap((each) => {
        line += 1
        return read(each, line)
      })
    }
    yield read(rest, line + 1)
  }

  return { names, rows }
}
