import type { Steps } from './message/in-steps.ts'
import type { Reading, ReadingContext, Span } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Two steps of one message, the second made to what the first leaves; undefined where the first is not wholly understood. */
export const inTurn = (two: Steps | undefined, context: ReadingContext, read: Read): Reading | undefined => {
  const first = two && read(two.first, context)
  if (!two || !first?.rule || first.clarification || first.unread.length > 0) return undefined
  const second = read(two.second, { ...context, current: first.rule })
  const moved = second.unread.map((span) => ({
    ...span,
    start: Math.max(span.start - two.lead, 0) + two.at,
    end: Math.max(span.end - two.lead, 0) + two.at,
  }))
  const brief = { ...first.brief, ...second.brief }
  return {
    ...second,
    intent: first.intent === 'campaign' ? first.intent : context.current ? second.intent : 'segment',
    ...(Object.keys(brief).length > 0 ? { brief } : {}),
    unread: moved,
    assumptions: [...first.assumptions, ...second.assumptions],
  }
}

/** The reading of what stands behind the first letters of a message. */
export const behind = (text: string, length: number, context: ReadingContext, read: Read): Reading => {
  const moved = ({ start, end, ...span }: Span) => ({ ...span, start: start + length, end: end + length })
  const { unread, assumptions, ...reading } = read(text.slice(length), context)
  return {
    ...reading,
    unread: unread.map(moved),
    assumptions: assumptions.map(({ note, span }) => ({ note, ...(span ? { span: moved(span) } : {}) })),
  }
}
