import type { Lang } from '../../bilingual.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { simplified } from '../normalise.ts'
import type { Reading, ReadingContext, Span } from '../reading.ts'
import { type Day, localDay } from '../time/calendar.ts'
import { clausesBeside, planOnly } from './clauses-beside.ts'
import { joinedBrief } from './plan-at-hand.ts'
import { asksHowMany, planQuestion } from './plan-question.ts'
import { planSaid } from './plan-said.ts'
import { productDescribed } from './product-said.ts'

type Read = (text: string, context: ReadingContext) => Reading

const goOn = new Set<Reading['intent']>(['segment', 'refine', 'campaign'])

/** The words of a part of the message, where they stand in the whole. */
const placed = (text: string, unread: Span[]): Span[] =>
  unread.flatMap((span) => {
    const start = text.toLowerCase().indexOf(span.text.toLowerCase())
    return start < 0
      ? []
      : [{ text: text.slice(start, start + span.text.length), start, end: start + span.text.length }]
  })

/** A request for a campaign that says its days or channels in clauses of their own; undefined where the other clauses ask for none. */
const newCampaign = (
  text: string,
  lang: Lang,
  today: Day,
  { context, read }: { context: ReadingContext; read: Read },
): Reading | undefined => {
  const only = context.current && planOnly(text, today)
  if (only) return { lang, intent: 'campaign', brief: only, unread: [], assumptions: [] }
  const said = clausesBeside(text, today)
  const beside = said && read(said.rest, context)
  if (!said || beside?.intent !== 'campaign') return undefined
  return {
    ...beside,
    brief: joinedBrief(beside.brief, {
      ...said.brief,
      ...(said.brief.channels
        ? { channels: [...new Set([...(beside.brief?.channels ?? []), ...said.brief.channels])] }
        : {}),
    }),
    unread: placed(text, beside.unread),
  }
}

/**
 * What a message says or asks of the plan that the thread speaks of: channels, budget, control share and dates are changed, the rest is
 * read as a message of its own; questions change nothing. Undefined where it speaks of something else.
 */
export const planReading = (
  text: string,
  lang: Lang,
  { catalog, context, read }: { catalog: Catalog; context: ReadingContext; read: Read },
): Reading | undefined => {
  const { plan, ...others } = context
  const today = localDay(context.now, catalog.timeZone)
  if (!plan) return newCampaign(text, lang, today, { context, read })
  const base = { lang, unread: [], assumptions: [] }
  const plain = simplified(text).normalize('NFKC')
  const question = planQuestion(plain)
  if (question) return { ...base, intent: 'request', request: { act: question } }
  if (asksHowMany(plain)) {
    const counted = read(text, others)
    return goOn.has(counted.intent) && counted.rule ? { ...counted, intent: 'segment', figure: true } : undefined
  }
  const asked = productDescribed(plain, catalog)
  if (asked) return { ...base, intent: 'campaign', clarification: { reason: 'ambiguous', question: asked } }
  const said = planSaid(text, plan, today)
  if (!said) return undefined
  const { brief, ask, notes, rest } = said
  const ours = {
    ...(Object.keys(brief).length > 0 ? { brief } : {}),
    ...(ask ? { clarification: { reason: 'ambiguous' as const, question: ask } } : {}),
  }
  const told = notes.map((note) => ({ note }))
  if (rest === '') return { ...base, intent: 'campaign', assumptions: told, ...ours }
  const beside = read(rest, { ...context, lang, plan: joinedBrief(plan, brief) })
  if (!goOn.has(beside.intent)) return undefined
  const { clarification = beside.clarification } = ours
  return {
    ...beside,
    intent: beside.intent === 'segment' && beside.rule ? 'campaign' : beside.intent,
    brief: { ...beside.brief, ...brief },
    unread: placed(text, beside.unread),
    assumptions: [...beside.assumptions, ...told],
    ...(clarification ? { clarification } : {}),
  }
}
