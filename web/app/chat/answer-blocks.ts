import type { NumberSpan } from '../stream/thread-state.ts'

export interface Piece {
  text: string
  start: number
  bold: boolean
  number?: NumberSpan
}

export interface Block {
  kind: 'paragraph' | 'item'
  start: number
  pieces: Piece[]
}

/** Cuts a stretch at the numbers that lie within it. */
const withNumbers = (piece: Piece, numbers: readonly NumberSpan[]): Piece[] => {
  const end = piece.start + piece.text.length
  const inside = numbers.filter((number) => number.start >= piece.start && number.end <= end)
  const pieces: Piece[] = []
  let at = piece.start
  const cut = (to: number, number?: NumberSpan) => {
    if (to <= at) return
    pieces.push({
      text: piece.text.slice(at - piece.start, to - piece.start),
      start: at,
      bold: piece.bold,
      ...(number ? { number } : {}),
    })
    at = to
  }
  for (const number of inside) {
    cut(number.start)
    cut(number.end, number)
  }
  cut(end)
  return pieces
}

/** Takes **bold** marks out, keeping each stretch's place in the whole text. */
const withBold = (text: string, start: number): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(/\*\*([^*]+)\*\*/g)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), start: start + at, bold: false })
    pieces.push({ text: match[1] as string, start: start + match.index + 2, bold: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: start + at, bold: false })
  return pieces
}

/**
 * An answer as paragraphs and list items, each in pieces of plain, bold or number text. Nothing else of Markdown is
 * drawn: links and images of a model's making stay text. `numbers` have UTF-16 offsets in the whole answer.
 */
export const answerBlocks = (text: string, numbers: readonly NumberSpan[]): Block[] => {
  const sorted = [...numbers].sort((a, b) => a.start - b.start)
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const mark = /^\s*(?:[-*•]\s+|#{1,4}\s+)/.exec(line)?.[0] ?? ''
    const body = line.slice(mark.length)
    const at = start + mark.length
    if (body.trim())
      blocks.push({
        kind: /[-*•]/.test(mark) ? 'item' : 'paragraph',
        start: at,
        pieces: withBold(body, at).flatMap((piece) => withNumbers(piece, sorted)),
      })
    start += line.length + 1
  }
  return blocks
}
