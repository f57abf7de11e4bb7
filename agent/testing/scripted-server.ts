import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** One tool call as a server may send it; `arguments` is the raw text on the wire. */
export interface WireCall {
  id?: string
  name: string
  arguments: string
}

/** What the server does with one request. */
export type Reply =
  | { text: string; delayMs?: number }
  /** `whole` sends each call in one piece, as small servers do. */
  | { calls: WireCall[]; text?: string; whole?: boolean }
  | { status: number; headers?: Record<string, string>; body?: unknown }
  /** The connection breaks after these words, or in the arguments of a call. */
  | { cut: string; calls?: WireCall[] }

interface ChatRequest {
  model: string
  stream?: boolean
  messages: { role: string; content: unknown; tool_calls?: unknown; tool_call_id?: string }[]
  tools?: { function: { name: string; parameters: unknown } }[]
  [key: string]: unknown
}

const usage = { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 }
const pieces = (all: string, size = 7) => all.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []

/**
 * An OpenAI-compatible Chat Completions server on loopback that answers from a script, one entry per request. A request
 * beyond the script and an entry that nobody asked for both fail the test, through `unused` and `unexpected`.
 */
export const scriptedServer = async (script: (Reply | ((request: ChatRequest) => Reply))[]) => {
  const left = [...script]
  const requests: ChatRequest[] = []
  let unexpected = 0

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = JSON.parse(await text(incoming)) as ChatRequest
    requests.push(request)
    const next = left.shift()
    if (!next) {
      unexpected += 1
      outgoing.writeHead(500).end('{}')
      return
    }
    await send(outgoing, request, typeof next === 'function' ? next(request) : next)
  }
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    requests,
    unused: () => left.length,
    unexpected: () => unexpected,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const send = async (outgoing: ServerResponse, request: ChatRequest, reply: Reply) => {
  if ('status' in reply) {
    outgoing.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    outgoing.end(JSON.stringify(reply.body ?? { error: { message: `status ${reply.status}` } }))
    return
  }
  if (!request.stream) {
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole(request, reply)))
    return
  }
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
  const chunk = (choice: object | null, more: object = {}) =>
    outgoing.write(
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: request.model, choices: choice ? [{ index: 0, ...choice }] : [], ...more })}\n\n`,
    )
  const delta = (content: object) => chunk({ delta: content, finish_reason: null })
  delta({ role: 'assistant', content: '' })
  if ('delayMs' in reply && reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs))
  const words = 'cut' in reply ? reply.cut : (reply.text ?? '')
  for (const piece of pieces(words)) delta({ content: piece })
  const calls = 'calls' in reply ? (reply.calls ?? []) : []
  for (const [index, { id, name, arguments: args }] of calls.entries()) {
    const whole = 'whole' in reply && reply.whole
    const called = { name, arguments: whole ? args : '' }
    delta({ tool_calls: [{ index, ...(id ? { id } : {}), type: 'function', function: called }] })
    if (!whole) for (const piece of pieces(args)) delta({ tool_calls: [{ index, function: { arguments: piece } }] })
  }
  if ('cut' in reply) {
    // Let the words leave before the connection breaks.
    setTimeout(() => outgoing.destroy(), 50)
    return
  }
  chunk({ delta: {}, finish_reason: calls.length > 0 ? 'tool_calls' : 'stop' })
  if ((request.stream_options as { include_usage?: boolean } | undefined)?.include_usage) chunk(null, { usage })
  outgoing.end('data: [DONE]\n\n')
}

const whole = (request: ChatRequest, reply: Exclude<Reply, { status: number }>) => {
  const calls = 'calls' in reply ? (reply.calls ?? []) : []
  const content = 'cut' in reply ? reply.cut : (reply.text ?? null)
  const message = {
    role: 'assistant',
    content,
    ...(calls.length > 0
      ? { tool_calls: calls.map(({ id, ...call }) => ({ ...(id ? { id } : {}), type: 'function', function: call })) }
      : {}),
  }
  return {
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model: request.model,
    choices: [{ index: 0, message, finish_reason: calls.length > 0 ? 'tool_calls' : 'stop' }],
    usage,
  }
}
