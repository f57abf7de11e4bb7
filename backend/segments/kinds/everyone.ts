import { sql } from 'kysely'
import { z } from 'zod'
import type { RuleOf } from '../rule.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** Every customer of the workspace. Questions may use it; a plan refuses it. */
export const everyoneRule = z.strictObject({ kind: z.literal('everyone') })

type Everyone = RuleOf<'everyone'>

const words: Sentence<Everyone>[] = [
  sentence<Everyone, Record<never, never>>({
    zh: '不限条件',
    en: 'no condition at all',
    holes: {},
    parts: () => ({}),
    rule: () => ({ kind: 'everyone' }),
  }),
]

export const everyone: Kind<RuleOf<'everyone'>> = {
  check: () => [],
  ...sentences(words),

  compile: () => sql`true`,
  negate: () => sql`false`,
}
