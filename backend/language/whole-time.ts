import { type Lexeme, senseOf } from './lexicon/sense.ts'

const conditionsZh = '(?:这些|所有|以上|上述|全部|几个|各)?(?:条件|行为|指标)?的?'
const nounZh = '(?:统计|观察|考察|计算|数据)?(?:时间|时段|时间段|时间范围|时间窗口?|窗口期?|期间|周期|期限|时间口径|期)'
const takenZh = '(?:统一|一律|全部|都|均|就|全)*(?:按|用|取|看|是|为|以|选|定为|限定为|算)?(?:在)?'
/** 时间都按, 统计期为, 以…为窗口: what stands around the time. */
const aroundZh = [
  new RegExp(`^${conditionsZh}${nounZh}${takenZh}\\|(?:来|为准|内)?(?:算|计算|统计|看|计)?$`),
  /^以\|(?:作?为)(?:统计|观察|时间)*(?:窗口期?|范围|周期|期间|时段|期)(?:来)?(?:算|看|统计)?$/,
  /^(?:全部|统一|一律|全都|都|均|条件都)(?:按|以|用|取)\|(?:来|为准)?(?:算|计算|统计|计)?$/,
]
const allEn =
  '(?:both|all|all of (?:them|these|this)|everything|each|each of them|(?:all|both|these|the) (?:conditions|criteria|counts|figures))'
const nounEn =
  '(?:(?:the|our|my) )?(?:(?:time|look ?-? ?back|lookback|observation|reference|measuring) )?(?:window|period|time ?frame|range|horizon|lookback)'
const aroundEn = [
  new RegExp(`^${nounEn}(?: for ${allEn})?(?: is| are| =| :|:)?\\|(?:for ${allEn}|throughout|in (?:all|both) cases)?$`),
  new RegExp(
    `^(?:please )?(?:use|using|take|look at|count|all over|over|within|in) ?\\|(?:for ${allEn}|throughout|in (?:all|both) cases|as the (?:window|period))$`,
  ),
  new RegExp(`^${allEn}(?: (?:is|are))?(?: (?:measured|counted|calculated|taken|computed|looked at))? ?\\|$`),
]

/** The clause around a place: up to a pause, a stop, a colon or a bracket. */
const clauseAt = (lexemes: Lexeme[], at: number, saidAt: (n: number) => string): [number, number] => {
  const ends = (n: number) =>
    lexemes[n] === undefined ||
    (['break', 'open', 'close'] as const).some((is) => senseOf(lexemes[n], is)) ||
    /^[:：]$/.test(saidAt(n))
  let [from, to] = [at, at + 1]
  while (from > 0 && !ends(from - 1)) from -= 1
  while (!ends(to)) to += 1
  return [from, to]
}

const pointing = /^(?:在)?这(?:一|半|两|三|\d|个|些)|^(?:in |over |during )?(?:this|that|these|those) /

/**
 * A clause that gives one time for all that the message asks of events: "Window is the past year for both: …", 以近90天为窗口：…, 时间都按今年算.
 * It becomes one lexeme, a time that is of the whole; "this year" and 这90天 beside it point at it.
 */
export const withWholeTime = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string): Lexeme[] => {
  const saidAt = (n: number) => (lexemes[n] ? textOf(lexemes[n] as Lexeme) : '')
  for (const [at, lexeme] of lexemes.entries()) {
    const time = senseOf(lexeme, 'window')
    if (!time || time.future) continue
    const [from, to] = clauseAt(lexemes, at, saidAt)
    if (to - from < 2) continue
    const han = /\p{Script=Han}/u.test(saidAt(at))
    const words = (first: number, end: number) =>
      Array.from({ length: end - first }, (_, n) => saidAt(first + n)).join(han ? '' : ' ')
    const around = `${words(from, at)}|${words(at + 1, to)}`
    if (!(han ? aroundZh : aroundEn).some((pattern) => pattern.test(around))) continue
    const whole: Lexeme = {
      from: (lexemes[from] as Lexeme).from,
      to: (lexemes[to - 1] as Lexeme).to,
      senses: [{ is: 'whole-window', window: time.window }],
    }
    const beside = (n: number): Lexeme[] =>
      lexemes.slice(n === 0 ? 0 : to, n === 0 ? from : undefined).map((one) => {
        const points = senseOf(one, 'window') && pointing.test(textOf(one))
        return points ? { ...one, senses: [{ is: 'filler' as const }] } : one
      })
    return [...beside(0), whole, ...beside(1)]
  }
  return lexemes
}
