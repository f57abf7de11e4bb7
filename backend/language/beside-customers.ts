import type { Catalog } from '../catalog/catalog.ts'
import { contrary, ofKnowledge } from './knowledge-reading.ts'
import { asksForecasts } from './message/forecast-question.ts'
import { asksWatch } from './message/watch-question.ts'
import { findIn } from './question/find.ts'
import type { Question } from './question/question.ts'
import type { QuestionIndex } from './question/read-question.ts'
import { leftOver, slotsOf } from './question/slots.ts'
import type { Reading } from './reading.ts'
import { typedTokens } from './typed-tokens.ts'

type Asked = Pick<Reading, 'intent' | 'question' | 'clarification' | 'unread' | 'assumptions' | 'watched'>

/** The figures that some words name and nothing else; empty where they say more. */
const figuresOf = (words: string, { cues, names, routes }: QuestionIndex, catalog: Catalog): string[] => {
  const tokens = typedTokens(words)
  const slots = slotsOf(tokens, cues, names)
  const found = findIn(tokens, slots, { text: words, routes, catalog, before: undefined })
  const more = found.campaigns.length + found.dimensions.length + found.values.length + found.channels.length
  return more === 0 && leftOver(tokens, slots, found.used).length === 0 ? found.metrics : []
}

const ofWatch = (text: string, index: QuestionIndex, catalog: Catalog): Asked | undefined => {
  const asked = asksWatch(text)
  if (!asked) return undefined
  const base = { intent: 'watch' as const, unread: [], assumptions: [] }
  if (asked.of === 'all') return base
  if (asked.of === 'segments') return { ...base, watched: { kind: 'segment' } }
  const metrics = asked.readings.map((words) => figuresOf(words, index, catalog)).find((some) => some.length > 0)
  return metrics ? { ...base, watched: { kind: 'metric', metrics } } : undefined
}

const counter =
  /反例|反面(?:的)?(?:证据|例子|结果)|相反的?(?:证据|结果|例子)|\bcounter-?(?: ?evidence| ?examples?)\b|\b(?:contrary|contradicting) (?:evidence|results?)\b/iu

/** 女装邮件有反例吗: what speaks against the result of a campaign of the data, or of one of its arms. */
const counterTo = (text: string, { cues, names, routes }: QuestionIndex, catalog: Catalog): Asked | undefined => {
  if (!counter.test(text)) return undefined
  const tokens = typedTokens(text)
  const slots = slotsOf(tokens, cues, names)
  const { campaigns, arm } = findIn(tokens, slots, { text, routes, catalog, before: undefined })
  const [campaign] = campaigns
  if (campaign === undefined || campaigns.length > 1) return undefined
  const told = { kind: 'effect' as const, metrics: [], dimensions: [], campaign, ...(arm !== undefined && { arm }) }
  return { intent: 'performance', unread: [], assumptions: [], ...contrary(told, catalog) }
}

/** A question about what is known, what stands out, or how the forecasts did: about no customers and no figure of a time. */
export const besideCustomers = (
  text: string,
  before: Question | undefined,
  catalog: Catalog,
  questions: QuestionIndex,
): Asked | undefined => {
  if (asksForecasts(text)) return { intent: 'forecasts', unread: [], assumptions: [] }
  return ofWatch(text, questions, catalog) ?? counterTo(text, questions, catalog) ?? ofKnowledge(text, before, catalog)
}
