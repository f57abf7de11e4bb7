import type { BilledParts } from '../plans/budget.ts'
import type { Variant } from './copy.ts'

const sendable = ({ verdict }: Variant): boolean => verdict.outcome !== 'block'

/**
 * As how many messages each channel's text is billed, by the longest variant that may be sent: which customer gets which variant is not
 * known before, and a budget must hold for all of them. Where every variant is blocked, the longest that was written.
 */
export const billedParts = (variants: readonly Variant[]): BilledParts =>
  Object.fromEntries(
    [...Map.groupBy(variants, ({ channel }) => channel)].map(([channel, own]) => {
      const usable = own.filter(sendable)
      return [channel, Math.max(...(usable.length > 0 ? usable : own).map(({ length }) => length.parts))]
    }),
  )
