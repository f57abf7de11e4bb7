import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { type Frame, frameRule } from './frame.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const pointer =
  /(?:那|这|该)(?:一)?(?:[笔次单])(?:购买|交易|订单|消费)?(?:的)?(?:金额|钱|交易额)?(?:也|还|都)?(?:得|要|须|必须|应该?|需要?)?(?:在|是|为)?|(?:it|that one|that purchase|that order|that transaction) (?:has to be|must be|should be|needs to be|has to come to|must come to|must have been|has to have been)(?: worth| for)?/
const enough =
  /(?:买过?|办过?|下过?|交易过?|有过?)?(?:一|1)[次笔单](?:就|也|都)?(?:行|可以|够了?|算|好|成)(?:了)?|(?:one|a single|just one|one single)(?: such)?(?: purchases?| orders?| transactions?| time)? (?:is|will be|would be) (?:fine|enough|ok|okay|all right|plenty)(?: after all| too)?/

const isAny = ({ bound, negated, edge, only }: Frame): boolean =>
  !negated && !edge && !only && (!bound || (bound.value === 1 && bound.op !== 'lt'))

/** 买过一次就行, "one purchase is fine": no more than that it happened, which the events before say. */
export const onceIsEnough = (state: State, at: number): Part | undefined => {
  const before = state.last.frame
  const said = before && isAny(before) ? wordsAt(state, at, enough) : undefined
  if (!before || said?.at !== at) return undefined
  for (let place = at; place < said.next; place += 1) state.spent.add(place)
  return { start: at, end: said.next, indifferent: before.event.name }
}

/** 那笔金额得超过1万, "it has to be over 10,000": a limit on the amount of the event that was named just before, of its time and goods. */
export const thatAmountPart = (state: State, at: number): Part | undefined => {
  const before = state.last.frame
  const amount = before?.event.properties.find(({ role }) => role === 'amount')
  const said = before && amount && isAny(before) ? wordsAt(state, at, pointer) : undefined
  if (!before || !amount || said?.at !== at) return undefined
  // "it has to be …" of one event only: a count before it may be meant as well
  if (/^it /i.test(said.value) && before.measure && before.measure !== 'times') return undefined
  const bound = boundAt(state, said.next)
  if (!bound || bound.start > said.next + 1 || bound.bare || bound.max !== undefined) return undefined
  const { unit, percent, duration, currency } = bound.amount
  if (unit || percent || duration || (!currency && bound.value < 100)) return undefined
  if (senseOf(state.lexemes[bound.next], 'event')) return undefined
  const { bound: _, measure: __, ...rest } = before
  const frame: Frame = {
    ...rest,
    filters: [...before.filters, { kind: 'compare', field: amount.name, op: bound.op, value: bound.value }],
  }
  const rule = frameRule(frame)
  return rule && { start: at, end: bound.next, rule, about: 'event', frame, polar: true }
}
