import OpenAI, { APIConnectionError, APIError } from 'openai'
import { FairleadError } from '../../backend/errors.ts'
import type { Embedding } from './embedding.ts'

export interface EmbeddingServer {
  model: string
  baseURL?: string
  apiKey?: string
}

/** Texts a request; the smallest limit among the servers in use. */
const batch = 64
const secondsToWait = 60

const problemOf = (error: unknown): { zh: string; en: string } => {
  if (error instanceof APIConnectionError) return { zh: '连接不上', en: 'no connection' }
  if (error instanceof APIError)
    return { zh: `返回 ${error.status ?? '错误'}`, en: `it answered ${error.status ?? 'an error'}` }
  return { zh: '返回的内容无法使用', en: 'its answer could not be used' }
}

/** Embeddings from any server that speaks OpenAI's protocol; batched, tried again on passing faults. */
export const openaiEmbedding = ({ model, baseURL, apiKey = 'none' }: EmbeddingServer): Embedding => {
  const client = new OpenAI({ apiKey, ...(baseURL && { baseURL }), maxRetries: 3, timeout: secondsToWait * 1000 })
  const unavailable = (problem: { zh: string; en: string }) =>
    new FairleadError('embedding_unavailable', { model, problem })

  const embedSome = async (input: string[], signal?: AbortSignal): Promise<number[][]> => {
    const answer = await client.embeddings
      .create({ model, input, encoding_format: 'float' }, { ...(signal && { signal }) })
      .catch((error: unknown) => {
        if (signal?.aborted) throw signal.reason
        throw unavailable(problemOf(error))
      })
    const vectors = [...answer.data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding)
    const length = vectors[0]?.length ?? 0
    const usable = (vector: number[]) => vector.length === length && length > 0 && vector.every(Number.isFinite)
    if (vectors.length !== input.length || !vectors.every(usable))
      throw unavailable({ zh: '向量的数目或长度不对', en: 'it gave vectors of a wrong number or length' })
    return vectors
  }

  return {
    model,
    async embed(texts, signal) {
      const vectors: number[][] = []
      for (let at = 0; at < texts.length; at += batch)
        vectors.push(...(await embedSome(texts.slice(at, at + batch), signal)))
      return vectors
    },
    async embedQuestion(text, _rarity, signal) {
      const [vector] = await embedSome([text], signal)
      return vector as number[]
    },
  }
}
