import { hashedDimensions, hashedEmbedding } from './hashed-embedding.ts'
import { textWords } from './words.ts'

/** What turns texts into vectors of one length. */
export interface Embedding {
  /** Name under which vectors are kept; another name is another space. */
  model: string
  /** Known before the first call for the built-in one only. */
  dimensions?: number
  /** Vectors in the order of the texts. Throws `embedding_unavailable`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>
  /** Of a question: `rarity` tells how much each of its words says. */
  embedQuestion(text: string, rarity: (word: string) => number, signal?: AbortSignal): Promise<number[]>
}

/** The built-in default: needs no server and gives the same vector for the same text everywhere. */
export const builtinEmbedding: Embedding = {
  model: 'builtin-hashed-1',
  dimensions: hashedDimensions,
  embed: async (texts) => texts.map((text) => hashedEmbedding(textWords(text))),
  embedQuestion: async (text, rarity) => hashedEmbedding(textWords(text), rarity),
}
