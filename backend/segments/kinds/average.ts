import { sql } from 'kysely'
import { z } from 'zod'
import { populationRows } from '../population.ts'
import { quantity, quantityAmount, quantityType } from '../quantity.ts'
import { type Rule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { tolerance } from '../tolerance.ts'
import { among } from '../wording/clauses.ts'
import { choice } from '../wording/plain.ts'
import { quantityWords } from '../wording/quantities.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** Strictly above or below the mean of a quantity over the customers that have it. */
export const averageRule = z.strictObject({
  kind: z.literal('average'),
  of: quantity,
  direction: z.enum(['above', 'below']),
  get within() {
    return rule.optional()
  },
})

type Average = RuleOf<'average'>

/** A mean carries rounding noise even where the values are exact, so what is compared exactly stands clear of it. */
const bound = (value: number, above: boolean, inexact: boolean): number => {
  if (inexact) return value
  return above ? value + tolerance(value) : value - tolerance(value)
}

const select = ({ of, direction, within }: Average, value: number, to: Compiling): Condition => {
  const { select, inexact } = quantityType(of)
  const above = direction === 'above'
  const beyond = select(of, above ? 'gt' : 'lt', bound(value, above, inexact(of, to)), to)
  return within ? sql`(${beyond} and ${to.select(within)})` : beyond
}

const words: Sentence<Average>[] = [
  sentence<Average, Pick<Average, 'of' | 'direction'> & { within: Rule | undefined }>({
    zh: '{of}{direction}平均值{within}',
    en: '{of} {direction} the average{within}',
    holes: {
      of: quantityWords,
      direction: choice({ above: both('高于', 'above'), below: both('低于', 'below') }),
      within: among,
    },
    parts: ({ of, direction, within }) => ({ of, direction, within }),
    rule: ({ of, direction, within }) => ({ kind: 'average', of, direction, ...(within && { within }) }),
  }),
]

export const average: Kind<Average> = {
  teach: 'strictly above or below the mean',
  parts: ({ of, within }) => [...quantityType(of).parts(of), ...(within ? [{ rule: within }] : [])],
  windows: ({ of }) => ('window' in of && of.window ? [of.window] : []),
  uses: ({ of }) => quantityType(of).uses(of),
  check: ({ of, within }, to) => [...quantityType(of).check(of, to), ...(within ? to.check(within) : [])],
  ...sentences(words),

  compile(rule, to) {
    const { value } = to.threshold(rule)
    return value === null ? sql`false` : select(rule, value, to)
  },

  async resolve({ of, within }, to, rows) {
    const [row] = await rows(sql`select avg(p.value) as value from (${populationRows(of, within, to)}) as p`)
    return { value: row?.value === null || row?.value === undefined ? null : Number(row.value) }
  },

  explainThreshold(rule, { value }, to) {
    const [name, members] = [quantityWords.say(rule.of, to, {}), among.say(rule.within, to, {})]
    const shown = value === null ? both('无', 'none') : quantityAmount(rule.of, value, to)
    return both(`${name.zh}的平均值${members.zh} = ${shown.zh}`, `average of ${name.en}${members.en} = ${shown.en}`)
  },
}
