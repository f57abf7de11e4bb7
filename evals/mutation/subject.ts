import type { Observed } from '../observed.ts'
import type { ScorerName } from '../scorers/index.ts'
import type { Judge } from '../scorers/scorer.ts'

/** One expectation, what fulfils it, what fulfils it in other words, and what does not. */
export interface Subject {
  scorer: ScorerName
  name: string
  expected: unknown
  /** Who judges, where the scorer asks a model. */
  judge?: Judge
  right: { name: string; observed: Observed }[]
  wrong: { name: string; observed: Observed }[]
}

export const blank: Observed = {
  turns: [],
  stored: { segments: 0, plans: 0, copies: 0, campaigns: 0 },
  interactions: { turns: 1, clicks: 0 },
  usage: { modelCalls: 1, inputTokens: 0, outputTokens: 0 },
  usd: 0,
  ms: 0,
}

type Turn = Observed['turns'][number]
type Final = NonNullable<Observed['final']>

export const turn = (more: Partial<Turn> = {}): Turn => ({
  text: '问',
  answer: '',
  numbers: [],
  calls: [],
  ms: 0,
  firstMs: 0,
  ...more,
})
export const call = (
  name: string,
  input: unknown = {},
  more: Partial<Turn['calls'][number]> = {},
): Turn['calls'][number] => ({ name, input, status: 'done', ms: 1, ...more })
export const final = (more: Partial<Final> = {}): Final => ({
  thread: 't',
  answer: '',
  receipts: [],
  usage: { modelCalls: 1, inputTokens: 0, outputTokens: 0, ms: 0 },
  ...more,
})
/** A conversation of one turn. */
export const said = (answer: string, more: Partial<Turn> = {}, rest: Partial<Observed> = {}): Observed => ({
  ...blank,
  turns: [turn({ answer, ...more })],
  final: final({ answer }),
  ...rest,
})
export const called = (...calls: Turn['calls']): Observed => ({ ...blank, turns: [turn({ calls })] })

/** A list from a record of names. */
export const named = <T>(record: Record<string, T>): { name: string; observed: T }[] =>
  Object.entries(record).map(([name, observed]) => ({ name, observed }))
