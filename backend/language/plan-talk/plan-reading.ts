import type { Lang } from '../../bilingual.ts'
import { channelName } from '../../catalog/channel-name.ts'
import type { Rule } from '../../segments/rule.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import { capNoted } from '../message/cap-noted.ts'
import { clausesOf } from '../message/subject.ts'
import { simplified } from '../normalise.ts'
import type { Reading, ReadingContext, Span } from '../reading.ts'
import { type Day, localDay } from '../time/calendar.ts'
import { byGroup, oneForAll } from './by-group.ts'
import { capAsked } from './cap-asked.ts'
import { clausesBeside, planOnly } from './clauses-beside.ts'
import { joinedBrief } from './plan-at-hand.ts'
import { asksHowMany, planQuestion } from './plan-question.ts'
import { planSaid } from './plan-said.ts'
import { productDescribed, productNamed } from './product-said.ts'

interface Parts {
  index: CatalogIndex
  context: ReadingContext
  read: Read
}
type Read = (text: string, context: ReadingContext) => Reading

const goOn = new Set<Reading['intent']>(['segment', 'refine', 'campaign'])

const perGroup = { reason: 'ambiguous' as const, question: oneForAll }

/** The words of a part of the message, where they stand in the whole. */
const placed = (text: string, unread: Span[]): Span[] =>
  unread.flatMap((span) => {
    const start = text.toLowerCase().indexOf(span.text.toLowerCase())
    return start < 0
      ? []
      : [{ text: text.slice(start, start + span.text.length), start, end: start + span.text.length }]
  })

/** Whether an audience is limited by a channel that customers prefer. */
const byChannel = (current: Rule): boolean =>
  clausesOf(current).some((clause) => {
    const values = clause.kind === 'in' ? clause.values : clause.kind === 'compare' ? [clause.value] : []
    return values.some((value) => channelName.safeParse(value).success)
  })

const letIn =
  /^(?:再|还|也|另外|顺便|请|帮我|把)*(?:加上|加|补上|带上|算上|纳入|包括)(.{1,12}?)的(?:也加上|也算上|吧)?[。.!！\s]*$/u

/** 再加上北京的: more customers for the plan, and no further condition on those that it has; undefined where the words name no value of a list. */
const moreCustomers = (plain: string, { context, read }: Parts): Reading | undefined => {
  const named = letIn.exec(plain)?.[1]
  if (!named) return undefined
  const { now } = context
  const { rule, alternatives = [], unread } = read(named, { now, lang: 'zh' })
  const listed = (one: Rule | undefined) =>
    one?.kind === 'in' || (one?.kind === 'compare' && one.op === 'eq' && typeof one.value === 'string')
  if (unread.length > 0 || ![rule, ...alternatives.map((one) => one.rule)].every(listed)) return undefined
  return read(`加上${named}的客户`, context)
}

/** A request for a campaign that says its days or channels in clauses of their own; undefined where the other clauses ask for none. */
const newCampaign = (text: string, lang: Lang, today: Day, { index, context, read }: Parts): Reading | undefined => {
  const { current } = context
  const only = current && planOnly(text, today)
  // 换成短信 where customers are chosen by their preferred channel
  const ofData = current !== undefined && only?.brief.channels !== undefined && byChannel(current)
  if (only && !ofData) {
    const { brief, cap } = only
    const said = Object.keys(brief).length > 0
    const asked = cap === undefined ? {} : { clarification: capAsked(index, current, cap) }
    return {
      lang,
      intent: said || !cap ? 'campaign' : 'refine',
      ...(said ? { brief } : {}),
      unread: [],
      assumptions: [],
      ...asked,
    }
  }
  const { current: _, ...alone } = context
  if (current && byGroup(text, (words) => read(words, alone)))
    return { lang, intent: 'campaign', unread: [], assumptions: [], clarification: perGroup }
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
    ...(said.cap && beside.rule && !beside.clarification
      ? { clarification: capAsked(index, beside.rule, said.cap) }
      : {}),
  }
}

/**
 * What a message says or asks of the plan that the thread speaks of: channels, budget, control share and dates are changed, the rest is
 * read as a message of its own; questions change nothing. Undefined where it speaks of something else.
 */
export const planReading = (text: string, lang: Lang, parts: Parts): Reading | undefined => {
  const { index, context, read } = parts
  const { catalog } = index
  const { plan, ...others } = context
  const today = localDay(context.now, catalog.timeZone)
  // "Cap: 1,000 customers, highest spend first" says by what to choose them
  if (context.current && capNoted(text) !== undefined) return undefined
  if (!plan) return newCampaign(text, lang, today, parts)
  const base = { lang, unread: [], assumptions: [] }
  const plain = simplified(text).normalize('NFKC')
  const question = planQuestion(plain)
  if (question) return { ...base, intent: 'request', request: { act: question } }
  if (asksHowMany(plain)) {
    const counted = read(text, others)
    return goOn.has(counted.intent) && counted.rule ? { ...counted, intent: 'segment', figure: true } : undefined
  }
  const product = productNamed(plain, catalog)
  if (product) return { ...base, intent: 'campaign', brief: { product } }
  const asked = productDescribed(plain, catalog)
  if (asked) return { ...base, intent: 'campaign', clarification: { reason: 'ambiguous', question: asked } }
  const more = moreCustomers(plain, parts)
  if (more) return more
  const { current: _, ...alone } = others
  if (byGroup(text, (words) => read(words, alone))) return { ...base, intent: 'campaign', clarification: perGroup }
  const said = planSaid(text, plan, today)
  if (!said) return undefined
  const { brief, ask, cap, notes, rest } = said
  const capped = (within = context.current) =>
    cap !== undefined && within ? { clarification: capAsked(index, within, cap) } : {}
  const ours = {
    ...(Object.keys(brief).length > 0 ? { brief } : {}),
    ...(ask ? { clarification: { reason: 'ambiguous' as const, question: ask } } : {}),
  }
  const told = notes.map((note) => ({ note }))
  if (rest === '') return { ...base, intent: 'campaign', assumptions: told, ...capped(), ...ours }
  const beside = read(rest, { ...context, lang, plan: joinedBrief(plan, brief) })
  if (!goOn.has(beside.intent)) return undefined
  const { clarification = beside.clarification ?? capped(beside.rule).clarification } = ours
  return {
    ...beside,
    intent: beside.intent === 'segment' && beside.rule ? 'campaign' : beside.intent,
    brief: { ...beside.brief, ...brief },
    unread: placed(text, beside.unread),
    assumptions: [...beside.assumptions, ...told],
    ...(clarification ? { clarification } : {}),
  }
}
