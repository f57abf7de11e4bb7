import { isClear } from './clear.ts'
import type { Steps } from './message/in-steps.ts'
import type { Reading, ReadingContext, Span } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Spans of a reading where they stand in the whole message: what was read began at `at`, behind `lead` letters that the message does not hold. */
export const movedSpans = (spans: Span[], at: number, lead = 0): Span[] =>
  spans
    .filter(({ end }) => end > lead)
    .map((span) => ({ ...span, start: Math.max(span.start - lead, 0) + at, end: span.end - lead + at }))

/** Two steps of one message, the second made to what the first leaves; undefined where the first is not wholly understood. */
export const inTurn = (two: Steps | undefined, context: ReadingContext, read: Read): Reading | undefined => {
  const first = two && read(two.first, context)
  if (!two || !first?.rule || !isClear(first)) return undefined
  const second = read(two.second, { ...context, current: first.rule })
  const brief = { ...first.brief, ...second.brief }
  return {
    ...second,
    intent: first.intent === 'campaign' ? first.intent : context.current ? second.intent : 'segment',
    ...(Object.keys(brief).length > 0 ? { brief } : {}),
    unread: movedSpans(second.unread, two.at, two.lead),
    assumptions: [...first.assumptions, ...second.assumptions],
  }
}

/** A reading of words that begin at `at` in the message: what it tells stands where it stands there. */
export const movedTo = (at: number, { unread, assumptions, ...reading }: Reading): Reading => ({
  ...reading,
  unread: movedSpans(unread, at),
  assumptions: assumptions.map(({ note, span }) => ({ note, ...(span ? { span: movedSpans([span], at)[0] } : {}) })),
})

/** The reading of what stands behind the first letters of a message. */
export const behind = (text: string, length: number, context: ReadingContext, read: Read): Reading =>
  movedTo(length, read(text.slice(length), context))
