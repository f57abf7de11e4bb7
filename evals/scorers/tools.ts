import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import { allCalls, type ObservedCall } from '../observed.ts'
import { defineScorer, judged } from './scorer.ts'

const argumentMode = z.enum(['exact', 'ignore', 'subset', 'superset'])
const expectation = z
  .strictObject({
    /** strict: these calls in this order; unordered: these, in any order; subset: no others; superset: at least these. */
    mode: z.enum(['strict', 'unordered', 'subset', 'superset']).default('superset'),
    args: argumentMode.default('ignore'),
    /** For single tools: another mode, or the fields that count. */
    overrides: z.record(z.string(), z.union([argumentMode, z.array(z.string())])).default({}),
    calls: z
      .array(z.strictObject({ name: z.string(), args: z.record(z.string(), z.unknown()).optional() }))
      .default([]),
    /** Tools that must not be called at all. */
    never: z.array(z.string()).default([]),
  })
  .refine(
    ({ mode, calls, never }) => mode !== 'superset' || calls.length + never.length > 0,
    'name a call that must be made, or one that must not',
  )
type Expectation = z.output<typeof expectation>
type Call = Expectation['calls'][number]

const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** Whether every field of `part` stands in `whole`, at any depth. */
const within = (part: unknown, whole: unknown): boolean => {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return same(part, whole)
  return (
    typeof whole === 'object' &&
    whole !== null &&
    Object.entries(part).every(([key, value]) => within(value, (whole as Record<string, unknown>)[key]))
  )
}

const fits = (expected: Call, call: ObservedCall, { args, overrides }: Expectation): boolean => {
  if (expected.name !== call.name) return false
  if (expected.args === undefined) return true
  const mode = overrides[call.name] ?? args
  if (Array.isArray(mode))
    return mode.every((field) => same(expected.args?.[field], (call.input as Record<string, unknown>)?.[field]))
  if (mode === 'ignore') return true
  if (mode === 'exact') return same(expected.args, call.input)
  return mode === 'superset' ? within(expected.args, call.input) : within(call.input, expected.args)
}

/** Pairs expected calls with made ones, each once; the largest pairing by augmenting paths, so that the order of a list decides nothing. */
const paired = (spec: Expectation, calls: readonly ObservedCall[]): Map<number, number> => {
  const taken = new Map<number, number>()
  const place = (expected: number, seen: Set<number>): boolean =>
    calls.some((call, at) => {
      if (seen.has(at) || !fits(spec.calls[expected] as Call, call, spec)) return false
      seen.add(at)
      const holder = taken.get(at)
      if (holder !== undefined && !place(holder, seen)) return false
      taken.set(at, expected)
      return true
    })
  for (const index of spec.calls.keys()) place(index, new Set())
  return taken
}

/** The path of tool calls, for cases where the path is the requirement. `never` counts attempts, whether or not they were refused. */
export const tools = defineScorer({
  version: 1,
  expectation,
  score(spec, { observed }) {
    const calls = allCalls(observed)
    const made = calls.map(({ name }) => name).join(' → ') || '—'
    const reasons: Bilingual[] = spec.never
      .filter((name) => calls.some((call) => call.name === name))
      .map((name) => ({ zh: `不该调用 ${name}`, en: `${name} must not be called` }))
    const wanted = spec.calls.map(({ name }) => name).join(' → ')
    const taken = paired(spec, calls)
    const missing = taken.size < spec.calls.length
    const others = taken.size < calls.length
    const wrong =
      spec.mode === 'strict'
        ? calls.length !== spec.calls.length ||
          spec.calls.some((call, index) => !fits(call, calls[index] as ObservedCall, spec))
        : spec.mode === 'unordered'
          ? missing || others
          : spec.mode === 'superset'
            ? missing
            : others
    const judges = spec.calls.length > 0 || spec.never.length === 0
    if (judges && wrong)
      reasons.push({
        zh: `调用不符（${spec.mode}）：应为 ${wanted || '无'}，实为 ${made}`,
        en: `calls differ (${spec.mode}): expected ${wanted || 'none'}, made ${made}`,
      })
    return judged(reasons, { made })
  },
})
