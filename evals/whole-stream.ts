interface Delta {
  role?: string
  content?: string | null
  tool_calls?: { index: number; id?: string; type?: string; function?: { name?: string; arguments?: string } }[]
  [key: string]: unknown
}
interface Chunk {
  choices?: { index: number; delta: Delta; finish_reason?: string | null }[]
  usage?: unknown
  [key: string]: unknown
}

const line = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`

/**
 * A streamed reply with its pieces put together: one chunk of words, one of tool calls, then the end and the usage. It says the same, is
 * small in a diff, and holds no id cut in two. What is no stream of chunks stays as it is.
 */
export const wholeStream = (body: string): string => {
  const data = body.split(/\r?\n/).flatMap((one) => (one.startsWith('data:') ? [one.slice(5).trim()] : []))
  if (data.at(-1) !== '[DONE]') return body
  const chunks = data.slice(0, -1).map((one) => JSON.parse(one) as Chunk)
  const first = chunks[0]
  const choices = chunks.flatMap((chunk) => chunk.choices ?? [])
  if (!first || choices.some(({ index }) => index !== 0)) return body
  const words = choices.map(({ delta }) => delta.content ?? '').join('')
  const calls: NonNullable<Delta['tool_calls']> = []
  for (const { delta } of choices)
    for (const piece of delta.tool_calls ?? []) {
      const call = calls.find(({ index }) => index === piece.index)
      if (!call)
        calls.push({
          ...piece,
          function: { name: piece.function?.name ?? '', arguments: piece.function?.arguments ?? '' },
        })
      else if (call.function) call.function.arguments = `${call.function.arguments}${piece.function?.arguments ?? ''}`
    }
  const { usage: _, ...frame } = first
  const chunk = (delta: Delta, finish_reason: string | null = null) =>
    line({ ...frame, choices: [{ index: 0, delta, finish_reason }] })
  const finish = choices.findLast(({ finish_reason }) => finish_reason)?.finish_reason ?? 'stop'
  const usage = chunks.findLast((one) => one.usage)?.usage
  return [
    chunk({ role: 'assistant', content: words }),
    ...(calls.length > 0 ? [chunk({ tool_calls: calls })] : []),
    chunk({}, finish),
    ...(usage ? [line({ ...frame, choices: [], usage })] : []),
    'data: [DONE]\n\n',
  ].join('')
}
