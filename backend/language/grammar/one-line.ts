import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { quantityOf } from './frame.ts'
import { limit } from './limit.ts'
import { partOfSlots } from './slots.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

const ofOneEn =
  /of (?:an?y? )?(?:one|a|a single|the same|any one|any single|a given|any given) (?:product|item|article|design|line)/
const inOneEn =
  /(?:all )?(?:in|on|at) (?:one|a single|the same|any one|any single|an?)(?: single)? (?:go|time|order|purchase|shot|transaction|visit|line)|at once|in one/
const onceZh =
  /(?:有)?(?:过)?(?:哪|某|任|任意|任何|同)?一(?:次|笔|单|回)(?:里|中|内)?|单次|单笔|同一(?:次|笔|单|个订单|张订单)(?:里|中|内)?/
const ofOneZh = /(?:的)?(?:同|某|单|任)?一?(?:款|个|种)?(?:商品|产品|货品|单品|东西)|单品/
const sameZh = /[同某单任]|单品/
const amountZh = /(?:的)?(?:购买)?(?:数量|件数|量|数)(?:上|为|是|就)?(?:达到了?|到了?)?/

const past = (state: State, at: number): number => {
  let place = at
  while (skippable(state.lexemes[place]) || (triggerAt(state, place) && !senseOf(state.lexemes[place], 'number')))
    place += 1
  return place
}

/** "took 200 or more pieces of one product in one go", 有一次买同一商品数量达到200件: how many pieces one line of an order holds. */
export const oneLinePart = (state: State, at: number): Part | undefined => {
  const { shop } = state.index
  const quantity = shop && quantityOf(shop)
  if (!shop || !quantity) return undefined
  const lead = senseOf(state.lexemes[at], 'window')
  const window = lead && !lead.future ? { window: lead.window } : {}
  const start = lead ? at + 1 : at
  const made = (end: number, bound: NonNullable<ReturnType<typeof boundAt>>) => {
    const late = lead ? undefined : senseOf(state.lexemes[end], 'window')
    const timed = late && !late.future ? { window: late.window } : window
    const filters = [limit(quantity, bound)]
    return partOfSlots(
      { filters, triggered: true, event: shop, ...timed, end: late && !late.future ? end + 1 : end },
      shop,
      at,
    )
  }
  const once = wordsAt(state, start, onceZh)
  if (once?.at === start) {
    const place = past(state, once.next)
    const thing = wordsAt(state, place, ofOneZh)
    const named = thing && wordsAt(state, past(state, thing.next), amountZh)
    const counted = thing ? named : wordsAt(state, place, amountZh)
    if (thing ? !sameZh.test(thing.value) && !counted : !counted) return undefined
    const bound = boundAt(state, counted?.next ?? past(state, thing?.next ?? place))
    return bound && !bound.bare && bound.amount.unit === 'pieces' ? made(bound.next, bound) : undefined
  }
  const verb =
    triggerAt(state, start)?.event === shop || /^(?:took|take|taken)$/i.test(state.textOf(start, start + 1).trim())
  const bound = verb ? boundAt(state, start + 1) : undefined
  if (bound?.amount.unit !== 'pieces' || bound.bare) return undefined
  const thing = wordsAt(state, bound.next, ofOneEn)
  if (thing?.at !== bound.next) return undefined
  const once1 = wordsAt(state, thing.next, inOneEn)
  return made(once1?.at === thing.next ? once1.next : thing.next, bound)
}
