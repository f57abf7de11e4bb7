import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import type { Observed } from '../observed.ts'
import { defineScorer, judged } from './scorer.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** What an answer with nothing in it looks like to a script. */
const nothing = {
  thread: '',
  answer: '',
  receipts: [],
  usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, ms: 0 },
}

/** Undefined where the text is no JSON Schema that we read. */
const schemaOf = (given: Record<string, unknown>): z.ZodType | undefined => {
  try {
    return z.fromJSONSchema(given as Parameters<typeof z.fromJSONSchema>[0])
  } catch {
    return undefined
  }
}

const expectation = z
  .strictObject({
    /** JSON Schema of what `fairlead ask --json` prints after the last turn, or of the verdict on a text that is checked. */
    schema: z.record(z.string(), z.unknown()).optional(),
    /** Values in it by their path, such as `segment.count` or `plan.channel.steps.length`. */
    values: z.record(z.string().min(1), value).default({}),
  })
  .refine(({ schema, values }) => schema !== undefined || Object.keys(values).length > 0, 'name a schema or a value')
  .refine(({ schema }) => schema === undefined || schemaOf(schema), { path: ['schema'], message: 'is no JSON Schema' })
  .refine(({ schema }) => schema === undefined || schemaOf(schema)?.safeParse(nothing).success !== true, {
    path: ['schema'],
    message: 'an answer that holds nothing would fit it',
  })

/** What a path leads to; undefined where it leads nowhere. */
const valueAt = (from: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => {
    if (Array.isArray(at) && key === 'length') return at.length
    return at !== null && typeof at === 'object' && Object.hasOwn(at, key)
      ? (at as Record<string, unknown>)[key]
      : undefined
  }, from)

const same = (wanted: z.infer<typeof value>, found: unknown): boolean =>
  typeof wanted === 'number' && typeof found === 'number'
    ? Math.abs(wanted - found) <= 1e-9 * Math.max(1, Math.abs(wanted))
    : wanted === found

const shown = (found: unknown): string => JSON.stringify(found)?.slice(0, 120) ?? 'nothing'
const printed = ({ final, verdict }: Observed): unknown => verdict ?? final

/** The answer as a script receives it: it fits a JSON Schema, and holds values where they belong. A null is no missing field. */
export const structured = defineScorer({
  version: 1,
  expectation,
  score({ schema, values }, { observed }) {
    const given = printed(observed)
    const issues = schema === undefined ? [] : (schemaOf(schema)?.safeParse(given).error?.issues ?? [])
    const reasons: Bilingual[] = [
      ...issues.slice(0, 5).map(({ path, message }) => ({
        zh: `${path.join('.') || '结果'} 不合格式：${message}`,
        en: `${path.join('.') || 'the answer'} does not fit: ${message}`,
      })),
      ...Object.entries(values).flatMap(([path, wanted]) => {
        const found = valueAt(given, path)
        if (same(wanted, found)) return []
        return [
          {
            zh: `${path} 应为 ${shown(wanted)}，实为 ${shown(found)}`,
            en: `${path} should be ${shown(wanted)} and is ${shown(found)}`,
          },
        ]
      }),
    ]
    return judged(reasons)
  },
})
