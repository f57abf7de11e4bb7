import { sql } from 'kysely'
import { z } from 'zod'
import { hashAt, idHash } from '../hash.ts'
import { checkSize } from '../problem.ts'
import { type Rule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { among } from '../wording/clauses.ts'
import { number, quotation } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Kind } from './kind.ts'

/** A random sample that the seed fixes: exactly `count` customers (of `within`), or each with a chance of `percent`. */
export const sampleRule = z.strictObject({
  kind: z.literal('sample'),
  count: z.int().positive().optional(),
  percent: z.number().gt(0).max(100).optional(),
  seed: z.string().max(100),
  get within() {
    return rule.optional()
  },
})
type Sample = RuleOf<'sample'>

const hash = ({ seed }: Sample) => idHash(seed, sql`c.customer_id`)
const amongThose = ({ within }: Sample, to: Compiling) => (within ? sql` and ${to.select(within)}` : sql``)

type Said = { size: number; seed: string; within: Rule | undefined }
const saying = (size: 'percent' | 'count', zh: string, en: string) =>
  sentence<Sample, Said>({
    zh: `随机抽取${zh}（种子{seed}）{within}`,
    en: `in a random sample of ${en} (seed {seed}){within}`,
    holes: { size: number, seed: quotation, within: among },
    parts: ({ seed, within, ...rule }) => {
      const given = rule[size]
      return given === undefined ? undefined : { size: given, seed, within }
    },
    rule: ({ size: given, seed, within }) => ({ kind: 'sample', [size]: given, seed, ...(within && { within }) }),
  })

const words: Sentence<Sample>[] = [
  saying('percent', '约 {size}%', 'about {size}%'),
  saying('count', ' {size} 位', '{size}'),
]

export const sample: Kind<Sample> = {
  teach: 'drawn at random: give count or percent',
  parts: ({ within }) => (within ? [{ rule: within }] : []),

  check({ count, percent, within }, to) {
    return [...checkSize('sample', { count, percent }), ...(within ? to.check(within) : [])]
  },
  ...sentences(words),

  compile(rule, to) {
    if (rule.percent !== undefined) {
      const end = hashAt(rule.percent / 100)
      const drawn = end === undefined ? sql`true` : sql`${hash(rule)} < ${end}`
      return sql`(${drawn}${amongThose(rule, to)})`
    }
    const { key } = to.threshold(rule)
    return key === undefined ? sql`false` : sql`(${hash(rule)} <= ${key}${amongThose(rule, to)})`
  },

  async resolve(rule, to, rows) {
    if (rule.percent !== undefined) return { value: rule.percent }
    const inner = to.nested()
    const chosen = amongThose(rule, inner)
    const [last] = await rows(sql`select max(t.hash) as hash from
      (select ${hash(rule)} as hash ${inner.customers()} where true${chosen} order by 1 limit ${rule.count}) as t`)
    return typeof last?.hash === 'string' ? { value: rule.count ?? 0, key: last.hash } : { value: null }
  },

  explainThreshold: ({ seed, percent }, { key }) =>
    both(
      `抽样（种子“${seed}”）的哈希${percent === undefined ? `最大为 ${key ?? '无'}` : `小于 ${hashAt(percent / 100) ?? '全部'}`}`,
      `sample (seed "${seed}"): hash ${percent === undefined ? `up to ${key ?? 'none'}` : `below ${hashAt(percent / 100) ?? 'all'}`}`,
    ),
}
