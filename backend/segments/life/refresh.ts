import { z } from 'zod'
import { bilingual } from '../../bilingual.ts'
import { describeErrorBoth } from '../../errors.ts'
import type { StoredCount } from '../../store/segment-counts.ts'
import type { Engine, RunOptions } from '../../warehouse/engine.ts'
import { checkRule } from '../check.ts'
import { countTogether } from '../count-together.ts'
import type { Scope } from '../scope.ts'
import type { SavedSegment } from '../segment.ts'
import type { SizeHistory } from './life.ts'

/** What counting every saved segment of a workspace found. */
export const refreshed = z.strictObject({
  asOf: z.string(),
  total: z.int(),
  segments: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      version: z.int(),
      count: z.int(),
      /** The size is one that the history would not lead to expect. */
      unusual: bilingual.optional(),
    }),
  ),
  /** Segments whose rules no longer run on these data. */
  skipped: z.array(z.strictObject({ id: z.string(), name: z.string(), problem: bilingual })),
  ms: z.number(),
})
export type Refreshed = z.infer<typeof refreshed>

interface RefreshParts {
  engine: Engine
  /** With every segment and list that the rules refer to. */
  scope: Scope
  dataVersion: string
  add(segment: string, counts: readonly StoredCount[]): Promise<void>
  history(segment: string): Promise<SizeHistory>
}

/** Counts the current version of each segment as of one instant in shared scans, and keeps the sizes. */
export const refreshSegments = async (
  segments: readonly SavedSegment[],
  { engine, scope, dataVersion, add, history }: RefreshParts,
  options: RunOptions = {},
): Promise<Refreshed> => {
  const started = performance.now()
  const checked = segments.map((segment) => ({ segment, problem: checkRule(segment.rule, scope, segment.id)[0] }))
  const sound = checked.flatMap(({ segment, problem }) => (problem ? [] : [segment]))
  const rules = [{ kind: 'everyone' } as const, ...sound.map(({ rule }) => rule)]
  const [total = 0, ...counts] = await countTogether(rules, scope, engine, options)
  const countedAt = new Date().toISOString()
  const found: Refreshed['segments'] = []
  for (const [at, { id, name, version }] of sound.entries()) {
    options.signal?.throwIfAborted()
    const count = counts[at] ?? 0
    await add(id, [{ version, asOf: scope.asOf, dataVersion, count, total, countedAt }])
    const { status, note } = (await history(id)).drift
    found.push({ id, name, version, count, ...((status === 'above' || status === 'below') && { unusual: note }) })
  }
  return {
    asOf: scope.asOf,
    total,
    segments: found,
    skipped: checked.flatMap(({ segment: { id, name }, problem }) =>
      problem ? [{ id, name, problem: describeErrorBoth(problem.code, problem.details) }] : [],
    ),
    ms: performance.now() - started,
  }
}
