import type { Catalog } from '../../catalog/catalog.ts'
import { ofDate } from '../../catalog/dated-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Rule } from '../../segments/rule.ts'
import { type Analysis, analyse, type Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { twoHalves } from './compared-times.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'
import { leftOver, nameOf, type Slot } from './slots.ts'

/** People who did something in a time, as figures. */
interface CountedInTime {
  question: Question
  notes: Analysis['notes']
}

const inTime = (rule: Rule, catalog: Catalog): Pick<Question, 'metrics' | 'range' | 'events'> | undefined => {
  if (rule.kind === 'date')
    return ofDate(catalog, `dated:${rule.field}`) && { metrics: [`dated:${rule.field}`], range: rule.window }
  if (rule.kind !== 'event' || rule.op !== 'gte' || rule.value !== 1 || rule.max !== undefined) return undefined
  const name = `${rule.event}_customers`
  if (rule.measure.type !== 'count' || !metricsOf(catalog).some((metric) => metric.name === name)) return undefined
  return {
    metrics: [name],
    range: rule.window,
    ...(rule.where && { events: { event: rule.event, where: rule.where } }),
  }
}

/**
 * "How many customers logged in this month", 这个季度有多少客户开户: how many people did what in a time, as figures that can be put beside those
 * of another time or spread over periods. Undefined where the words are not wholly read, or hold no such time or several.
 */
export const countedInTime = (reference: Reference, tokens: Token[]): CountedInTime | undefined => {
  const { unread, read, notes } = analyse(reference, tokens)
  if (!read.rule || unread.length > 0 || read.troubles.length > 0) return undefined
  const parts = read.rule.kind === 'all' ? read.rule.of : [read.rule]
  const timed = parts.flatMap((rule) => {
    const found = inTime(rule, reference.index.catalog)
    return found?.range ? [{ rule, found }] : []
  })
  const [only] = timed
  if (!only || timed.length > 1) return undefined
  const rest = parts.filter((rule) => rule !== only.rule)
  const filter = rest.length > 1 ? ({ kind: 'all', of: rest } as Rule) : rest[0]
  return {
    question: { kind: 'metric', dimensions: [], ...only.found, ...(filter && { filter }) } as Question,
    notes,
  }
}

const counts =
  /\bhow many\b|\bnumber of\b|\bcount of\b|\bnew (?:customers|members|clients|users|accounts)\b|多少|几[个位名人]|人数|客户数|用户数|户数|新增|新客/i

type Told = Pick<Reading, 'intent' | 'question' | 'unread' | 'assumptions'>

/** "How many accounts were opened each month this year?", 本季度新客环比: people counted over periods, or against another one. */
export const spreadCount = (
  reference: Reference,
  found: Found,
  { tokens, slots }: { tokens: Token[]; slots: Slot[] },
): Told | undefined => {
  const compared = found.comparison ?? (found.said.has('moved') ? 'previous' : undefined)
  // a series is not compared: asked about
  if ((!found.grain && !compared) || (found.grain && found.comparison)) return undefined
  if (found.metrics.some((name) => name !== 'customers') || found.campaigns.length > 0) return undefined
  if (!counts.test(reference.text)) return undefined
  // 新增客户数: the word for their number names them
  const used = new Set([...found.used].filter((slot) => nameOf(slot, 'metric') === undefined))
  const left = leftOver(tokens, slots, used)
  // "new accounts were opened": what was opened is new
  const counted =
    countedInTime(reference, left) ??
    countedInTime(
      reference,
      left.filter(({ text }) => text !== 'new'),
    )
  if (!counted) return undefined
  const { question, notes } = counted
  const halves = found.grain ? undefined : twoHalves(question.range)
  const comparison = halves ? { with: 'range' as const, range: halves.before } : { with: compared ?? 'previous' }
  return {
    intent: 'performance',
    unread: [],
    assumptions: notes.map((note) => ({ note })),
    question: {
      ...question,
      dimensions: found.dimensions,
      ...(found.grain ? { grain: found.grain } : { ...(halves && { range: halves.range }), comparison }),
    },
  }
}
