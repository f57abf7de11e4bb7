import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { orderedId } from '../ids.ts'
import { listedIds } from '../listed-ids.ts'
import { populationRows } from '../population.ts'
import { checkSize } from '../problem.ts'
import { quantity, quantityAmount, quantityType } from '../quantity.ts'
import { type Rule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { compareNumber } from '../tolerance.ts'
import { takeTop } from '../top.ts'
import { valuesAt } from '../value-at.ts'
import { among } from '../wording/clauses.ts'
import { choice, number } from '../wording/plain.ts'
import { quantityWords } from '../wording/quantities.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Condition, Kind, Rows, Threshold } from './kind.ts'

/** Highest or lowest by a quantity: the first `count` (ties by id), or `percent` of those that have the value (≥ the interpolated quantile). */
export const rankRule = z.strictObject({
  kind: z.literal('rank'),
  by: quantity,
  direction: z.enum(['top', 'bottom']),
  count: z.int().positive().optional(),
  percent: z.number().gt(0).max(100).optional(),
  /** Ranked among these customers only; absent = among all. */
  get within() {
    return rule.optional()
  },
})

type Rank = RuleOf<'rank'>

const beyond = { top: 'gt', bottom: 'lt' } as const
const atLeast = { top: 'gte', bottom: 'lte' } as const
const side = { top: both('最高', 'highest'), bottom: both('最低', 'lowest') }

const numbers = z.tuple([z.coerce.number(), z.coerce.number()])
const population = ({ by, within }: Rank, to: Compiling) => sql`(${populationRows(by, within, to)}) as p`

/** Position (n − 1)·q of a quantile, free of the rounding of percentages. */
const positionOf = (n: number, { direction, percent = 100 }: Rank): number => {
  const exact = ((n - 1) * (direction === 'top' ? 100 - percent : percent)) / 100
  const whole = Math.round(exact)
  return Math.abs(exact - whole) < 1e-9 * n ? whole : exact
}

/** The interpolated quantile, from the two order statistics around its position. */
const quantile = async (rule: Rank, to: Compiling, rows: Rows): Promise<Threshold> => {
  const from = population(rule, to)
  const [counted] = await rows(sql`select count(*) as n from ${from}`)
  const n = Number(counted?.n ?? 0)
  if (n === 0) return { value: null }
  const position = positionOf(n, rule)
  const [low, high] = [Math.floor(position), Math.ceil(position)]
  const [found] = await rows(sql`select ${valuesAt([low, high], n)} as around from ${from}`)
  const [below, above] = numbers.parse(found?.around)
  return { value: below + (above - below) * (position - low) }
}

const tieBroken = (rule: Rank, { value, lastId }: Threshold, to: Compiling): Condition => {
  const inexact = quantityType(rule.by).inexact(rule.by, to)
  const past = compareNumber(sql`p.value`, beyond[rule.direction], value ?? 0, inexact)
  const tied = compareNumber(sql`p.value`, 'eq', value ?? 0, inexact)
  const id: RawBuilder<unknown> = orderedId(sql`p.id`, to.catalog)
  const rows = sql`select p.id as customer_id from ${population(rule, to)} where ${past} or (${tied} and ${id} <= ${lastId})`
  return to.filtering ? sql`c.customer_id in (${rows})` : to.isListed(rows)
}

type Said = Pick<Rank, 'by' | 'direction'> & { size: number; within: Rule | undefined }
const saying = (size: 'percent' | 'count', zh: string, en: string) =>
  sentence<Rank, Said>({
    zh: `{by}{direction}的 ${zh}{within}`,
    en: `${en} with the {direction} {by}{within}`,
    holes: { by: quantityWords, direction: choice(side), size: number, within: among },
    parts: ({ by, direction, within, ...rule }) => {
      const given = rule[size]
      return given === undefined ? undefined : { by, direction, size: given, within }
    },
    rule: ({ by, direction, size: given, within }) => ({
      kind: 'rank',
      by,
      direction,
      [size]: given,
      ...(within && { within }),
    }),
  })

const words: Sentence<Rank>[] = [
  saying('percent', '{size}%', 'in the {size}%'),
  saying('count', '{size} 位', 'among the {size}'),
]

export const rank: Kind<Rank> = {
  teach:
    'give count or percent: {"kind":"rank","by":{"of":"attribute","field":"balance"},"direction":"top","percent":10}',
  parts: ({ by, within }) => [...quantityType(by).parts(by), ...(within ? [{ rule: within }] : [])],
  windows: ({ by }) => ('window' in by && by.window ? [by.window] : []),
  uses: ({ by }) => quantityType(by).uses(by),

  check({ by, within, count, percent }, to) {
    return [
      ...checkSize('rank', { count, percent }),
      ...quantityType(by).check(by, to),
      ...(within ? to.check(within) : []),
    ]
  },
  ...sentences(words),

  compile(rule, to) {
    const threshold = to.threshold(rule)
    if (threshold.value === null) return sql`false`
    if (threshold.ids !== undefined) {
      const rows = listedIds(threshold.ids, to)
      return to.filtering ? sql`c.customer_id in (${rows})` : to.isListed(rows)
    }
    if (threshold.lastId !== undefined) return tieBroken(rule, threshold, to)
    const reached = quantityType(rule.by).select(rule.by, atLeast[rule.direction], threshold.value, to)
    return rule.within ? sql`(${reached} and ${to.select(rule.within)})` : reached
  },

  resolve: (rule, to, rows) =>
    rule.count === undefined ? quantile(rule, to, rows) : takeTop({ ...rule, count: rule.count }, to, rows),

  explainThreshold(rule, { value, tied }, to) {
    const name = quantityWords.say(rule.by, to, {})
    const shown = value === null ? both('无', 'none') : quantityAmount(rule.by, value, to)
    const ties = tied === undefined || tied < 2 ? both('', '') : both(`（并列 ${tied} 位）`, ` (${tied} tied)`)
    return both(`${name.zh}的分界值 = ${shown.zh}${ties.zh}`, `cut of ${name.en} = ${shown.en}${ties.en}`)
  },
}
