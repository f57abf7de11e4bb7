/** One cell of a receipt, as an answer names it: [[r:res_12#0.count|int]]. */
export interface Reference {
  resultId: string
  row: number
  column: string
  format: string
}

const pattern = /\[\[r:([\w-]+)#(\d+)\.([^|\]\s]+)(?:\|([a-z0-9]+))?\]\]/

/** The text of a reference to a cell. */
export const cell = (resultId: string, row: number, column: string, format: string): string =>
  `[[r:${resultId}#${row}.${column}|${format}]]`

export type Piece = { text: string } | { reference: Reference }

/**
 * Splits a text at its references. `rest` is a tail that may still grow into a reference when more text arrives;
 * it is never longer than `longest` characters.
 */
export const splitReferences = (text: string): { pieces: Piece[]; rest: string } => {
  const pieces: Piece[] = []
  let left = text
  for (let found = pattern.exec(left); found; found = pattern.exec(left)) {
    const [whole, resultId, row, column, format] = found
    if (found.index > 0) pieces.push({ text: left.slice(0, found.index) })
    pieces.push({
      reference: { resultId: resultId as string, row: Number(row), column: column as string, format: format ?? 'text' },
    })
    left = left.slice(found.index + whole.length)
  }
  const open = openAt(left)
  if (open > 0) pieces.push({ text: left.slice(0, open) })
  return { pieces, rest: left.slice(open) }
}

const longest = 200

const openAt = (text: string): number => {
  const start = text.lastIndexOf('[[')
  if (start >= 0 && text.length - start < longest && !text.slice(start).includes(']]')) return start
  return text.endsWith('[') ? text.length - 1 : text.length
}
