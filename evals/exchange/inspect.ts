import { type EvalCase, messagesOf } from '../case.ts'

/** One sample as Inspect's `json_dataset` reads it. */
export interface InspectSample {
  id: string
  input: string | { role: 'user'; content: string }[]
  target: string | string[]
  metadata: Record<string, unknown>
}

const targetOf = ({ expect }: EvalCase): string | string[] => {
  const { answer, contains, customers } = expect
  if (answer) return answer.map(({ value, date, sql }) => String(value ?? date ?? sql))
  if (contains?.all && contains.all.length > 0) return contains.all
  if (customers) return customers.sql
  return JSON.stringify(expect)
}

/**
 * A case for Inspect. A click has no words of its own there: a conversation that clicks an option is not exchanged, nor is a text that only
 * the clause engine sees; undefined for those. The whole expectation stands in the metadata, for a scorer there to use.
 */
export const toInspect = (one: EvalCase): InspectSample | undefined => {
  const messages = messagesOf(one)
  const said = messages.flatMap((message) =>
    typeof message === 'string' ? [message] : 'say' in message ? [message.say] : [],
  )
  if (said.length === 0 || said.length < messages.length) return undefined
  const { id, version, suite, tags, lang, severity, fixture, expect, pair, faults, without } = one
  return {
    id,
    input: said.length === 1 ? (said[0] as string) : said.map((content) => ({ role: 'user', content })),
    target: targetOf(one),
    metadata: {
      version,
      suite,
      tags,
      lang,
      severity,
      world: fixture.world,
      ...(pair && { pair }),
      faults,
      without,
      expect,
    },
  }
}
