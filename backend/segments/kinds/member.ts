import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { listedIds } from '../listed-ids.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

/** The customer is on a static list of ids, pasted or from a file, kept under this id. */
export const memberRule = z.strictObject({ kind: z.literal('member'), list: knownName })

export const member: Kind<RuleOf<'member'>> = {
  teach: 'on a list of ids kept under this id',
  lists: ({ list }) => [list],
  check: ({ list }, to) => (to.list(list) ? [] : [problem('unknown_list', { id: list })]),

  explain({ list }, to) {
    const name = to.list(list)?.name ?? list
    return both(`在名单“${name}”中`, `on the list "${name}"`)
  },

  compile({ list }, to) {
    const found = to.list(list)
    if (!found) throw new Error(`list ${list} was not checked`)
    if (found.ids === '') return sql`false`
    return amongRows(listedIds(found.ids, to), to)
  },
}
