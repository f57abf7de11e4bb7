import type { Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import { later } from './compared-times.ts'
import type { Question } from './question.ts'
import { timeOf } from './second-time.ts'

const against = /^(?:vs|versus|against|compared|compare|than|比|和|与|跟|较|相比|对比)$/
const opens = /^(?:and|so|ok|okay|how|does|did|it|that|this|with|to|那|那么|请|再|，|,)$/

/** "Vs October?", 和10月比呢: what was just asked of one time, compared with another one that is named. */
export const againstTime = (
  reference: Reference,
  tokens: Token[],
  before: Question | undefined,
): Question | undefined => {
  if (before?.kind !== 'metric' || !before.range || before.grain) return undefined
  const at = tokens.findIndex(({ text }) => !opens.test(text))
  if (at < 0 || !against.test(tokens[at]?.text ?? '')) return undefined
  const rest = tokens
    .slice(at)
    .filter(({ text }) => !against.test(text) && !/^(?:with|to|起来|怎么样|如何)$/.test(text))
  const other = timeOf(reference, rest)
  if (!other || JSON.stringify(other) === JSON.stringify(before.range)) return undefined
  const [range, compared] = later(other, before.range) ? [other, before.range] : [before.range, other]
  return { ...before, range, comparison: { with: 'range', range: compared } }
}
