import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Analysis, analyse, type Reference } from '../analyse.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Trie } from '../lexicon/trie.ts'
import type { Token } from '../normalise.ts'
import type { Clarification, Reading } from '../reading.ts'
import { spansOf } from '../unread.ts'
import { asksForNumber, namesNumberLast } from './asks.ts'
import { type Cue, cueTrie } from './cues.ts'
import { type Found, findIn } from './find.ts'
import { asksGrowth, type GrowthAsked } from './growth.ts'
import { type Named, nameTrie } from './names.ts'
import type { Question, QuestionKind } from './question.ts'
import { leftOver, slotsOf } from './slots.ts'

type Window = NonNullable<Question['range']>

export interface QuestionIndex {
  cues: Trie<Cue>
  names: Trie<Named>
}
export const questionIndex = (catalog: Catalog): QuestionIndex => ({ cues: cueTrie(), names: nameTrie(catalog) })

const kindOf = (found: Found, catalog: Catalog, before: Question | undefined): QuestionKind | undefined => {
  const { said, metrics } = found
  const has = (...cues: string[]) => cues.some((cue) => said.has(cue))
  const campaigns = campaignsOf(catalog)
  const aboutCampaign = has('campaign', 'arm', 'control', 'campaigns') || before?.campaign !== undefined
  if (has('why') && has('moved') && (metrics.length > 0 || before)) return 'change'
  if (has('split') && has('holds', 'ask') && (aboutCampaign || campaigns.length > 0)) return 'split'
  if (found.top !== undefined && has('concentration', 'share')) return 'concentration'
  if (has('concentration') && metrics.length > 0 && !has('effect', 'by', 'which', 'share')) return 'concentration'
  if (has('significance') && (aboutCampaign || campaigns.length === 1)) return 'significance'
  if (
    has('which') &&
    has('campaigns', 'channels') &&
    has('best', 'effect') &&
    found.dimensions.length === 0 &&
    campaigns.length > 1
  )
    return 'compare'
  if (has('effect') && (aboutCampaign || campaigns.length === 1) && has('ask', 'control', 'which', 'best', 'holds'))
    return 'effect'
  if (has('control') && metrics.length > 0 && has('arm', 'campaign')) return 'effect'
  const asks = has('ask', 'which', 'best', 'previous', 'grain', 'dimension', 'share')
  const counts = found.dimensions.length > 0 && has('ask', 'share', 'metric')
  if (metrics.some((name) => name !== 'customers') && asks) return 'metric'
  if ((metrics.includes('customers') || counts) && (found.dimensions.length > 0 || found.grain)) return 'metric'
  if (metrics.length > 0 && has('average', 'total', 'campaign', 'arm')) return 'metric'
  return undefined
}

/** A time that is said of the figures: it stands in no condition on what customers did. */
const rangeIn = (analysis: Analysis): { range?: Window; tokens: Token[] } => {
  const { lexemes, tokens } = analysis
  if (lexemes.some((lexeme) => senseOf(lexeme, 'event'))) return { tokens }
  const at = lexemes.findIndex((lexeme) => {
    const window = senseOf(lexeme, 'window')
    return window && !window.future
  })
  const lexeme = lexemes[at]
  const window = senseOf(lexeme, 'window')?.window
  if (!lexeme || !window || window.type === 'next') return { tokens }
  return { range: window, tokens: tokens.filter((_, n) => n < lexeme.from || n >= lexeme.to) }
}

const defaults = (kind: QuestionKind, catalog: Catalog): string[] => {
  const metrics = metricsOf(catalog)
  const shop = metrics.find(({ name, synonyms }) => name.endsWith('_amount') && synonyms.en.includes('revenue'))
  if (kind === 'concentration') return shop ? [shop.name] : []
  return kind === 'metric' ? ['customers'] : []
}

const whichCampaign = (catalog: Catalog, text: string): Clarification => {
  const campaigns = campaignsOf(catalog)
  return {
    reason: 'ambiguous',
    question: { zh: '您问的是哪一次活动？', en: 'Which campaign do you mean?' },
    options: campaigns.slice(-6).map(({ labels }) => ({
      label: labels,
      say: /\p{Script=Han}/u.test(text) ? `${labels.zh}的效果怎么样` : `what was the effect of ${labels.en}`,
    })),
  }
}

/** What a message takes from the question before: everything in "and for …", its subject in "is it significant?", else nothing. */
const inherited = (
  found: Found,
  kind: QuestionKind | undefined,
  before: Question | undefined,
): Partial<Question> | undefined => {
  if (!before) return undefined
  const { said, metrics, campaign } = found
  const whole = kind !== undefined && metrics.length > 0 && said.has('ask')
  if (said.has('and') || (said.has('then') && !whole)) return before
  if (kind === 'change' && metrics.length === 0)
    return { metrics: before.metrics, ...(before.filter && { filter: before.filter }) }
  if (campaign !== undefined) return undefined
  if (kind === 'split') return before.campaign === undefined ? undefined : { campaign: before.campaign }
  if (kind === 'significance') return before
  const slots = found.dimensions.length > 0 || said.has('grain') || said.has('previous')
  return kind === undefined && slots ? before : undefined
}

/** "May" alone is read as a month where a change is asked about. */
const asMonth = (tokens: Token[]): Token[] =>
  tokens.flatMap((token, n) =>
    /^(may|march)$/.test(token.text) && n === 0 ? [{ ...token, text: 'in' }, token] : [token],
  )

/** "Which channel had the best lift" ranks channels, "which campaign" campaigns; a follow-up that names neither goes on. */
const ranked = ({ said }: Found, old: Partial<Question> | undefined): Question['ranked'] => {
  if (said.has('campaigns')) return undefined
  return said.has('channels') ? 'channels' : old?.ranked
}

/** Rates among those reached or who opened have no counterpart in a control. */
const isOfReached = (catalog: Catalog, name: string | undefined): boolean => {
  const bottom = metricsOf(catalog).find((metric) => metric.name === name)?.denominator
  return bottom?.of === 'campaign' && bottom.fact !== 'assigned'
}

const growthQuestion = (reference: Reference, { target, rest: left }: GrowthAsked) => {
  const whole = analyse(reference, left)
  const { range, tokens: people } = rangeIn(whole)
  const rest = range ? analyse(reference, people) : whole
  const filter = rest.read.rule
  return {
    intent: 'performance' as const,
    unread: spansOf(reference.text, rest.tokens, rest.lexemes, rest.unread),
    assumptions: rest.notes.map((note) => ({ note })),
    question: {
      kind: 'growth' as const,
      metrics: [],
      dimensions: [],
      ...(target !== undefined && { target }),
      ...(range && { range }),
      ...(filter && { filter }),
    },
  }
}

/**
 * Reads a question about numbers. Undefined where a message is none, so that a request for customers stays one. Words that say
 * nothing known are named as unread.
 */
export const readQuestion = (
  reference: Reference,
  tokens: Token[],
  { cues, names }: QuestionIndex,
  before: Question | undefined,
): Pick<Reading, 'intent' | 'question' | 'unread' | 'assumptions' | 'clarification'> | undefined => {
  const { text, index } = reference
  const { catalog } = index
  const growth = asksGrowth(text, tokens)
  if (growth) return growthQuestion(reference, growth)
  const slots = slotsOf(tokens, cues, names)
  const found = findIn(tokens, slots)
  const isAsked = asksForNumber(text, tokens, slots, found)
  // after a question it may be what that one is to be asked of: "换成购买率"
  const goesOn = before !== undefined && (found.said.has('and') || found.said.has('then'))
  if (isAsked && !goesOn && namesNumberLast(tokens, slots, found)) found.said.add('ask')
  const kind = isAsked ? kindOf(found, catalog, before) : undefined
  const old = inherited(found, kind, before)
  if (!kind && !old) return undefined

  const left = leftOver(tokens, slots, found.used)
  const whole = analyse(reference, kind === 'change' ? asMonth(left) : left)
  const { range, tokens: people } = rangeIn(whole)
  const rest = range ? analyse(reference, people) : whole
  const filter = rest.read.rule
  const said =
    (found.metrics.length + found.dimensions.length > 0 || found.campaign) ?? found.arm ?? found.grain ?? range
  if (!kind && !filter && !said && !found.previous) return undefined

  const campaigns = campaignsOf(catalog)
  const only = campaigns.length === 1 ? campaigns[0]?.name : undefined
  const asked = kind ?? old?.kind ?? 'metric'
  const metrics = found.metrics.length > 0 ? found.metrics.slice(0, 4) : (old?.metrics ?? defaults(asked, catalog))
  const chosen: QuestionKind = asked === 'effect' && isOfReached(catalog, metrics[0]) ? 'metric' : asked
  const ofCampaign = chosen === 'effect' || chosen === 'split' || chosen === 'significance'
  const campaign = found.campaign ?? old?.campaign ?? (ofCampaign ? only : undefined)
  const arm = found.arm ?? (campaign === old?.campaign ? old?.arm : undefined)
  const told = {
    campaign,
    arm,
    filter: filter ?? old?.filter,
    grain: chosen === 'metric' ? (found.grain ?? old?.grain) : undefined,
    range: range ?? old?.range,
    ranked: chosen === 'compare' ? ranked(found, old) : undefined,
    previous: found.previous || old?.previous || undefined,
    order: found.order ?? old?.order,
    limit: found.limit ?? old?.limit,
    top: found.top ?? old?.top,
  }
  const question = {
    kind: chosen,
    metrics,
    dimensions: found.dimensions.length > 0 ? found.dimensions : (old?.dimensions ?? []),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  } as Question
  const base = {
    intent: 'performance' as const,
    unread: spansOf(text, rest.tokens, rest.lexemes, rest.unread),
    assumptions: rest.notes.map((note) => ({ note })),
  }
  if (ofCampaign && campaign === undefined) return { ...base, clarification: whichCampaign(catalog, text) }
  return { ...base, question }
}
