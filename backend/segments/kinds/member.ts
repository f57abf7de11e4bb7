import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { listedIds } from '../listed-ids.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { listWords } from '../wording/saved.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** The customer is on a static list of ids, pasted or from a file, kept under this id. */
export const memberRule = z.strictObject({ kind: z.literal('member'), list: knownName })

type Member = RuleOf<'member'>

const words: Sentence<Member>[] = [
  sentence<Member, Pick<Member, 'list'>>({
    zh: '在名单{list}中',
    en: 'on the list {list}',
    holes: { list: listWords },
    parts: (rule) => rule,
    rule: ({ list }) => ({ kind: 'member', list }),
  }),
]

export const member: Kind<RuleOf<'member'>> = {
  teach: 'on a list of ids kept under this id',
  lists: ({ list }) => [list],
  check: ({ list }, to) => (to.list(list) ? [] : [problem('unknown_list', { id: list })]),
  ...sentences(words),

  compile({ list }, to) {
    const found = to.list(list)
    if (!found) throw new Error(`list ${list} was not checked`)
    if (found.ids === '') return sql`false`
    return amongRows(listedIds(found.ids, to), to)
  },
}
