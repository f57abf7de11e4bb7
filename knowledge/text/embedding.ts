import { hashedDimensions, hashedEmbedding } from './hashed-embedding.ts'
import { textWords, wordsVersion } from './words.ts'

/** A question as it is embedded. */
export interface AskedText {
  text: string
  /** What it names, as the other language calls it; a model that knows both languages needs none of it. */
  others: readonly string[]
  /** How much each of its words says. */
  rarity(word: string): number
}

/** What turns texts into vectors of one length. */
export interface Embedding {
  /** Name under which vectors are kept; another name is another space. */
  model: string
  /** Known before the first call for the built-in one only. */
  dimensions?: number
  /** Vectors in the order of the texts. Throws `embedding_unavailable`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>
  embedQuestion(asked: AskedText, signal?: AbortSignal): Promise<number[]>
}

/** The built-in default: needs no server and gives the same vector for the same text everywhere. */
export const builtinEmbedding: Embedding = {
  model: `builtin-hashed-${wordsVersion}`,
  dimensions: hashedDimensions,
  embed: async (texts) => texts.map((text) => hashedEmbedding(textWords(text))),
  embedQuestion: async ({ text, others, rarity }) => hashedEmbedding(textWords([text, ...others].join('\n')), rarity),
}
