import { z } from 'zod'
import { role } from '../backend/actor.ts'
import { lang } from '../backend/bilingual.ts'
import { channelName, product } from '../backend/catalog/catalog.ts'
import { packName } from '../backend/compliance/pack.ts'
import { rule } from '../backend/segments/rule.ts'
import { expectation, type ScorerName, scorerNames } from './scorers/index.ts'
import { worldNames } from './worlds/index.ts'

const words = z.string().min(1)

/** One message of the person; `choose` clicks an option of the last question, from 1. */
const message = z.union([
  words,
  z.strictObject({ say: words, clicks: z.int().min(0).default(0) }),
  z.strictObject({ choose: z.int().positive() }),
])
export type Message = z.output<typeof message>

/** A text for the clause engine, without a conversation. */
const check = z.strictObject({
  check: words,
  title: words.optional(),
  pack: packName,
  channel: channelName.optional(),
  product: product.shape.kind.optional(),
  sent_on: z.iso.date(),
})

/** A tool that fails in this case: with a refusal (whose words may be an attacker's), as a bug would, or with its work done and the answer lost. */
const fault = z.strictObject({
  tool: words,
  kind: z.enum(['refused', 'crash', 'lost']),
  /** What the refusal says. */
  says: words.optional(),
  /** Only the first so many calls fail; all where absent. */
  times: z.int().positive().optional(),
})
export type Fault = z.output<typeof fault>

const base = z.strictObject({
  /** Stable; baselines and comparisons know a case by it. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and -'),
  /** Raised with every change of what is asked or expected; two versions are not compared. */
  version: z.int().positive().default(1),
  suite: z.string().regex(/^[a-z][a-z0-9-]*$/),
  tags: z.array(words).default([]),
  lang,
  severity: z.enum(['critical', 'major', 'minor']).default('major'),
  persona: words.optional(),
  /** The same case in the other language. */
  pair: words.optional(),
  fixture: z.strictObject({
    world: z.enum(worldNames as [string, ...string[]]),
    /** Seed of the population that the person talks to, where it is another than the world's own; those that answers are checked on follow it. */
    seed: z.int().min(1).max(1_000_000).optional(),
  }),
  input: z.union([words, z.array(message).min(1), check]),
  context: z
    .strictObject({
      role: role.default('admin'),
      lang: lang.optional(),
      /** The audience that the person has put together by hand before the first message, as the page's editor gives it. */
      selection: z.looseObject({ kind: words }).pipe(rule).optional(),
    })
    .prefault({}),
  faults: z.array(fault).default([]),
  /** Tools that do not exist in this case. */
  without: z.array(words).default([]),
  expect: expectation,
  /** Scorers whose product is the reward; all of `expect` where absent. The others are reported. */
  reward_basis: z
    .array(z.enum(scorerNames as [ScorerName, ...ScorerName[]]))
    .min(1)
    .optional(),
  budget: z
    .strictObject({ max_tool_calls: z.int().min(0), max_usd: z.number().positive(), max_ms: z.number().positive() })
    .partial()
    .optional(),
  weight: z.number().positive('a weight of 0 would pass by itself').default(1),
  /** Reward from which a trial passes. */
  threshold: z
    .number()
    .min(0.5, 'a threshold below one half would pass an answer that misses more than it holds')
    .max(1)
    .default(1),
  /** Why the product does not pass this yet; it is run and reported, and holds no gate unless it is critical. */
  known_gap: words.optional(),
  /** Why the reference reads as it does, where that is not plain. */
  note: words.optional(),
  source: words.optional(),
  since: z.iso.date().optional(),
})

/** What alone does not say what a right answer is. */
const sayNothing = new Set(['judge', 'rubric', 'cost'])

/** One graded request. The JSON Schema is `evals/case.schema.json` (`fairlead eval schema`). */
export const evalCase = base
  .refine(({ expect, budget }) => Object.values(expect).some((one) => one !== undefined) || budget !== undefined, {
    path: ['expect'],
    message: 'a case without an expectation proves nothing',
  })
  .refine(({ expect, reward_basis = [] }) => reward_basis.every((name) => expect[name] !== undefined), {
    path: ['reward_basis'],
    message: 'names a scorer that `expect` does not',
  })
  .refine(({ reward_basis, expect }) => (reward_basis ?? Object.keys(expect)).some((name) => !sayNothing.has(name)), {
    path: ['expect'],
    message: 'a judge or a cost limit alone does not say what a right answer is',
  })
export type EvalCase = z.output<typeof evalCase>

/** Messages of a conversation; none for a text that is only checked. */
export const messagesOf = ({ input }: Pick<EvalCase, 'input'>): Message[] =>
  typeof input === 'string' ? [input] : Array.isArray(input) ? input : []

/** The text to check, where the case is about the clause engine alone. */
export const checkOf = ({ input }: Pick<EvalCase, 'input'>): z.output<typeof check> | undefined =>
  typeof input === 'object' && !Array.isArray(input) ? input : undefined

/** What each scorer is asked, limits of the budget included. */
export const expectationsOf = ({ expect, budget }: EvalCase): [ScorerName, unknown][] => {
  const given = (Object.entries(expect) as [ScorerName, unknown][]).filter(([, one]) => one !== undefined)
  const { max_tool_calls, max_usd, max_ms } = budget ?? {}
  if (max_tool_calls !== undefined && !expect.effort) given.push(['effort', { tool_calls: max_tool_calls }])
  if ((max_usd !== undefined || max_ms !== undefined) && !expect.cost)
    given.push([
      'cost',
      { ...(max_usd !== undefined && { usd: max_usd }), ...(max_ms !== undefined && { ms: max_ms }) },
    ])
  return given
}
