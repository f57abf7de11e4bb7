/** A server as the person gave it. */
export interface ProbeTarget {
  baseURL: string
  apiKey?: string
  model: string
  /** Milliseconds per request; default 30 s. */
  timeout?: number
}

export interface WireToolCall {
  index?: number
  id?: string
  function?: { name?: string; arguments?: unknown }
}
export interface Message {
  content?: string | null
  tool_calls?: WireToolCall[]
}

export type Answer =
  | { status: number; message: Message; usage: boolean; deltas: number }
  | { status: number; message?: undefined }
  | { status: 0; problem: 'timeout' | 'connection' | 'not_json'; message?: undefined }

interface Choice {
  message?: Message
  delta?: Message
}
interface Body {
  choices?: Choice[]
  usage?: unknown
}

/** One chat request as bytes on the wire, so that the probe sees what the server really sends. */
export const chat = async (target: ProbeTarget, body: Record<string, unknown>): Promise<Answer> => {
  const { baseURL, apiKey, model, timeout = 30_000 } = target
  let response: Response
  let text: string
  try {
    response = await fetch(`${baseURL.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
      body: JSON.stringify({ model, max_tokens: 256, ...body }),
      signal: AbortSignal.timeout(timeout),
    })
    text = await response.text()
  } catch (error) {
    return { status: 0, problem: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection' }
  }
  if (!response.ok) return { status: response.status }
  try {
    return { status: response.status, ...(body.stream ? joined(text) : whole(JSON.parse(text))) }
  } catch {
    return { status: 0, problem: 'not_json' }
  }
}

const whole = ({ choices, usage }: Body) => ({
  message: choices?.[0]?.message ?? {},
  usage: usage !== undefined && usage !== null,
  deltas: 0,
})

/** A stream's deltas as one message; calls are joined by index as clients do. */
const joined = (text: string) => {
  const bodies = text
    .split('\n')
    .filter((line) => line.startsWith('data:') && !line.includes('[DONE]'))
    .map((line) => JSON.parse(line.slice('data:'.length)) as Body)
  const deltas = bodies.flatMap((one) => one.choices?.[0]?.delta ?? [])
  const calls: WireToolCall[] = []
  for (const part of deltas.flatMap((one) => one.tool_calls ?? [])) {
    const at = part.index ?? 0
    const known = calls[at] ?? {}
    calls[at] = {
      ...(part.id || known.id ? { id: part.id || (known.id as string) } : {}),
      function: {
        name: `${known.function?.name ?? ''}${part.function?.name ?? ''}`,
        arguments: `${known.function?.arguments ?? ''}${part.function?.arguments ?? ''}`,
      },
    }
  }
  return {
    message: { content: deltas.map((one) => one.content ?? '').join(''), tool_calls: calls.filter(Boolean) },
    usage: bodies.some((one) => Boolean(one.usage)),
    deltas: deltas.filter((one) => one.content).length,
  }
}
