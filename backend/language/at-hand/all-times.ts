import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { mapped } from '../message/leaves.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { amountIn } from './amount-said.ts'
import { changedTo, type OfHand } from './around.ts'

type Last = Extract<Window, { type: 'last' }>
const lengthEn =
  /(?<![\p{L}\d])(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) ?-?(day|week|month|quarter|year)s?(?![a-z])/giu
const everyEn = /(?<![a-z])(both|each|every one|all)(?:(?: one| of)? ?(?:them|those|these|the two|two))?(?![a-z])/i
/** Words beside the length and "both" that ask for nothing else. */
const besideEn =
  /\b(?:please|ok|okay|so|now|then|and|actually|sorry|no|hm+|let's|let us|can you|can we|could you|could we|i'd|we'd|rather|make|set|change|use|extend|switch|put|stretch|take|widen|shorten|move|bring|should|must|needs?|be|have|it|them|that|these|those|to|the|last|past|previous|of|for|in|on|over|with|time|times|windows?|periods?|conditions?|ranges?|spans?|limits?|instead|go|up|down|out|back|from|cases?|sides?|as well|too|do)\b/gi
const lengthZh = /(\d+|半|[一二两三四五六七八九十]{1,2})(个?星期|周|天|日|个?月|个?季度|年)/gu
const everyZh = /两(?:个|边|头|处|者|条|项|段|种)|都|统一|全部|全都|一律|一并|均/u
const besideZh =
  /请|把|将|那|就|吧|了|的|给我|麻烦|还是|也|一起|同时|时间窗口?|窗口期?|时间段?|时段|期限|时长|条件|范围|口径|改(?:成|为|到|用|按)?|换(?:成|为|到)?|放(?:宽|到|成|长)*到?|调(?:整|成|为|到)*|延长(?:到|至|为)?|拉长(?:到|至)?|缩短(?:到|至|为)?|设(?:成|为)?|按|用|看|算|以|为|成|到|至|最近|近|过去|内|以内|里|之内|从/gu

/** The lengths of time that a message names. */
const lengthsIn = (text: string, han: boolean): Pick<Last, 'n' | 'unit'>[] =>
  [...text.matchAll(han ? lengthZh : lengthEn)].flatMap(([said]) => {
    const { value, unit } = amountIn(said.replace('-', ' ')) ?? {}
    return value !== undefined && unit && Number.isInteger(value) && value > 0 ? [{ n: value, unit }] : []
  })

const timesOf = (rule: Rule): Last[] => {
  const found: Last[] = []
  mapped(rule, (leaf) => {
    const window = leaf.window as Window | undefined
    if (window?.type === 'last') found.push(window)
    return undefined
  })
  return found
}

/**
 * "Make it 60 days for both", 两个都改成60天: another length for each stretch of time that the audience looks back, or for each that is as long as the
 * one which is named before it. Undefined where there are not as many as it says.
 */
export const allTimes: OfHand = (text, around) => {
  if (text.length > 60) return undefined
  const han = mostlyHan(text)
  // 两个月 is a length
  const without = text.replace(han ? lengthZh : lengthEn, '#')
  const every = (han ? everyZh : everyEn).exec(without)?.[0]
  if (!every) return undefined
  const rest = without.replace(han ? new RegExp(everyZh, 'gu') : everyEn, ' ').replace(han ? besideZh : besideEn, ' ')
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined
  const [first, second, third] = lengthsIn(text, han)
  if (!first || third) return undefined
  const fresh = second ?? first
  const meant = (window: Last) => !second || (window.n === first.n && window.unit === first.unit)
  const times = timesOf(around.current).filter(meant)
  const two = /两|both|two/i.test(without)
  if (times.length < 2 || (two && times.length !== 2)) return undefined
  const rule = mapped(around.current, (leaf) => {
    const window = leaf.window as Window | undefined
    return window?.type === 'last' && meant(window) ? { ...leaf, window: { ...window, ...fresh } } : undefined
  })
  return changedTo(rule, around)
}
