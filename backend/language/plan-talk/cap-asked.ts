import type { Rule } from '../../segments/rule.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import type { Clarification } from '../reading.ts'
import { worth } from '../vague.ts'

/** The draw that is said without a seed, as in a request for a sample. */
const seed = 'sample'
const mostOffered = 3

/** By what to choose the customers of an audience that may not be larger than `count`. */
export const capAsked = (index: CatalogIndex, within: Rule, count: number): Clarification => {
  const ways = [
    {
      label: { zh: `随机 ${count} 位`, en: `${count} at random` },
      rule: { kind: 'sample', count, seed, within } as const,
    },
    ...worth(index)
      .slice(0, mostOffered)
      .map(({ quantity, label }) => ({
        label: { zh: `${label.zh}最高的 ${count} 位`, en: `the ${count} with the highest ${label.en}` },
        rule: { kind: 'rank', by: quantity, direction: 'top', count, within } as const,
      })),
  ]
  return {
    reason: 'ambiguous',
    question: {
      zh: `人群最多 ${count} 位的话，按什么来选？`,
      en: `By what should the ${count} customers at most be chosen?`,
    },
    options: ways.map(({ label, rule }) => ({ label, say: label.zh, rule })),
  }
}
