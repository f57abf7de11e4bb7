import { z } from 'zod'
import type { Basis } from './basis.ts'

/** Why customers of the audience are in neither group, first reason first. */
export const leftOutReasons = ['no_consent', 'no_address', 'budget'] as const

/**
 * Customers of the audience who are neither contacted nor held out; each is counted once, and the reasons add up. Contact caps and quiet
 * hours are judged when messages go out, so nobody is left out for them here.
 */
export const leftOut = z.strictObject({
  customers: z.int().min(0),
  reasons: z.array(z.strictObject({ reason: z.enum(leftOutReasons), customers: z.int().positive() })),
})
export type LeftOut = z.infer<typeof leftOut>

/** Whom a plan leaves out of `audience` customers, where `grouped` are treated or held out. */
export const countLeftOut = (
  { audience, consenting, eligible }: Pick<Basis, 'audience' | 'consenting' | 'eligible'>,
  grouped: number,
): LeftOut => {
  const counts = { no_consent: audience - consenting, no_address: consenting - eligible, budget: eligible - grouped }
  return {
    customers: audience - grouped,
    reasons: leftOutReasons.flatMap((reason) => (counts[reason] > 0 ? [{ reason, customers: counts[reason] }] : [])),
  }
}
