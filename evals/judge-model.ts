import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { dollars, type Price } from './models.ts'
import { type RecordMode, recordedFetch } from './replay.ts'
import type { TrialResult } from './result.ts'
import type { Judge } from './scorers/scorer.ts'
import type { TrialKey } from './trial-key.ts'

const reply = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
})
const timeoutMs = 60_000

/** A judge for one trial, and what its calls came to. */
export interface TrialJudge extends Judge {
  used(): NonNullable<TrialResult['judged']>
}

/** A model that judges, recorded and replayed by trial as the tested one is. */
export interface JudgeModel {
  model: string
  price: Price | null
  of(key: TrialKey): TrialJudge
}

/**
 * A model behind an OpenAI-compatible server that judges: one prompt, one reply, at temperature 0. `ask` throws where the server fails, or
 * where only recordings may answer and there is none.
 */
export const judgeModel = (given: {
  model: string
  baseURL: string
  apiKey?: string | undefined
  price: Price | null
  replay: RecordMode
  recordings: string
}): JudgeModel => {
  const { model, baseURL, apiKey, price, replay, recordings } = given
  const folder = join(recordings, 'judges', createHash('sha256').update(model).digest('hex').slice(0, 12))
  const of = (key: TrialKey): TrialJudge => {
    let missing: string | undefined
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0 }
    const send = recordedFetch({ mode: replay, folder, key, onMissing: (problem) => (missing = problem) })
    return {
      model,
      async ask(prompt) {
        const response = await send(`${baseURL.replace(/\/$/, '')}/chat/completions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
          body: JSON.stringify({ model, temperature: 0, messages: [{ role: 'user', content: prompt }] }),
          signal: AbortSignal.timeout(timeoutMs),
        })
        if (!response.ok) throw new Error(missing ?? `the judge answers ${response.status}`)
        const { choices, usage: spent } = reply.parse(await response.json())
        usage.modelCalls += 1
        usage.inputTokens += spent?.prompt_tokens ?? 0
        usage.outputTokens += spent?.completion_tokens ?? 0
        return choices[0]?.message.content ?? ''
      },
      used: () => ({ ...usage, usd: dollars(price, usage) }),
    }
  }
  return { model, price, of }
}
