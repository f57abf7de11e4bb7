import type { KnowledgeFilter, KnowledgeRows, WeightedWord } from '../../backend/store/knowledge.ts'
import type { KnowledgeVectors } from '../../backend/store/knowledge-vectors.ts'
import type { Embedding } from '../text/embedding.ts'
import { namesOf, textWords } from '../text/words.ts'
import { chooseWords } from './choose-words.ts'
import { fuseRanks } from './fuse.ts'

/** Candidates that each way of searching gives. */
const candidates = 60
/** A question of this many words says all that it has to say; the weightiest of them decide. */
const mostWords = 32
const mostWeighed = 16

export interface Found {
  ids: { id: string; score: number }[]
  /** Why only words were searched: the embedding server could not be asked. */
  unembedded?: unknown
}

/** What a text is about weighs more than a word, a pair of neighbours less: its words count already. */
const weightOf = (word: string): number => (word.startsWith('#') ? 1.3 : word.includes('_') ? 0.7 : 1)
/** Of a word that names a concept of the question: a record in the other language holds the concept alone, and is about it as much. */
const againShare = 0.3

interface Parts {
  rows: KnowledgeRows
  vectors: KnowledgeVectors
  embedding: Embedding
  /** What a text names, as the other language calls it in this workspace. */
  othersOf?: ((text: string) => readonly string[]) | undefined
}

/** Finds records by words and by meaning and fuses both rankings. Words that no record holds are passed over. */
export const searchRecords = async (
  { rows, vectors, embedding, othersOf }: Parts,
  text: string,
  filter: KnowledgeFilter,
  signal?: AbortSignal,
): Promise<Found> => {
  const { words, pairs, concepts } = textWords(text)
  const others = othersOf?.(text) ?? []
  const also = textWords(others.join('\n'))
  const naming = namesOf(concepts)
  // what a concept of the question names is found by it in both languages
  const added = [...also.concepts, ...also.words.filter((word) => !naming.has(word))]
  const asked = [...new Set([...concepts, ...words, ...pairs, ...added])].slice(0, mostWords)
  const frequencies = await rows.frequencies(asked)
  const all = frequencies.get('') ?? 0
  const records = (word: string) => frequencies.get(word) ?? 0
  /** Inverse document frequency, 1 for a word that one record in a thousand holds. */
  const rarity = (word: string) => Math.log(1 + all / (records(word) + 0.5)) / Math.log(1 + Math.max(all, 2)) + 0.2
  const known = asked.filter((word) => records(word) > 0)
  const weighted: WeightedWord[] = known
    .map((word) => ({ word, weight: rarity(word) * weightOf(word) * (naming.has(word) ? againShare : 1) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWeighed)

  const byWords =
    known.length === 0
      ? Promise.resolve([])
      : rows.matching({ words: weighted, sets: chooseWords(known, records, all) }, filter, candidates)
  const byMeaning = async (): Promise<string[]> => {
    const vector = await embedding.embedQuestion({ text, others, rarity }, signal)
    return vectors.nearest(vector, filter, candidates)
  }
  const [worded, meant] = await Promise.all([
    byWords,
    byMeaning().catch((error: unknown) => {
      signal?.throwIfAborted()
      return { error }
    }),
  ])
  return Array.isArray(meant)
    ? { ids: fuseRanks([worded, meant], [2, 1]) }
    : { ids: fuseRanks([worded], [1]), unembedded: meant.error }
}
