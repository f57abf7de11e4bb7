import { type RawBuilder, sql } from 'kysely'
import type { Catalog } from '../catalog/catalog.ts'
import { hashAt, idHash } from './hash.ts'
import type { Condition } from './kinds/kind.ts'

/** One customer in `oneIn`, a power of two, the same ones on every engine for the same seed. */
export interface CustomerSample {
  oneIn: number
  /** 0 to 2³¹ − 2. */
  seed: number
  /** Tables whose sampled rows are kept in tables of their own; the others are drawn from as they are read. */
  tables?: ReadonlySet<string>
}

const wantedCustomers = 20_000
/** Powers of two; a larger share is not counted faster than all. */
export const shares = [8, 16, 32, 64] as const

/** How large a sample of a population is: at least 20,000 customers, one in 8 to one in 64; nothing where all are counted as fast. */
export const sampleOf = (customers: number): CustomerSample | undefined => {
  const oneIn = shares.findLast((share) => share * wantedCustomers <= customers)
  return oneIn && { oneIn, seed: 0 }
}

const low31 = 2 ** 31 - 1
const multiplier = 1_103_515_245
const middle = 24

/**
 * Whether an id is drawn. Whole numbers take middle bits of (a·id + seed)², which costs a scan a few operations a row, stays
 * below 2⁶³ and is the same on every engine; other ids go through the hash of buckets.
 */
export const isDrawn = (
  { oneIn, seed }: CustomerSample,
  id: RawBuilder<unknown>,
  { customers }: { customers: Pick<Catalog['customers'], 'idType'> },
): Condition => {
  if (customers.idType !== 'integer') return sql`${idHash(`estimate ${seed}`, id)} < ${hashAt(1 / oneIn) ?? 'g'}`
  const [mask, rest] = [sql.lit(low31), sql.lit(oneIn - 1)]
  const line = sql`(((${id} & ${mask}) * ${sql.lit(multiplier)} + ${sql.lit(seed)}) & ${mask})`
  return sql`((((${line} * ${line}) >> ${sql.lit(middle)}) & ${rest}) = 0)`
}
