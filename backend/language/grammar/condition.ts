import { senseOf } from '../lexicon/sense.ts'
import { ageByBirthPart } from './age-by-birth.ts'
import { agePart } from './ages.ts'
import { anniversaryPart } from './anniversary.ts'
import { atLeastOnePart } from './at-least-one.ts'
import { averagePart } from './average.ts'
import { beganPart } from './began.ts'
import { birthYearPart } from './birth-years.ts'
import { cameToPart } from './came-to.ts'
import { campaignPart } from './campaign-facts.ts'
import { campaignTopicPart } from './campaign-topic.ts'
import { attributeThenBound, boundThenAttribute, comparatorThenAttribute } from './comparison.ts'
import { consentPart } from './consent.ts'
import { countedPart } from './counted.ts'
import { datePart } from './dates.ts'
import { earningsPart } from './earnings.ts'
import { edgeEventPart, edgeTimePart } from './edge-event.ts'
import { eitherFigure } from './either-figure.ts'
import { eventPart } from './events.ts'
import { fieldAgainstField } from './field-against-field.ts'
import { blanksPart, fieldTotals } from './field-totals.ts'
import { flagPart } from './flag.ts'
import { funnelPart } from './funnel.ts'
import { geoPart } from './geo.ts'
import { heldBefore, heldPart } from './held.ts'
import { householdSizePart } from './household-size.ts'
import { impliedBound } from './implied.ts'
import { inOnePart } from './in-one.ts'
import { indifferentPart } from './indifferent.ts'
import { memberPart } from './member.ts'
import { missingPart, presencePart } from './missing.ts'
import { numberedFamilyPart } from './numbered-family.ts'
import { oneLinePart } from './one-line.ts'
import { othersPart } from './others.ts'
import { percentRankPart } from './percent-rank.ts'
import { piecesTogether } from './pieces-together.ts'
import { preferencePart } from './preference.ts'
import { propertiesPart } from './properties.ts'
import { rankPart } from './rank.ts'
import { cutPart, orderPart } from './ranking.ts'
import { reachPart } from './reached.ts'
import { recencyPart } from './recency.ts'
import { recordedPart } from './recorded.ts'
import { relatedPart } from './related.ts'
import { returnedPart } from './returned.ts'
import { rfmPart } from './rfm.ts'
import { samplePart } from './sample.ts'
import { sequencePart } from './sequence.ts'
import { severalPart } from './several.ts'
import { sinceEdgePart } from './since-edge.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { stoppedPart } from './stopped.ts'
import { tenurePart } from './tenure.ts'
import { termPart } from './term.ts'
import { textPart } from './text.ts'
import { onceIsEnough, thatAmountPart } from './that-amount.ts'
import { thatOnePart } from './that-one.ts'
import { valuePart } from './values.ts'

const segmentPart = (state: State, at: number): Part | undefined => {
  const segment = senseOf(state.lexemes[at], 'segment')
  return segment && { start: at, end: at + 1, rule: { kind: 'segment', id: segment.id }, about: 'segment' }
}

/** A condition that was written in analysts' notation. */
const writtenPart = (state: State, at: number): Part | undefined => {
  const written = senseOf(state.lexemes[at], 'written')
  return written && { start: at, end: at + 1, rule: written.rule, about: 'written' }
}

const windowPart = (state: State, at: number): Part | undefined => {
  const window = senseOf(state.lexemes[at], 'window')
  return window && !window.future ? { start: at, end: at + 1, window: window.window } : undefined
}

/** "any balance is fine", 不论职业: named, and no condition. */
const whateverPart = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'whatever') ? at + 1 : at
  const any = take(state, lead, 'any')
  const named = take(state, any?.next ?? lead, 'attribute')
  const behind = named && lead === at ? take(state, named.next, 'whatever') : undefined
  if (!named || (lead === at && !behind)) return undefined
  const limit = behind ? undefined : wordsAt(state, named.next, limiting)
  const end = behind?.next ?? limit?.next ?? named.next
  for (let place = at; place < end; place += 1) state.spent.add(place)
  return { start: at, end, indifferent: named.sense.attribute.name }
}
/** 不受余额限制 */
const limiting = /的?(?:限制|约束|影响)/

/** THE list of kinds of conditions; where several read as much, the earlier wins. */
const readers: ((state: State, at: number) => Part | undefined)[] = [
  writtenPart,
  segmentPart,
  memberPart,
  termPart,
  anniversaryPart,
  samplePart,
  geoPart,
  rfmPart,
  percentRankPart,
  recordedPart,
  textPart,
  severalPart,
  numberedFamilyPart,
  campaignPart,
  campaignTopicPart,
  preferencePart,
  edgeEventPart,
  sinceEdgePart,
  thatOnePart,
  onceIsEnough,
  thatAmountPart,
  cameToPart,
  piecesTogether,
  inOnePart,
  beganPart,
  oneLinePart,
  stoppedPart,
  returnedPart,
  relatedPart,
  consentPart,
  reachPart,
  agePart,
  ageByBirthPart,
  birthYearPart,
  averagePart,
  fieldAgainstField,
  fieldTotals,
  eitherFigure,
  blanksPart,
  rankPart,
  datePart,
  missingPart,
  recencyPart,
  tenurePart,
  countedPart,
  attributeThenBound,
  valuePart,
  flagPart,
  eventPart,
  comparatorThenAttribute,
  earningsPart,
  householdSizePart,
  atLeastOnePart,
  boundThenAttribute,
  presencePart,
  impliedBound,
  windowPart,
  whateverPart,
  indifferentPart,
  propertiesPart,
  cutPart,
  orderPart,
  edgeTimePart,
]

/** The condition that starts at a place: of all readings, the one that uses most words. */
export const conditionAt = (state: State, at: number): Part | undefined => {
  // 其他的要30万以上: a limit behind it is read by itself
  const others = othersPart(state, at)
  if (others) return others
  let best = heldBefore(state, at, (place) => valuePart(state, place))
  const troubles = state.troubles.length
  for (const reader of readers) {
    const part = reader(state, at)
    if (part && (!best || part.end > best.end)) best = part
  }
  if (state.troubles.length > troubles)
    state.troubles = state.troubles.filter(
      (trouble, n) => n < troubles || (best && best.about !== 'event' && trouble.from >= at),
    )
  return (best && (heldPart(state, best) ?? funnelPart(state, at, best) ?? sequencePart(state, at, best))) ?? best
}
