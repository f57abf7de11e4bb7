import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { channelName, product } from '../catalog/catalog.ts'

export const severity = z.enum(['block', 'warn', 'info'])
export type Severity = z.infer<typeof severity>

/** Regular expression over normalised text; u flag, case ignored. */
const expression = z.string().min(1)

/**
 * Words around a hit that excuse it, or lower it to `severity`. `before` ends where the hit starts, `after` starts where it
 * ends, both within the hit's comma-separated clause; `clause` stands anywhere in that clause; `covers` contains the hit.
 */
const exception = z.strictObject({
  before: expression.optional(),
  after: expression.optional(),
  clause: expression.optional(),
  covers: expression.optional(),
  severity: severity.optional(),
})
export type Exception = z.infer<typeof exception>

/** One rule of law or practice, as data. `patterns` are words that must not stand; `requires` are words that must. */
export const complianceRule = z.strictObject({
  id: z.string().min(1),
  jurisdiction: z.string().min(2),
  effective_from: z.iso.date(),
  effective_to: z.iso.date().optional(),
  /** Absent = every kind of product, and texts without one. */
  product_types: z.array(product.shape.kind).optional(),
  channels: z.array(channelName).optional(),
  severity,
  source: z.string().min(1),
  /** `check` = wording or article number to be confirmed by counsel. */
  status: z.enum(['verified', 'check']),
  /** The rule applies only where one of these stands in the text. */
  when: z.array(expression).optional(),
  patterns: z.array(z.strictObject({ match: expression, severity: severity.optional() })).optional(),
  exceptions: z.array(exception).optional(),
  requires: z.array(expression).optional(),
  why: bilingual,
  fix: bilingual,
})
export type ComplianceRule = z.infer<typeof complianceRule>

const pack = z.strictObject({ pack: z.string(), version: z.iso.date(), rules: z.array(complianceRule).min(1) })
export type Pack = z.infer<typeof pack>

/** THE packs, by jurisdiction. */
export const packName = z.enum(['cn', 'us', 'uk', 'eu'])
export type PackName = z.infer<typeof packName>

const loaded = new Map<PackName, Pack>()

/** The rules of a jurisdiction, read once. Throws when a pack does not fit its schema. */
export const packNamed = (name: PackName): Pack => {
  const known = loaded.get(name)
  if (known) return known
  const read = pack.parse(parse(readFileSync(join(import.meta.dirname, 'packs', `${name}.yaml`), 'utf8')))
  loaded.set(name, read)
  return read
}
