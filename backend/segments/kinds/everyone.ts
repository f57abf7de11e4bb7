import { sql } from 'kysely'
import { z } from 'zod'
import type { RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

/** Every customer of the workspace. Questions may use it; a plan refuses it. */
export const everyoneRule = z.strictObject({ kind: z.literal('everyone') })

export const everyone: Kind<RuleOf<'everyone'>> = {
  check: () => [],
  explain: (_, { catalog: { customers } }) => both('不限条件', `every one of the ${customers.labels.en}`),
  compile: () => sql`true`,
  negate: () => sql`false`,
}
