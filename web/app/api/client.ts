import type { Bilingual } from '../../../backend/bilingual.ts'
import type { Failure } from '../../server/contract/failure.ts'

/** An answer of the server that is not 2xx, or no answer at all (`offline`). */
export class ApiError extends Error {
  readonly code: string
  readonly text: Bilingual
  readonly details: Readonly<Record<string, unknown>>
  readonly trace: string | undefined

  constructor(failure: {
    code: string
    message: Bilingual
    details?: Readonly<Record<string, unknown>> | undefined
    trace?: string | undefined
  }) {
    super(failure.message.en)
    this.code = failure.code
    this.text = failure.message
    this.details = failure.details ?? {}
    this.trace = failure.trace
  }
}

const offline: Bilingual = {
  zh: '连接不上服务。请确认 Fairlead 正在运行。',
  en: 'The server does not answer. Check that Fairlead is running.',
}

const unreadable = (status: number): Bilingual => ({
  zh: `服务返回了无法读取的内容（${status}）。`,
  en: `The server's answer could not be read (${status}).`,
})

const isFailure = (body: unknown): body is Failure =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body

/** What went wrong, as the page shows it. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError({ code: 'offline', message: offline })

/** Calls the API; gives the parsed answer or throws ApiError. */
export const call = async <T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> => {
  const response = await fetch(`/api${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw asApiError(error)
  })
  const parsed: unknown = await response.json().catch(() => undefined)
  if (response.ok) return parsed as T
  throw new ApiError(isFailure(parsed) ? parsed : { code: 'unreadable', message: unreadable(response.status) })
}

/** Joins path parts, each encoded. */
export const at = (...parts: string[]): string => parts.map((part) => `/${encodeURIComponent(part)}`).join('')
