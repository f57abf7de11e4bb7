import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkEntity, entityParts, entityRows, entityWords } from '../entity-rows.ts'
import { knownName } from '../literal.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, entityRow, knownEntity } from '../scope.ts'
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

export const related: Kind<Related> = {
  teach: 'things of a customer that have no time',
  parts: entityParts,
  check: (rule, to) => checkEntity(rule, to),

  explain(rule, to) {
    const { labels } = knownEntity(to.catalog, rule.entity)
    const where = entityWords(rule, to)
    if (rule.has === 'any') return both(`拥有${labels.zh}${where.zh}`, `owns any ${labels.en}${where.en}`)
    if (rule.has === 'none') return both(`不拥有${labels.zh}${where.zh}`, `owns no ${labels.en}${where.en}`)
    return both(`拥有${labels.zh}且全部符合${where.zh}`, `owns at least one ${labels.en} and only such${where.en}`)
  },

  compile: select,
}
