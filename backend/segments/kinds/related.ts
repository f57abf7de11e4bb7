import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkEntity, entityParts, entityRows } from '../entity-rows.ts'
import { knownName } from '../literal.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { entityRow } from '../scope.ts'
import { ofThing, where } from '../wording/clauses.ts'
import { thingName } from '../wording/measured.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/**
 * The customer has any thing of an entity that meets the condition, has things all of which meet it, or has none that does.
 * Without things, `all` does not hold and `none` does.
 */
export const relatedRule = z.strictObject({
  kind: z.literal('related'),
  entity: knownName,
  has: z.enum(['any', 'all', 'none']),
  get where() {
    return fieldRule.optional()
  },
})
type Related = RuleOf<'related'>

const anyOf = ({ entity, where }: Related, to: Compiling): Condition => {
  const { from, passes } = entityRows({ entity, where }, to)
  return amongRows(sql`select e.customer_id from ${from} where ${passes}`, to)
}

const allOf = ({ entity, where }: Related, to: Compiling): Condition => {
  const { found, from } = entityRows({ entity }, to)
  const fails = where ? to.on(entityRow(found)).exclude(where) : sql`false`
  const failing = sql`select e.customer_id from ${from} group by e.customer_id having count(*) filter (where ${fails}) = 0`
  return amongRows(failing, to)
}

const select = (rule: Related, to: Compiling): Condition => {
  if (rule.has === 'none') return sql`(${anyOf(rule, to.apart())}) is not true`
  return rule.has === 'all' ? allOf(rule, to) : anyOf(rule, to)
}

const saying = (has: Related['has'], zh: string, en: string) =>
  sentence<Related, { entity: string; where: FieldRule | undefined }>({
    zh,
    en,
    holes: { entity: thingName, where: where(ofThing) },
    parts: (rule) => (rule.has === has ? { entity: rule.entity, where: rule.where } : undefined),
    rule: ({ entity, where: filter }) => ({ kind: 'related', entity, has, ...(filter && { where: filter }) }),
  })

const words: Sentence<Related>[] = [
  saying('any', '拥有{entity}{where}', 'owns any {entity}{where}'),
  saying('none', '不拥有{entity}{where}', 'owns no {entity}{where}'),
  saying('all', '拥有{entity}且全部符合{where}', 'owns at least one {entity} and only such{where}'),
]

export const related: Kind<Related> = {
  teach: 'things of a customer that have no time',
  parts: entityParts,
  check: (rule, to) => checkEntity(rule, to),
  ...sentences(words),

  compile: select,
}
