import { type Spoken, senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { amountOfEach, type Frame, frameRule, measureOf } from './frame.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

/** Words that point at the events named just before. */
const pointer =
  /(?:而?且|并且|但|但是)?(?:这|那|上述|以上)(?:些|(?:[几\d二两三四五六七八九十]|多|数)+(?:次|笔|单|个|张))|它们|(?:of )?(?:these|those|they|them|which|all of (?:them|these|those|which))|whose/
/** What may stand between them and the figure: 这些餐饮交易的金额, "the amounts of these transactions". */
const between = /的|里|中|一|所有|全部|金额|交易金额|消费金额|amounts?|values?|all|had|have|a|an|the|must/i

const figures: [Spoken, RegExp][] = [
  [
    'spend',
    /(?:金额|交易金额|消费金额|总?花费)?(?:合计|总计|加起来|加总|总和|总共|一共|共计|累计|加在一起|合起来|总额|总金额|总的?金额|金额总和)(?:(?:的)?(?:总?金额|总?额|消费|交易额))?(?:(?:一共|总共)?(?:花了?|用了?|消费了?|买了?|付了?))?(?:要|得|须|需|是|为|在|有|达)?|共(?:花了?|消费了?|用了?|计)|(?:that |which |and |all |together |must |should |have to |has to |had to )*(?:add(?:s|ed|ing)? up to|total|totals|totall?ed|totall?ing|sum(?:s|med|ming)?(?: up)? to|amount(?:s|ed|ing)? to|com(?:e|es|ing)(?: out)? to|came to|worth|made up)(?: a total of)?|(?:for|with|at|to|of|and) an? (?:combined |grand )?(?:total|sum|total (?:value|amount|spend|sum)|combined (?:value|amount|spend|total))(?: of)?|(?:the |their |whose )?(?:sum|total|total amount|total value|combined (?:value|amount|total))(?: of (?:which|these|those|them))?(?: must be| should be| has to be| is| was| being| of)?|(?:spent|spending|paid|paying|having spent)(?: a total of)?/,
  ],
  [
    'mean',
    /(?:平均|均)?每[笔单次](?:的)?(?:金额|平均|均|消费|花费)?(?:平均|要|是|为|在|都)?|平均(?:每[笔单次]|单笔|一[笔单次])(?:的)?(?:金额|消费|花费)?(?:要|是|为|在)?|笔均(?:金额)?|单均(?:金额)?|(?:that |which |and )?(?:average[sd]?|averaging)|(?:with|at) an average(?: (?:value|amount))?(?: of)?|(?:the |their |whose )?average(?: of (?:which|these|those|them))?(?: is| was| being)?/,
  ],
  [
    'largest',
    /(?:单笔|其中单笔|其中)?(?:最高|最大)(?:的)?(?:一?[笔单次])?(?:要|是|为|在)?|(?:the |their |whose )?(?:largest|biggest|highest)(?: one)?(?: of (?:which|these|those|them))?(?: is| was| being)?/,
  ],
]
const tail =
  /(?:all )?(?:in total|in all|altogether|together|combined|overall|on them|on these|on those)|each|apiece|on average/

/** Nothing of its own stands between the events before and these words: a comma, a joint, a word that fills. */
const isBehind = (state: State, at: number): boolean => {
  for (let place = at - 1; place >= 0; place -= 1) {
    const lexeme = state.lexemes[place]
    const passed = (['filler', 'break', 'and', 'but', 'list'] as const).some((is) => senseOf(lexeme, is))
    if (!passed) return state.lexemes[place]?.senses.every(({ is }) => is !== 'unknown') ?? false
  }
  return false
}

/** Past the name of the events and the filters that were said with them before: 餐饮交易. */
const pastNames = (state: State, before: Frame, from: number): number => {
  let at = from
  for (; at < state.lexemes.length; at += 1) {
    const senses = state.lexemes[at]?.senses ?? []
    const said = state.textOf(at, at + 1).trim()
    const own = senses.some(
      (sense) =>
        ((sense.is === 'event' || sense.is === 'measure') && sense.event === before.event) ||
        (sense.is === 'property-value' &&
          before.filters.some(
            (rule) =>
              'field' in rule &&
              rule.field === sense.property.name &&
              rule.kind === 'compare' &&
              rule.value === sense.value,
          )),
    )
    const named = before.products.length > 0 && senses.some(({ is }) => is === 'product' || is === 'product-kind')
    if (!own && !named && !/^(?:类|的|里|中)$/.test(said)) break
  }
  return at
}

const counted = new Set(['times', 'orders', 'items', 'days', 'pieces', 'products'])
/** A limit on how often, beside which a sum can be said. */
const isCount = ({ bound, measure }: Frame): boolean =>
  !bound || counted.has(bound.amount.unit ?? '') || counted.has(measure ?? '') || !measure

/**
 * "at least three dining transactions in the last 90 days, adding up to more than 300", 这些餐饮交易合计超过300元: what the events named just before
 * came to, on average too, over the same time and with the same filters.
 */
export const cameToPart = (state: State, at: number): Part | undefined => {
  const before = state.last.frame
  if (!before || before.negated || before.edge || before.only || before.newcomer || !isCount(before)) return undefined
  if (!isBehind(state, at)) return undefined
  const points = wordsAt(state, at, pointer)
  const pointed = points?.at === at ? points : undefined
  const named = pointed ? pastNames(state, before, pointed.next) : at
  // 这些交易总额
  const measure = pointed
    ? state.lexemes[named - 1]?.senses.find((sense) => sense.is === 'measure' && sense.event === before.event)
    : undefined
  const own = measure?.is === 'measure' ? boundAt(state, named) : undefined
  if (measure?.is === 'measure' && own) return figureOf(state, before, measure.measure, own, at)
  const link = pointed ? wordsAt(state, named, between) : undefined
  for (const [spoken, words] of figures) {
    for (const place of link?.at === named ? [named, link.next] : [named]) {
      const said = wordsAt(state, place, words)
      const bound = said?.at === place ? boundAt(state, said.next) : undefined
      if (!said || !bound || (bound.start !== said.next && bound.start !== said.next + 1)) continue
      const part = figureOf(state, before, spoken, bound, at, said.value === 'worth')
      if (part) return part
    }
  }
  return undefined
}

const figureOf = (
  state: State,
  before: Frame,
  spoken: Spoken,
  bound: NonNullable<ReturnType<typeof boundAt>>,
  at: number,
  bare = false,
): Part | undefined => {
  const { amount } = bound
  if (amount.unit || amount.percent || amount.duration || (bound.bare && !amount.currency)) return undefined
  // where an order runs over several events, a mean is one of orders
  const measure = spoken === 'spend' || amountOfEach(before.event) ? spoken : 'order_value'
  if ((spoken === 'largest' && measure !== spoken) || !measureOf(before.event, measure)) return undefined
  const { bound: _, assumed: __, distinct: ___, ...rest } = before
  const frame: Frame = { ...rest, measure, bound }
  const rule = frameRule(frame)
  const closing = wordsAt(state, bound.next, tail)
  const end = closing?.at === bound.next ? closing : undefined
  // "worth over 100 each" limits every one of them
  if (spoken === 'spend' && (end ? /^(?:each|apiece)$/.test(end.value) : bare)) return undefined
  return rule && { start: at, end: end?.next ?? bound.next, rule, about: 'event', frame, polar: true }
}
