import { z } from 'zod'
import { FairleadError } from '../../backend/errors.ts'
import { lastTurn } from '../observed.ts'
import { WorldMisfit } from '../worlds/world.ts'
import { defineScorer, hit, miss } from './scorer.ts'

const expectation = z.strictObject({
  /** `select customer_id from …` over the world's tables; see evals/README.md. */
  sql: z.string().min(1),
  /** Nobody may be the right answer. */
  nobody: z.boolean().default(false),
})

interface Overlap {
  expected: number
  selected: number
  both: number
}

const overlap = (expected: readonly string[], selected: readonly string[]): Overlap => {
  const wanted = new Set(expected)
  return { expected: wanted.size, selected: selected.length, both: selected.filter((id) => wanted.has(id)).length }
}
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

/**
 * The conversation's audience is the same set of customers as the reference's, in every population of the world. Precision and recall,
 * pooled over populations, are for the report only.
 */
export const customers = defineScorer({
  version: 1,
  expectation,
  async score({ sql, nobody }, { observed, world }) {
    const wanted = await world.reference(sql)
    const total = (await world.reference('select customer_id from customers')).map((ids) => ids.length)
    if (!nobody && wanted.every((ids) => ids.length === 0))
      throw new WorldMisfit(`${world.name}: the reference selects nobody in any population`)
    if (wanted.every((ids, index) => ids.length === total[index]))
      throw new WorldMisfit(`${world.name}: the reference selects everybody`)
    const { final } = observed
    const last = lastTurn(observed)
    if (last?.question)
      return miss(
        `反问了（${last.question.reason}）：${last.question.question.zh}`,
        `it asked (${last.question.reason}): ${last.question.question.en}`,
        { asked: last.question.reason },
      )
    if (!final?.segment) return miss('没有选出人群', 'no audience was selected')
    try {
      const selected = await world.select(final.segment.rule)
      const each = wanted.map((ids, index) => overlap(ids, selected[index] ?? []))
      const sum = (key: keyof Overlap) => each.reduce((all, one) => all + one[key], 0)
      const details = {
        populations: each,
        precision: share(sum('both'), sum('selected')),
        recall: share(sum('both'), sum('expected')),
      }
      const wrong = each.findIndex(({ expected, selected, both }) => expected !== both || selected !== both)
      if (wrong < 0) return hit(details)
      const { expected, selected: taken, both } = each[wrong] as Overlap
      return miss(
        `第 ${wrong} 个总体中客户不同：多 ${taken - both}，少 ${expected - both}。读作：${final.segment.readBack.zh}`,
        `other customers in population ${wrong}: ${taken - both} too many, ${expected - both} missing. Read as: ${final.segment.readBack.en}`,
        details,
      )
    } catch (error) {
      if (error instanceof FairleadError)
        return miss(`规则无法执行：${error.code}`, `the rule cannot run: ${error.code}`)
      throw error
    }
  },
})
