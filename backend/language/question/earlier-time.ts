import { Temporal } from 'temporal-polyfill'
import { resolveWindow } from '../../segments/resolve-window.ts'
import type { Window } from '../../segments/window.ts'
import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import type { Question } from './question.ts'

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

/** A time that is told from the one before it: so many of a unit right before it, or one of its own length. */
export interface EarlierTime {
  n: number
  unit?: Unit
}

const units: [RegExp, Unit][] = [
  [/^(?:days?|日|天)$/, 'day'],
  [/^(?:weeks?|周|星期|礼拜)$/, 'week'],
  [/^(?:months?|月|月份)$/, 'month'],
  [/^(?:quarters?|季|季度)$/, 'quarter'],
  [/^(?:halfs?|half years?|半年)$/, 'half'],
  [/^(?:years?|年)$/, 'year'],
]
const unitOf = (word: string): Unit | undefined => units.find(([pattern]) => pattern.test(word))?.[1]

const opens =
  /^(?:and|so|then|or|ok|okay|also|versus|vs|against|how|what|about|many|much|did|do|was|were|it|is|for|in|during|over|the|same|那|那么|再|更|还有|然后|以及|和|与|跟|比|看|在|有|是|,|，)+$/
const closes =
  /^(?:before|prior|earlier|that|it|this|then|those|just|one|呢|的|是|有|多少|几|个|人|位|客户|怎么样|如何|\?|？|。|\.)+$/

/**
 * "The month before (that)", 再往前一个月, "the 30 days before that", "the previous quarter", 再往前呢: the whole of some tokens, beside words that
 * only lead to it. Undefined where they say anything else.
 */
export const earlierTime = (tokens: readonly Token[]): EarlierTime | undefined => {
  const words = tokens.map(({ text }) => text)
  const said = words.join(words.some((word) => /\p{Script=Han}/u.test(word)) ? '' : ' ')
  const zh =
    /^(.*?)(?:往前(?:推|数|看)?|之前|此前|前面?|上|早)(?:的)?(一|1|[两二三四五六七八九十\d]+)?(?:整)?个?(日|天|周|星期|礼拜|月|月份|季|季度|半年|年)?(.*)$/u.exec(
      said,
    )
  if (zh && /\p{Script=Han}/u.test(said)) {
    const [, lead = '', number = '', unit = '', rest = ''] = zh
    if ((lead !== '' && !opens.test(lead)) || (rest !== '' && !closes.test(rest))) return undefined
    // 上个月, 前天 are times of their own; 再上个月 is not
    const back = /往前|之前|此前|前一个?(?:日|天|周|星期|月|季度|年)/.test(said) || (/再|更/.test(lead) && unit !== '')
    if (!back) return undefined
    const n =
      number === ''
        ? 1
        : (readNumber(
            tokens as Token[],
            tokens.findIndex(({ text }) => number.startsWith(text)),
          )?.value ?? 1)
    const of = unitOf(unit)
    return Number.isInteger(n) && n > 0 ? { n, ...(of && { unit: of }) } : undefined
  }
  const en =
    /^(.*?)\b(?:(?:(?:the |an? )?(?:(\d+|two|three|four|six|seven|ten|twelve|thirty|ninety) )?(days?|weeks?|months?|quarters?|halfs?|years?|period|one)(?: just| right)? (?:before|prior|earlier)|the (?:previous|prior|preceding) (?:(\d+) )?(days?|weeks?|months?|quarters?|halfs?|years?|period|one))\b(.*))$/.exec(
      said,
    )
  if (!en) return undefined
  const [, lead = '', first, before, second, after, rest = ''] = en
  const bare = (text: string) => text.trim().replace(/\s+/g, '')
  if ((bare(lead) !== '' && !opens.test(bare(lead))) || (bare(rest) !== '' && !closes.test(bare(rest))))
    return undefined
  const word = before ?? after ?? ''
  const counted = first ?? second
  const n = counted === undefined ? 1 : Number(counted) || (numbers[counted] ?? 0)
  const unit = unitOf(word)
  return n > 0 ? { n, ...(unit && { unit }) } : undefined
}
const numbers: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  seven: 7,
  ten: 10,
  twelve: 12,
  thirty: 30,
  ninety: 90,
}

const lengths: Record<Unit, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  half: { months: 6 },
  year: { years: 1 },
}

const times = (length: Temporal.DurationLike, n: number): Temporal.DurationLike =>
  Object.fromEntries(Object.entries(length).map(([unit, size]) => [unit, Number(size) * n]))

/**
 * The time that is told from another one: the period before it where it is one of that unit, else the units that end with the day before its
 * first. "The year before" of less than a year is the same days of that year (semantics, §4). Undefined where it has no beginning.
 */
export const shiftedTime = (
  { n, unit }: EarlierTime,
  range: Window,
  { now, zone }: { now: string; zone: string },
): Window | undefined => {
  if (range.type === 'calendar' && n === 1 && (unit === undefined || unit === range.unit))
    return { ...range, offset: range.offset - 1 }
  if (range.type === 'last' && (unit === undefined || (unit === range.unit && n === range.n)))
    return { type: 'ago', min: range.n, max: 2 * range.n, unit: range.unit }
  const { firstDay, lastDay } = resolveWindow(range, now, zone)
  if (firstDay === undefined || lastDay === undefined) return undefined
  const [from, to] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)]
  const end = to.add({ days: 1 })
  const between = (first: Temporal.PlainDate, last: Temporal.PlainDate): Window => ({
    type: 'range',
    from: first.toString(),
    to: last.toString(),
  })
  if (unit === 'year' && n === 1 && from.until(to).days < 364)
    return between(from.subtract({ years: 1 }), end.subtract({ years: 1 }).subtract({ days: 1 }))
  if (unit !== undefined) return between(from.subtract(times(lengths[unit], n)), from.subtract({ days: 1 }))
  const months = from.day === 1 && end.day === 1 ? from.until(end, { largestUnit: 'month' }).months : 0
  const length = months > 0 ? { months } : { days: from.until(end).days }
  return between(from.subtract(length), from.subtract({ days: 1 }))
}

/** "And the month before?": the question before, of the time before its own; undefined where the tokens say anything else, or it is of no time. */
export const atEarlierTime = (
  tokens: readonly Token[],
  before: Question,
  clock: { now: string; zone: string },
): Question | undefined => {
  const earlier = before.range && earlierTime(tokens)
  const range = earlier && before.range && shiftedTime(earlier, before.range, clock)
  if (!range) return undefined
  const { comparison, ...asked } = before
  return { ...asked, range, ...(comparison && comparison.with !== 'range' ? { comparison } : {}) }
}
