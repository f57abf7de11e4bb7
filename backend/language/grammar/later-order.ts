import { senseOf } from '../lexicon/sense.ts'
import type { State } from './state.ts'

/** "… and within 14 days placed another order": one more of the same, so a later one. */
export const isAnother = (state: State, at: number): boolean =>
  /^(?:(?:they |also |had |have |has |then |placed |made |bought |ordered |came back )*(?:another|a second|a further|one more|yet another)\b|(?:\w+ ){0,3}again\b|[又再另])/i.test(
    state.textOf(at, Math.min(at + 6, state.lexemes.length)).trim(),
  )

/** In another order than the one before. */
export const anotherOrder =
  /(?:in|on|with) (?:an?(?:other| separate| different| new| later)|a second) (?:orders?|purchases?|transactions?|visits?|baskets?|trips?)|(?:又)?(?:在|于)?(?:另外?|别的|不同的?|新的?)(?:一)?(?:个|张|笔|次)?(?:订单|单|交易|小票)(?:里|中|内)?/

const laterOrder =
  /\b(?:in|on) (?:a|another|one) (?:later|subsequent|following|further) (?:order|purchase|transaction|visit)\b|(?:之后|后来|后面|后续)的?(?:另一)?(?:个|张|笔|次)?(?:订单|单|交易)(?:里|中)?/i
/** Whether what stands between two places says that something comes later. */
export const takesLater = (state: State, from: number, to: number): boolean => {
  if (laterOrder.test(state.textOf(from - 1, to))) return true
  for (let place = from; place < to; place += 1)
    if (senseOf(state.lexemes[place], 'then') ?? senseOf(state.lexemes[place], 'afterwards')) return true
  return false
}
