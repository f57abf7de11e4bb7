import { setTimeout } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIError } from 'openai'
import { FairleadError } from '../../backend/errors.ts'
import type { Embedding } from './embedding.ts'

export interface EmbeddingServer {
  model: string
  baseURL?: string
  apiKey?: string
  /** For tests: waits so many milliseconds. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** Texts a request, fewer where a server takes no more. */
const mostTexts = 64
/** A text that a server refuses for its length is cut, down to this many characters. */
const shortestCut = 200
const secondsToWait = 60
/** Somebody waits for the answer to a question, and words find records too. */
const secondsForQuestion = 10
/** A limit that a server asks to wait for longer than the client does by itself, and how often it is waited for. */
const longestWait = 600_000
const mostWaits = 5

const requestTooLarge = 413
const tooMuch = new Set([400, requestTooLarge, 422])
const statusOf = (error: unknown): number | undefined => (error instanceof APIError ? error.status : undefined)

const problemOf = (error: unknown): { zh: string; en: string } => {
  if (error instanceof APIConnectionError) return { zh: '连接不上', en: 'no connection' }
  if (error instanceof APIError)
    return { zh: `返回 ${error.status ?? '错误'}`, en: `it answered ${error.status ?? 'an error'}` }
  return { zh: '返回的内容无法使用', en: 'its answer could not be used' }
}
const unusable = { zh: '向量的数目或长度不对', en: 'it gave vectors of a wrong number or length' }

/** Milliseconds that a refused request is asked to wait (seconds or a date; RFC 9110, 10.2.3); undefined where it does not say or it is too long. */
const askedWait = (error: unknown, now = Date.now()): number | undefined => {
  const asked = error instanceof APIError && error.status === 429 ? error.headers?.get('retry-after') : undefined
  if (!asked) return undefined
  const milliseconds = Number.isNaN(Number(asked)) ? Date.parse(asked) - now : Number(asked) * 1000
  return milliseconds >= 0 && milliseconds <= longestWait ? milliseconds : undefined
}

/** Numbers of a vector; some servers give base64 of little-endian 32-bit floats whatever they are asked for. */
const numbersOf = (embedding: unknown): number[] => {
  if (typeof embedding !== 'string') return embedding as number[]
  const bytes = Buffer.from(embedding, 'base64')
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readFloatLE(at * 4))
}

const isUsable = (vectors: readonly number[][], count: number): boolean =>
  vectors.length === count &&
  vectors.every(
    (vector) =>
      Array.isArray(vector) &&
      vector.length > 0 &&
      vector.length === vectors[0]?.length &&
      vector.every(Number.isFinite),
  )

/**
 * Embeddings from any server that speaks OpenAI's protocol: tried again on passing faults, waiting as long as it asks to; in smaller requests
 * where it refuses their size. A single text that is too long for the model is embedded by its beginning.
 */
export const openaiEmbedding = ({ model, baseURL, apiKey = 'none', wait }: EmbeddingServer): Embedding => {
  const client = new OpenAI({ apiKey, ...(baseURL && { baseURL }), maxRetries: 2, timeout: secondsToWait * 1000 })
  const pause =
    wait ?? ((milliseconds: number, signal?: AbortSignal) => setTimeout(milliseconds, undefined, { signal }))
  const unavailable = (problem: { zh: string; en: string }) =>
    new FairleadError('embedding_unavailable', { model, problem })

  const request = async (
    input: readonly string[],
    options: { signal?: AbortSignal; maxRetries?: number; timeout?: number },
  ) => {
    const answer = await client.embeddings.create({ model, input: [...input], encoding_format: 'float' }, options)
    const data = Array.isArray(answer.data) ? answer.data : []
    const vectors = [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => numbersOf(embedding))
    if (!isUsable(vectors, input.length)) throw unavailable(unusable)
    return vectors
  }
  const refused = (error: unknown, signal: AbortSignal | undefined): unknown => {
    if (signal?.aborted) return signal.reason
    return error instanceof FairleadError ? error : unavailable(problemOf(error))
  }

  let most = mostTexts
  const patient = async (input: readonly string[], signal?: AbortSignal): Promise<number[][]> => {
    for (let waits = 0; ; waits += 1) {
      try {
        return await request(input, signal ? { signal } : {})
      } catch (error) {
        const milliseconds = askedWait(error)
        if (milliseconds === undefined || waits >= mostWaits) throw error
        await pause(milliseconds, signal)
      }
    }
  }
  const fitting = async (input: readonly string[], signal?: AbortSignal): Promise<number[][]> => {
    try {
      return await patient(input, signal)
    } catch (error) {
      const [only = ''] = input
      if (!tooMuch.has(statusOf(error) ?? 0) || signal?.aborted) throw error
      if (input.length > 1) {
        const half = Math.ceil(input.length / 2)
        // the size of the request, where it says so; else one of its texts may be at fault
        if (statusOf(error) === requestTooLarge) most = Math.min(most, half)
        return [...(await fitting(input.slice(0, half), signal)), ...(await fitting(input.slice(half), signal))]
      }
      if (only.length <= shortestCut) throw error
      return fitting([only.slice(0, Math.max(shortestCut, Math.floor(only.length / 2)))], signal)
    }
  }

  return {
    model,
    async embed(texts, signal) {
      const vectors: number[][] = []
      try {
        while (vectors.length < texts.length)
          vectors.push(...(await fitting(texts.slice(vectors.length, vectors.length + most), signal)))
      } catch (error) {
        throw refused(error, signal)
      }
      if (!isUsable(vectors, texts.length)) throw unavailable(unusable)
      return vectors
    },
    async embedQuestion({ text }, signal) {
      const options = { maxRetries: 0, timeout: secondsForQuestion * 1000, ...(signal && { signal }) }
      const [vector] = await request([text], options).catch((error: unknown) => {
        throw refused(error, signal)
      })
      return vector as number[]
    },
  }
}
