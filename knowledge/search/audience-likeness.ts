import type { KnowledgeRecord } from '../records/knowledge-record.ts'
import { hashedEmbedding } from '../text/hashed-embedding.ts'
import { textWords } from '../text/words.ts'

const vectorOf = (text: string) => hashedEmbedding(textWords(text))
const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

/**
 * Reorders records by how like their audience is to the one described: the score times 1 + likeness (cosine of the built-in embedding,
 * 0 to 1). Records that tell of no audience come last.
 */
export const byAudience = <T extends { record: KnowledgeRecord; score: number }>(
  found: readonly T[],
  audience: string,
): T[] => {
  const asked = vectorOf(audience)
  const likeness = ({ record: { outcome } }: T): number =>
    outcome ? Math.max(0, cosine(asked, vectorOf(`${outcome.audience.text.zh} ${outcome.audience.text.en}`))) : -1
  return found
    .map((one) => ({ one, rank: one.score * (1 + likeness(one)) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one)
}
