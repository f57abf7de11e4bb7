import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { analyse, type Reference } from '../analyse.ts'
import type { Trie } from '../lexicon/trie.ts'
import { movesLimit } from '../message/way-words.ts'
import type { Token } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { spansOf } from '../unread.ts'
import { askedOtherwise } from './asked-otherwise.ts'
import { asksForNumber, asksInWords, namesNumberLast } from './asks.ts'
import { filterOf, ofAudience } from './at-hand.ts'
import { besideFigure } from './beside-figure.ts'
import { channelOf, comparedCampaigns, rankedIn } from './campaigns-asked.ts'
import { timesIn } from './compared-times.ts'
import { comparisonOf, seriesAlone } from './comparison-asked.ts'
import { besides, contrasted } from './contrast.ts'
import { spreadCount } from './counted-in-time.ts'
import { countedReading } from './counted-share.ts'
import { type Cue, cueTrie } from './cues.ts'
import { withoutEcho } from './echo.ts'
import { eventCondition, eventsGoOn, partAsked } from './event-values.ts'
import { findIn } from './find.ts'
import { inherited, sameCampaign } from './follow-up.ts'
import { forecastAsked } from './forecast.ts'
import { goneOn } from './gone-on.ts'
import { asksGrowth } from './growth.ts'
import { growthQuestion } from './growth-question.ts'
import { kindOf } from './kind.ts'
import { isOfCampaigns, isOfReached, metricsAsked } from './metrics-asked.ts'
import { missingFact } from './missing-fact.ts'
import { asMonth, ofYear } from './month-words.ts'
import { moversOf, orderAsked } from './movers.ts'
import { type Named, nameTrie, routesOf } from './names.ts'
import { narrowed } from './narrowed.ts'
import { notTaken } from './not-taken.ts'
import { partingSlots } from './parting-slots.ts'
import type { Question, QuestionKind } from './question.ts'
import { sameTime } from './same-time.ts'
import { bothTimes } from './second-time.ts'
import { shaped } from './shaped.ts'
import { asksPart, shareOf, shareQuestion } from './share-of.ts'
import { sideBySide } from './side-by-side.ts'
import { leftOver, slotsOf, tokensBeside } from './slots.ts'
import { summedOtherwise } from './summed-otherwise.ts'
import { shownOf, takeForKind } from './take-for-kind.ts'
import { thanOthers } from './than-others.ts'
import { settle } from './to-settle.ts'
import { unknownMetric } from './unknown-metric.ts'
import { untriedNotes } from './untried.ts'
import { whyWhat } from './why-what.ts'
import { withoutWish } from './wished-figure.ts'

export interface QuestionIndex {
  cues: Trie<Cue>
  names: Trie<Named>
  /** Channels of which the data say whom they reach. */
  routes: readonly string[]
}
export const questionIndex = (catalog: Catalog): QuestionIndex => ({
  cues: cueTrie(),
  names: nameTrie(catalog),
  routes: routesOf(catalog),
})

const narrowsThen = /(?:^|[.,!] *|\b(?:ok|okay|right|fine|good|well) +)(?:keep )?(?:only|just)\b[^?]*\bthen[.! ]*$/i

/**
 * Reads a question about numbers. Undefined where a message is none, so that a request for customers stays one. Words that say
 * nothing known are named as unread.
 */
export const readQuestion = (
  reference: Reference,
  typed: Token[],
  { cues, names, routes }: QuestionIndex,
  { before, current }: { before?: Question | undefined; current?: Rule | undefined },
): Pick<Reading, 'intent' | 'question' | 'rule' | 'unread' | 'assumptions' | 'clarification'> | undefined => {
  const { text, index, now } = reference
  const { catalog } = index
  if (current && movesLimit(text)) return undefined
  const wish = withoutWish(reference, typed)
  const again = (other: Reference, said: Token[]) =>
    readQuestion(other, said, { cues, names, routes }, { before, current })
  const figure = wish && again(wish.reference, wish.tokens)
  if (figure?.question && figure.unread.length === 0) return figure
  const otherwise = askedOtherwise(reference, typed, again)
  if (otherwise) return otherwise
  const others = thanOthers(typed)
  const tokens = withoutEcho(others ?? typed, text)
  const both = bothTimes(reference, tokens, (first) => again(reference, first))
  if (both) return both
  const turned = goneOn(reference, tokens, before, current)
  if (turned) return { intent: 'performance', unread: [], assumptions: [], ...turned }
  const growth = asksGrowth(text, tokens)
  if (growth) return growthQuestion(reference, growth)
  const slots = slotsOf(tokens, cues, names)
  const found = findIn(tokens, slots, { text, routes, catalog, before })
  if (others) found.said.add('compared')
  summedOtherwise(found, slots, before, catalog)
  const isAsked = asksForNumber(text, tokens, slots, found)
  // "right, only tenure under 6 months then" narrows the audience at hand
  if (current && narrowsThen.test(text)) found.said.delete('then')
  // after a question it may be what that one is to be asked of: "换成购买率"
  const goesOn = before !== undefined && (found.said.has('and') || found.said.has('then'))
  if (isAsked && !goesOn && namesNumberLast(tokens, slots, found)) found.said.add('ask')
  const future = forecastAsked(text, found, slots, catalog)
  if (
    future &&
    (isAsked || namesNumberLast(tokens, slots, found) || /^\s*(?:forecast|predict|will)\b|[?？]\s*$/i.test(text))
  )
    return { intent: 'performance', unread: [], assumptions: [], clarification: future }
  const unrecorded = isAsked ? missingFact(text, found, catalog) : undefined
  const clarified = unrecorded ?? (before || found.metrics.length > 0 ? undefined : whyWhat(text, catalog))
  if (clarified) return { intent: 'performance', unread: [], assumptions: [], clarification: clarified }
  const kind = isAsked ? kindOf(found, catalog, before) : undefined
  const old = inherited(found, kind, before, {
    asksInWords: asksInWords(tokens, slots),
    alone: leftOver(tokens, slots, found.used).length === 0,
    text,
  })
  const spread = spreadCount(reference, found, { tokens, slots })
  if (spread) return spread
  const counted = countedReading({ reference, current }, found, tokens, text)
  if (counted) return counted
  const share =
    isAsked && found.metrics.length + found.campaigns.length === 0
      ? shareOf(reference, tokensBeside(tokens, slots, partingSlots(found)), {
          parted: found.dimensions.length > 0,
          current,
        })
      : undefined
  if (share && (share.base || found.dimensions.length > 0))
    return {
      intent: 'performance',
      unread: [],
      assumptions: share.notes.map((note) => ({ note })),
      question: shareQuestion(share, found),
    }
  // of the audience at hand or of all customers: the reader of audiences asks
  if (share && !kind && !old && !current)
    return { intent: 'segment', rule: share.share, unread: [], assumptions: share.notes.map((note) => ({ note })) }
  const unknown = !kind && !old ? unknownMetric(text) : undefined
  if (unknown) return { intent: 'performance', unread: [unknown], assumptions: [] }
  if (!kind && !old) return undefined

  takeForKind(found, slots, kind, catalog, old?.metrics)
  const left = ofYear(leftOver(tokens, slots, found.used))
  const whole = analyse(reference, kind === 'change' || found.said.has('compared') ? asMonth(left) : left)
  const moved = found.said.has('moved') && kind !== 'change' && !found.said.has('periods')
  const times = timesIn(whole, {
    compares:
      found.said.has('compared') ||
      found.said.has('each-of') ||
      found.said.has('differs') ||
      found.comparison !== undefined,
    moved,
    besideFigure: besideFigure(tokens, slots, found),
  })
  const range = kind ? times.range : sameTime(times.range, old?.range, { now, zone: catalog.timeZone })
  const rest = range ? analyse(reference, times.tokens) : whole
  // 各占多少 asks for the part of each, and not for how unevenly they hold it
  const parts = kind === 'metric' || (kind === 'concentration' && (found.top ?? found.count) === undefined)
  const groups =
    parts || (kind === undefined && found.said.has('compared') && old?.kind === 'metric')
      ? contrasted(besides(rest.read.rule, old?.filter, found), found)
      : undefined
  const beside = parts ? sideBySide(found, found.metrics, catalog) : undefined
  if (beside) found.dimensions.push(beside)
  // "what share has each": of everything, and not of those that are named
  const shared = (beside ?? groups) !== undefined && (found.said.has('share') || /各占|分别占/.test(text))
  const filter = filterOf(groups ? (shared ? groups.others : groups.filter) : rest.read.rule, kind, text, current)
  if (groups) found.dimensions.push(groups.field)
  const said =
    found.metrics.length + found.dimensions.length + found.campaigns.length + found.values.length > 0 ||
    (found.arm ?? found.grain ?? range ?? (old && (found.top ?? found.count ?? found.order))) ||
    (!kind && found.channels.length > 0 && isOfCampaigns(old?.metrics ?? [], catalog))
  if (!kind && !filter && !said && !found.comparison) return undefined

  const campaigns = campaignsOf(catalog)
  const only = campaigns.length === 1 ? campaigns[0]?.name : undefined
  // behind a check of the split, another figure is what the campaign did to it
  const goesOnAs = old?.kind === 'split' && found.metrics.length > 0 ? 'effect' : old?.kind
  const asked = kind ?? goesOnAs ?? 'metric'
  const shows = shownOf(found, kind)
  const metrics = metricsAsked(found, { kind: asked, shows, old }, catalog)
  // 管理人员的余额占总余额的多少: the part of a group, not how unevenly its own customers hold it
  const ofGroup =
    kind === 'concentration' && asksPart(text, found) && (filter ?? groups ?? found.values[0]) !== undefined
  const chosen: QuestionKind = ofGroup || (asked === 'effect' && isOfReached(catalog, metrics[0])) ? 'metric' : asked
  const ofCampaign = chosen === 'effect' || chosen === 'split' || chosen === 'significance'
  const compares = chosen === 'compare'
  const each = chosen === 'metric' && found.campaigns.length > 1 ? found.campaigns : undefined
  const same = ofCampaign ? only : sameCampaign(found, before, metrics, range, catalog)
  const campaign = compares || each ? undefined : (found.campaigns[0] ?? old?.campaign ?? same)
  const among = compares ? comparedCampaigns(found, range, catalog, now) : undefined
  const events = eventCondition(found)
  const ofTotal = chosen === 'metric' ? partAsked(found, { metrics, filter, events, catalog, text, old }) : undefined
  // "and Canada?" after what came from Germany: its part instead
  const otherPart =
    ofTotal === undefined && found.metrics.length === 0 && old?.part?.of === 'customers' && filter
      ? ({ of: 'customers', where: filter } as const)
      : undefined
  const told = {
    campaign,
    campaigns: among ?? each,
    arm: found.said.has('arms') ? undefined : (found.arm ?? (campaign === old?.campaign ? old?.arm : undefined)),
    channel: chosen === 'metric' ? (channelOf(found, metrics, catalog) ?? old?.channel) : undefined,
    filter: ofTotal?.part?.of === 'customers' || otherPart ? old?.filter : narrowed(filter, old?.filter, text),
    events: ofTotal || (shared && beside) ? undefined : eventsGoOn(events, old?.events, metrics, catalog),
    part: ofTotal?.part ?? otherPart ?? (found.metrics.length > 0 ? undefined : old?.part),
    grain: chosen === 'metric' ? (found.grain ?? old?.grain) : undefined,
    range: compares ? undefined : (range ?? old?.range),
    comparison: comparisonOf(times.comparison, found, { chosen, moved, old, timed: range !== undefined }),
    movers: moversOf(found, { moved, text }),
    periods: chosen === 'metric' && found.said.has('periods') ? true : undefined,
    share: found.metrics.length > 0 ? undefined : old?.share,
    ranked: compares ? rankedIn(found, old) : undefined,
    order: orderAsked(found, { moved, text }) ?? old?.order,
    limit: found.limit ?? old?.limit,
    top: found.top ?? (found.count === undefined ? old?.top : undefined),
    count: found.count ?? (found.top === undefined ? old?.count : undefined),
    by: found.by ?? old?.by,
  }
  const parted = found.dimensions.length > 0 ? found.dimensions : (old?.dimensions ?? [])
  const plainly = {
    kind: chosen,
    metrics: ofTotal?.metrics ?? metrics,
    dimensions: shows === 'campaigns' ? ['campaign'] : parted,
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  } as Question
  const timeSaid = range ?? found.grain ?? times.comparison ?? found.comparison ?? (moved || chosen === 'change')
  const unread = [
    ...spansOf(text, rest.tokens, rest.lexemes, rest.unread),
    ...notTaken(text, tokens, slots, found, { contrasts: groups !== undefined, comparesArms: ofCampaign || compares }),
  ]
  const settled = settle(ofAudience(shaped(plainly, text, found, catalog), text, { current, before, catalog }), {
    ...{ text, slots, found, catalog, unread, before, moved },
    goesOn: old !== undefined,
    timeSaid: timeSaid !== undefined && timeSaid !== false,
  })
  if (!settled) return undefined
  const assumptions = [...rest.notes, ...untriedNotes(found, catalog)].map((note) => ({ note }))
  const base = { intent: 'performance' as const, unread, assumptions }
  if ('clarification' in settled)
    return { ...base, ...(settled.heard && { unread: [] }), clarification: settled.clarification }
  const { question } = settled
  return question.grain && question.comparison
    ? { ...base, ...seriesAlone(question, assumptions) }
    : { ...base, question }
}
