import { sql } from 'kysely'
import { z } from 'zod'
import { hashAt, idHash } from '../hash.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { number, quotation } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import { numeral } from '../words.ts'
import type { Kind } from './kind.ts'

export const buckets = 10_000

/** The customer's hash bucket, 0 to 9,999, lies between two: a stable split that no data change moves anybody across. */
export const bucketRule = z.strictObject({
  kind: z.literal('bucket'),
  seed: z.string().max(100),
  from: z
    .int()
    .min(0)
    .max(buckets - 1),
  to: z
    .int()
    .min(0)
    .max(buckets - 1),
})

type Bucket = RuleOf<'bucket'>

const words: Sentence<Bucket>[] = [
  sentence<Bucket, Pick<Bucket, 'from' | 'to' | 'seed'>>({
    zh: `哈希桶在 {from} 到 {to} 之间（含两端，共 ${numeral(buckets)} 个，种子{seed}）`,
    en: `hash bucket between {from} and {to} (both included, of ${numeral(buckets)}, seed {seed})`,
    holes: { from: number, to: number, seed: quotation },
    parts: (rule) => rule,
    rule: ({ from, to, seed }) => ({ kind: 'bucket', seed, from, to }),
  }),
]

export const bucket: Kind<RuleOf<'bucket'>> = {
  teach: 'hash buckets 0 to 9999, a stable split',
  check: ({ from, to }) => (from > to ? [problem('impossible_range', { field: 'bucket', min: from, max: to })] : []),
  ...sentences(words),

  compile({ seed, from, to: last }) {
    const hash = idHash(seed, sql`c.customer_id`)
    const end = hashAt((last + 1) / buckets)
    const above = sql`${hash} >= ${hashAt(from / buckets)}`
    return end === undefined ? sql`(${above})` : sql`(${above} and ${hash} < ${end})`
  },
}
