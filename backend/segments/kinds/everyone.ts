import { sql } from 'kysely'
import type { RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

export const everyone: Kind<RuleOf<'everyone'>> = {
  check: () => [],
  explain: (_, { catalog: { customers } }) => both('不限条件', `every one of the ${customers.labels.en}`),
  compile: () => sql`true`,
  negate: () => sql`false`,
}
