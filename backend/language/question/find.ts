import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import type { Token } from '../normalise.ts'
import { amountDone } from './amount-done.ts'
import { campaignFigures, madeMore, purchasesCaused, spentByArm } from './campaign-figures.ts'
import { campaignSpend } from './campaign-spend.ts'
import { putsCampaignsTogether } from './campaigns-together.ts'
import type { Cue } from './cues.ts'
import { doneMost } from './done-most.ts'
import { eventValues } from './event-values.ts'
import { campaign, metric, summed } from './figures-named.ts'
import { type Found, fieldAt, fieldNear, type Hunt, nothingFound, type Part, partBy, use } from './found.ts'
import { levelsAsked, levelsOfNamed } from './levels.ts'
import { madeGroups } from './made-by-campaign.ts'
import { movedDoing } from './moved-doing.ts'
import { ratesOfPeople } from './no-figure.ts'
import { oftenest } from './often.ts'
import { periodsAsked, whichPeriod } from './periods-asked.ts'
import type { Question } from './question.ts'
import { groupsAt, popular, ranked } from './ranked.ts'
import { reachAsked } from './reach.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'
import { spentOn } from './spent-on.ts'
import { partedField, rankedBy, summedField } from './summed-field.ts'
import { thresholdAsked } from './threshold.ts'
import { untried } from './untried.ts'
import { verbsIn } from './verbs.ts'

const grain: Part = (hunt, slot) => {
  const said = cueOf(slot, 'grain')
  if (!said) return false
  hunt.found.grain ??= said.grain
  return use(hunt, slot, 'grain')
}

/** 哪一层客户, 各档会员. */
const partedBy: Part = (hunt, slot) => {
  const named = nameOf(slot, 'parting')
  if (!named) return false
  const { dimensions } = hunt.found
  if (dimensions.length < 2 && !dimensions.includes(named.field)) dimensions.push(named.field)
  hunt.found.said.add(named.asks)
  return use(hunt, slot, 'dimension')
}

const parted: Part = (hunt, slot, at) => {
  const by = cueOf(slot, 'by') ?? cueOf(slot, 'which')
  if (!by) return false
  const { found } = hunt
  const next = fieldNear(hunt, at + 1)
  // "top 5 cities by balance": what an order is by parts nothing
  const ranks = by.is === 'by' && found.said.has('best') && next?.field.numeric === true
  // "which three products", 哪三个城市
  const counted = by.is === 'which' ? countedGroups(hunt, at) : undefined
  if (counted === undefined && by.is === 'which' && !next && periodsAsked(hunt, at)) return use(hunt, slot, 'which')
  const parts = counted ?? (ranks ? true : partBy(hunt, at + 1))
  if (ranks && found.dimensions.length > 0 && found.metrics.length === 0 && !next.field.field.includes('.')) {
    found.metrics.push(`average:${next.field.field}`)
    use(hunt, next.slot, 'average')
  }
  // 各 without what it parts by is no word to pass over
  if (!parts && by.is === 'by' && !isIdleBy(hunt, at)) return false
  return use(hunt, slot, by.is)
}

/** "per customer", 按金额: said before a metric, before people, or at the end. */
const isIdleBy = ({ slots, tokens }: Hunt, at: number): boolean => {
  const next = slots[at + 1]
  return (
    next === undefined ||
    nameOf(next, 'metric') !== undefined ||
    nameOf(next, 'field') !== undefined ||
    next.cues.length > 0 ||
    tokens[next.from]?.kind === 'mark'
  )
}

/** Takes a number of groups and what they are groups of; undefined where no number stands there. */
const countedGroups = (hunt: Hunt, at: number): boolean | undefined => {
  const { slots, found } = hunt
  const counted = groupsAt(hunt, slots[at]?.to ?? 0)
  if (!counted) return undefined
  found.limit = counted.count
  return partBy(hunt, counted.next)
}

/** 性别构成, 按城市分布, "how are customers distributed across provinces". */
const distributed: Part = (hunt, slot, at) => {
  if (!cueOf(slot, 'distribution')) return false
  const { slots } = hunt
  const before = [at - 1, at - 2].find((n) => fieldAt(hunt, slots[n])?.divisible)
  if (before !== undefined && hunt.found.dimensions.length === 0) partBy(hunt, before)
  else if (hunt.found.dimensions.length === 0) partBy(hunt, at + 1)
  return use(hunt, slot, 'distribution')
}

const channel: Part = (hunt, slot) => {
  const named = nameOf(slot, 'channel')
  if (!named) return false
  if (!hunt.found.channels.includes(named.channel)) hunt.found.channels.push(named.channel)
  return true
}

const compared: Part = (hunt, slot) => {
  const said = cueOf(slot, 'previous') ?? cueOf(slot, 'year-before')
  if (!said) return false
  hunt.found.comparison = said.is === 'previous' ? 'previous' : 'year_before'
  return use(hunt, slot, 'previous')
}

const plain: readonly Cue['is'][] = [
  'effect',
  'split',
  'holds',
  'significance',
  'concentration',
  'why',
  'moved',
  'each',
  'each-of',
  'both-ways',
  'share',
  'compared',
  'campaigns',
  'channels',
  'control',
]
/** The rest of the customers, where something is compared with them. */
const rest: Part = (hunt, slot) =>
  cueOf(slot, 'rest') !== undefined && hunt.slots.some((one) => cueOf(one, 'compared')) && use(hunt, slot, 'rest')

const said: Part = (hunt, slot) => {
  const cue = plain.find((kind) => cueOf(slot, kind))
  // 各占多少: a share of each
  if (cue === 'each-of' && hunt.tokens.slice(slot.from, slot.to).some(({ text }) => text === '占'))
    hunt.found.said.add('concentration')
  return cue !== undefined && use(hunt, slot, cue)
}

/** Said, but used only where the question turns out to be of that kind. */
const maybe: Part = (hunt, slot, at) => {
  const { found, slots, tokens } = hunt
  for (const kind of ['ask', 'fared', 'cost', 'listed', 'differs', 'arms'] as const)
    if (cueOf(slot, kind)) found.said.add(kind)
  // "of this year" points back at nothing
  const back = cueOf(slot, 'back') && !/^(?:day|week|month|quarter|half|year)$/.test(tokens[slot.to]?.text ?? '')
  if ((cueOf(slot, 'again') && at === 0) || back) found.said.add('and')
  if (back) found.used.add(slot)
  if (cueOf(slot, 'again') && slots.slice(at + 1).every((other) => tokens[other.from]?.kind === 'mark'))
    found.said.add('then')
  return true
}

/** 那金额呢？, 金额提升了多少 behind what a campaign did: the amount of what is sold, and not that anything was bought. */
const amountOfResult = (hunt: Hunt, catalog: Catalog): void => {
  const { slots, found, before } = hunt
  if (before?.campaign === undefined || !/^(?:effect|significance|split)$/.test(before.kind)) return
  const shop = shopOf(catalog.events)?.name
  // 金额超过1000的 are customers
  const limits = (slot: Slot) =>
    /^(?:超|高|大|低|小|不|至|达|在|over|above|under|below|of|>|<)/.test(hunt.tokens[slot.to]?.text ?? '')
  const amount = slots.find((slot) => !found.used.has(slot) && nameOf(slot, 'field')?.amount && !limits(slot))
  if (!amount || shop === undefined || found.metrics.length + found.dimensions.length > 0) return
  found.metrics.push(`${shop}_amount`)
  use(hunt, amount, 'metric')
}

/** THE parts of a question; the first that a slot is wins. */
const parts: readonly Part[] = [
  campaign,
  summed,
  metric,
  compared,
  grain,
  popular,
  partedBy,
  whichPeriod,
  distributed,
  parted,
  ranked,
  channel,
  untried,
  rest,
  said,
  maybe,
]

/** Reads the slots from left to right; fields count only behind a word that makes them a dimension or an average. */
/** "For rural customers?" behind a figure: the same of these. */
const ofWhomElse = /^\s*(?:just |only )?(?:for|among|within) [^?.;]{2,60}\?\s*$/i
export const findIn = (
  tokens: Token[],
  slots: Slot[],
  {
    text,
    routes,
    catalog,
    before,
  }: { text: string; routes: readonly string[]; catalog: Catalog; before: Question | undefined },
): Found => {
  const hunt: Hunt = { tokens, slots, found: nothingFound(), before }
  thresholdAsked(hunt, text)
  if (hunt.found.metrics.length === 0) levelsAsked(hunt, text)
  reachAsked(hunt, text, routes)
  madeGroups(hunt, text)
  for (const [at, slot] of slots.entries()) if (!hunt.found.used.has(slot)) parts.some((part) => part(hunt, slot, at))
  amountOfResult(hunt, catalog)
  const doings = verbsIn(slots)
  campaignSpend(hunt, text, catalog, before)
  movedDoing(hunt, doings, catalog)
  spentOn(hunt, text, catalog)
  oftenest(hunt, text, doings, catalog)
  amountDone(hunt, text, doings, catalog)
  rankedBy(hunt)
  doneMost(hunt, text, catalog)
  madeMore(hunt)
  purchasesCaused(hunt, text, catalog)
  campaignFigures(hunt, text, catalog)
  spentByArm(hunt)
  summedField(hunt)
  partedField(hunt)
  levelsOfNamed(hunt, text)
  ratesOfPeople(hunt)
  eventValues(hunt, catalog, before)
  if (before && ofWhomElse.test(text)) hunt.found.said.add('and')
  if (hunt.found.campaigns.length === 0 && putsCampaignsTogether(text)) hunt.found.said.add('together')
  return hunt.found
}
