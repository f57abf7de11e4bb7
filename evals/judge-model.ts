import { z } from 'zod'
import type { Judge } from './scorers/scorer.ts'

const reply = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1) })
const timeoutMs = 60_000

/** A model behind an OpenAI-compatible server that judges: one prompt, one reply, at temperature 0. `ask` throws where the server fails. */
export const judgeModel = ({
  model,
  baseURL,
  apiKey,
  send = fetch,
}: {
  model: string
  baseURL: string
  apiKey?: string | undefined
  send?: typeof fetch
}): Judge => ({
  model,
  async ask(prompt) {
    const response = await send(`${baseURL.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({ model, temperature: 0, messages: [{ role: 'user', content: prompt }] }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) throw new Error(`the judge answers ${response.status}`)
    return reply.parse(await response.json()).choices[0]?.message.content ?? ''
  },
})
