import { sql } from 'kysely'
import { z } from 'zod'
import { amongWords } from '../among-words.ts'
import { populationRows } from '../population.ts'
import { problem } from '../problem.ts'
import { quantity, quantityAmount, quantityType } from '../quantity.ts'
import { rankable } from '../rankable.ts'
import { type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { numeral } from '../words.ts'
import type { Kind } from './kind.ts'

/** The share of customers (of `within`) with a lower value, in percent, lies between min and max: 0 for the lowest, 100 for the highest. */
export const percentRankRule = z.strictObject({
  kind: z.literal('percent_rank'),
  by: quantity,
  min: z.number().min(0).max(100),
  max: z.number().min(0).max(100),
  get within() {
    return rule.optional()
  },
})

export const percentRank: Kind<RuleOf<'percent_rank'>> = {
  parts: ({ by, within }) => [...quantityType(by).parts(by), ...(within ? [{ rule: within }] : [])],
  windows: ({ by }) => ('window' in by && by.window ? [by.window] : []),
  uses: ({ by }) => quantityType(by).uses(by),

  check: ({ by, within, min, max }, to) => [
    ...(min > max ? [problem('impossible_range', { field: 'percent_rank', min, max })] : []),
    ...quantityType(by).check(by, to),
    ...(within ? to.check(within) : []),
  ],

  explain({ by, within, min, max }, to) {
    const [name, among] = [quantityType(by).name(by, to), amongWords(within, to)]
    return both(
      `${name.zh}的百分位介于 ${numeral(min)}% 与 ${numeral(max)}% 之间（含两端）${among.zh}`,
      `percent rank of ${name.en} between ${numeral(min)}% and ${numeral(max)}% (both included)${among.en}`,
    )
  },

  compile(rule, to) {
    const { value, end } = to.threshold(rule)
    if (value === null || end === undefined) return sql`false`
    const { select } = quantityType(rule.by)
    const inside = sql`${select(rule.by, 'gte', value, to)} and ${select(rule.by, 'lte', end, to)}`
    return rule.within ? sql`(${inside} and ${to.select(rule.within)})` : sql`(${inside})`
  },

  async resolve({ by, within, min, max }, to, rows) {
    const value = rankable(sql`p.value`, quantityType(by).inexact(by, to))
    const [row] = await rows(sql`select min(r.value) as low, max(r.value) as high from
      (select p.value, rank() over (order by ${value}) - 1 as below, count(*) over () - 1 as others from
        (${populationRows(by, within, to)}) as p) as r
      where r.below * 100 >= ${min} * r.others and r.below * 100 <= ${max} * r.others
        and (r.others > 0 or ${min} = 0)`)
    return row?.low === null || row?.low === undefined
      ? { value: null }
      : { value: Number(row.low), end: Number(row.high) }
  },

  explainThreshold({ by }, { value, end }, to) {
    const name = quantityType(by).name(by, to)
    if (value === null || end === undefined)
      return both(`${name.zh}的百分位区间 = 无`, `percent rank range of ${name.en} = none`)
    const [low, high] = [quantityAmount(by, value, to), quantityAmount(by, end, to)]
    return both(
      `${name.zh}的百分位区间 = ${low.zh} 到 ${high.zh}`,
      `percent rank range of ${name.en} = ${low.en} to ${high.en}`,
    )
  },
}
