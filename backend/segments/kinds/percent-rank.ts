import { sql } from 'kysely'
import { z } from 'zod'
import { populationRows } from '../population.ts'
import { problem } from '../problem.ts'
import { quantity, quantityAmount, quantityType } from '../quantity.ts'
import { type Rule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { valueAt } from '../value-at.ts'
import { among } from '../wording/clauses.ts'
import { number } from '../wording/plain.ts'
import { quantityWords } from '../wording/quantities.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
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

/** How many customers must have a lower value, at least, out of the others. */
const leastBelow = (min: number, others: number): number => {
  const least = Math.ceil((min * others) / 100)
  return least > 0 && (least - 1) * 100 >= min * others ? least - 1 : least
}

type PercentRank = RuleOf<'percent_rank'>

const words: Sentence<PercentRank>[] = [
  sentence<PercentRank, Pick<PercentRank, 'by' | 'min' | 'max'> & { within: Rule | undefined }>({
    zh: '{by}的百分位介于 {min}% 与 {max}% 之间（含两端）{within}',
    en: 'percent rank of {by} between {min}% and {max}% (both included){within}',
    holes: { by: quantityWords, min: number, max: number, within: among },
    parts: ({ by, min, max, within }) => ({ by, min, max, within }),
    rule: ({ by, min, max, within }) => ({ kind: 'percent_rank', by, min, max, ...(within && { within }) }),
  }),
]

export const percentRank: Kind<RuleOf<'percent_rank'>> = {
  teach: '0 the lowest, 100 the highest',
  parts: ({ by, within }) => [...quantityType(by).parts(by), ...(within ? [{ rule: within }] : [])],
  windows: ({ by }) => ('window' in by && by.window ? [by.window] : []),
  uses: ({ by }) => quantityType(by).uses(by),

  check: ({ by, within, min, max }, to) => [
    ...(min > max ? [problem('impossible_range', { field: 'percent_rank', min, max })] : []),
    ...quantityType(by).check(by, to),
    ...(within ? to.check(within) : []),
  ],
  ...sentences(words),

  compile(rule, to) {
    const { value, above } = to.threshold(rule)
    if (value === null) return sql`false`
    const { select } = quantityType(rule.by)
    const conditions = [
      select(rule.by, 'lte', value, to),
      ...(above === undefined ? [] : [select(rule.by, 'gt', above, to)]),
      ...(rule.within ? [to.select(rule.within)] : []),
    ]
    return sql`(${sql.join(conditions, sql` and `)})`
  },

  async resolve({ by, within, min, max }, to, rows) {
    const from = sql`(${populationRows(by, within, to)}) as p`
    const [counted] = await rows(sql`select count(*) as n from ${from}`)
    const n = Number(counted?.n ?? 0)
    const [least, most] = [leastBelow(min, n - 1), Math.floor((max * (n - 1)) / 100)]
    if (n === 0 || least > n - 1 || (n === 1 && min > 0)) return { value: null }
    const [found] = await rows(
      sql`select ${valueAt(most, n)} as value, ${valueAt(Math.max(0, least - 1), n)} as above from ${from}`,
    )
    return { value: Number(found?.value), ...(least > 0 && { above: Number(found?.above) }) }
  },

  explainThreshold({ by }, { value, above }, to) {
    const name = quantityWords.say(by, to, {})
    if (value === null) return both(`${name.zh}的百分位区间 = 无`, `percent rank range of ${name.en} = none`)
    const high = quantityAmount(by, value, to)
    if (above === undefined)
      return both(`${name.zh}的百分位区间 ≤ ${high.zh}`, `percent rank range of ${name.en}: up to ${high.en}`)
    const low = quantityAmount(by, above, to)
    return both(
      `${name.zh}的百分位区间：大于 ${low.zh}，不超过 ${high.zh}`,
      `percent rank range of ${name.en}: over ${low.en}, up to ${high.en}`,
    )
  },
}
