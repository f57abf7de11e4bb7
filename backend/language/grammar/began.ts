import { senseOf } from '../lexicon/sense.ts'
import { productsAt } from './products.ts'
import { anyField } from './rules.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const started =
  /(?:started|began|begun|start|begin|starting|beginning)(?: out| off)? (?:with|by buying|by purchasing|by ordering|buying)(?: (?:a|an|the|our))?|(?:came in|entered)(?: first)? (?:with|through|via)(?: (?:a|an|the|our))?/
const asFirst =
  /(?:as )?(?:their |the |a )?(?:very )?(?:first|initial)(?: ever)? (?:purchases?|orders?|products?|buy|items?|things?)(?: ever)?/
const wasFirst =
  /(?:was|is|were|being)(?: (?:their|the))?(?: very)? first(?: ever)?(?: (?:thing|product|purchase|order|item|one|buy))?(?: that)?(?: they| he| she)?(?: have| had| has)?(?: ever)?(?: bought| ordered| purchased)?|(?:是|为)(?:他们|她们|其|客户)?(?:买的|购买的|下单的|买过的)?(?:的)?(?:第一|首)(?:款|件|单|笔|次|个|样)(?:购买的?|买的?)?(?:产品|商品|订单|东西)?/
const from = /(?:最早|最先|一开始|起初)?(?:是)?(?:从|由)/
const on = /(?:开始|起步|入门|入手)(?:的|买的?|购买的?)?/

const named = ['product', 'product-kind', 'quoted', 'code', 'unknown'] as const

/** "started with Money Fund A", "Money Fund A was the first thing they bought", 从货币基金A开始买的: of what the first purchase was. */
export const beganPart = (state: State, at: number): Part | undefined => {
  const { shop } = state.index
  if (!shop) return undefined
  const led = wordsAt(state, at, started) ?? wordsAt(state, at, from)
  const lead = led?.at === at ? led : undefined
  if (!lead && !named.some((is) => senseOf(state.lexemes[at], is))) return undefined
  const products = productsAt(state, shop, lead?.next ?? at, true)
  if (!products) return undefined
  const chinese = lead && /\p{Script=Han}/u.test(lead.value)
  const tail = wordsAt(state, products.next, lead ? (chinese ? on : asFirst) : wasFirst)
  if ((!lead || chinese) && !tail) return undefined
  const end = tail?.next ?? products.next
  return {
    start: at,
    end,
    rule: { kind: 'edge', which: 'first', event: shop.name, is: anyField(products.rules) },
    about: 'event',
    polar: true,
  }
}
