/** A clause of a message, as offsets: its words stand from `start` to `end`, and the next clause begins at `next`. */
export interface ClauseSpan {
  start: number
  end: number
  next: number
}

/** Stops between clauses: no comma or dot of a number, no dot of an abbreviation. */
const stops =
  /[，；。！？：…\n]+\s*|(?<!\d)[,.](?!\w)\s*|(?<=\d)[,.](?!\d)\s*|[;!?:](?!\d)\s*|\s+[-–—]+\s+|——+|\s+(?=(?:because|otherwise|so that|since (?:we|they|it|the|i|there|that|our|these|this)|as (?:we|they|it|the|there|our)|and (?:we|i)(?:'d|'ll|'re|'m)?)\s)/gi

/** The clauses of a message between its stops, and before words that begin a reason. */
export const clauseSpans = (text: string): ClauseSpan[] => {
  const spans: ClauseSpan[] = []
  let start = 0
  const close = (end: number, next: number) => {
    if (text.slice(start, end).trim() !== '') spans.push({ start, end, next })
    else if (spans.length > 0) (spans.at(-1) as ClauseSpan).next = next
    start = next
  }
  for (const stop of text.matchAll(stops)) close(stop.index, stop.index + stop[0].length)
  if (start < text.length) close(text.length, text.length)
  return spans
}
