import { ChatOpenAI } from '@langchain/openai'

/** An OpenAI-compatible Chat Completions server. */
export interface OpenAiChoice {
  kind: 'openai'
  model: string
  apiKey?: string
  baseURL?: string
  /** Milliseconds for one request; default 120 s. */
  timeout?: number
  /** How often a refused or failed request is sent again, waiting as Retry-After says; default 3. */
  retries?: number
  temperature?: number
  /** Off for servers that refuse `stream_options`. */
  streamUsage?: boolean
  /** Fields for the request body, such as { enable_thinking: false }. */
  body?: Record<string, unknown>
  /** What the model is told instead of the prompt of this version, to compare two of them. */
  instructions?: string
  /** Sends the requests instead of the platform's own, as to replay recorded replies. */
  fetch?: typeof fetch
}

/** The chat model over the wire. `streaming` stays unset: with it, `invoke` never returns in the pinned version. */
export const createOpenAi = (choice: OpenAiChoice): ChatOpenAI =>
  new ChatOpenAI({
    model: choice.model,
    // Local servers need no key, the client insists on one.
    apiKey: choice.apiKey ?? 'none',
    useResponsesApi: false,
    timeout: choice.timeout ?? 120_000,
    maxRetries: 0,
    streamUsage: choice.streamUsage ?? true,
    configuration: {
      maxRetries: choice.retries ?? 3,
      ...(choice.baseURL ? { baseURL: choice.baseURL } : {}),
      ...(choice.fetch ? { fetch: choice.fetch } : {}),
    },
    ...(choice.temperature === undefined ? {} : { temperature: choice.temperature }),
    ...(choice.body ? { modelKwargs: choice.body } : {}),
  })
