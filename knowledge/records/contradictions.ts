import type { Bilingual } from '../../backend/bilingual.ts'
import type { ClaimRow } from './from-claim.ts'
import { assumedWindow } from './from-claim.ts'

export interface Contradiction {
  column: string
  problem: Bilingual
}

const dayMs = 86_400_000
/** A local date is at most this far ahead of the instant in UTC. */
const mostAhead = 14 * 3_600_000

const said = (column: string, zh: string, en: string): Contradiction => ({ column, problem: { zh, en } })

const arms = ['treatment', 'control'] as const

/** Counts that do not make two arms. */
const countsOf = (row: ClaimRow): Contradiction[] =>
  arms.flatMap((arm) => {
    const [customers, converted] = [row[`${arm}_customers`], row[`${arm}_converted`]]
    if (customers === undefined && converted === undefined) return []
    if (converted === undefined)
      return customers === 0 && row.design === 'none'
        ? []
        : [
            said(
              `${arm}_converted`,
              '有该组人数却没有转化数，空白不等于 0',
              'is missing beside the customers of the arm; blank is not 0',
            ),
          ]
    if (customers === undefined)
      return [said(`${arm}_customers`, '有转化数却没有该组人数', 'is missing beside the conversions of the arm')]
    if (customers === 0 && !(arm === 'control' && row.design === 'none'))
      return [said(`${arm}_customers`, '该组没有客户，无法比较', 'the arm has no customers; nothing can be compared')]
    return converted > customers
      ? [said(`${arm}_converted`, '转化多于该组人数', 'more conversions than customers in the arm')]
      : []
  })

/** Times at which nothing could have been known. */
const timesOf = (row: ClaimRow, now: string): Contradiction[] => {
  const today = new Date(Date.parse(now) + mostAhead).toISOString().slice(0, 10)
  const { start, end, window_days: window } = row
  if (end !== undefined && start !== undefined && end < start)
    return [said('end', '结束早于开始', 'ends before it starts')]
  if (start !== undefined && start > today)
    return [said('start', `晚于工作区的时钟（${today}）`, `lies after the workspace's clock (${today})`)]
  if (end !== undefined && end > today)
    return [
      said(
        'end',
        `活动到那时才结束，现在是 ${today}，请届时再导入`,
        `the campaign runs until then and it is ${today}; import it then`,
      ),
    ]
  const last = end ?? start
  const measured = row.treatment_converted !== undefined || row.effect !== undefined
  if (last === undefined || !measured) return []
  const over = new Date(Date.parse(last) + (window ?? assumedWindow) * dayMs).toISOString().slice(0, 10)
  if (over <= today) return []
  return [
    window === undefined
      ? said(
          'window_days',
          `没有写明观察天数，按 ${assumedWindow} 天计要到 ${over} 才结束（现在是 ${today}）`,
          `is not given, and the ${assumedWindow} days assumed end on ${over} (it is ${today})`,
        )
      : said(
          'window_days',
          `观察期到 ${over} 才结束（现在是 ${today}），请届时再导入`,
          `end on ${over} and it is ${today}; import the result then`,
        ),
  ]
}

/** What no single field of a row shows. */
export const contradictions = (row: ClaimRow, now: string): Contradiction[] => {
  const { effect, effect_low: low, effect_high: high } = row
  return [
    ...countsOf(row),
    ...(effect !== undefined && ((low !== undefined && low > effect) || (high !== undefined && high < effect))
      ? [said('effect', '效果不在它的区间里', 'the effect lies outside its interval')]
      : []),
    ...timesOf(row, now),
  ]
}
