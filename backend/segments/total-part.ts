import { z } from 'zod'
import { fieldRule, rule } from './rule.ts'

/** Events of one type that meet a condition on their properties. */
export const eventCondition = z.strictObject({ event: z.string().min(1), where: fieldRule })
export type EventCondition = z.infer<typeof eventCondition>

/** Part of a total: that of some customers, of some events, or of the orders whose whole amount meets a limit. */
export const totalPart = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('customers'), where: rule }),
  eventCondition.extend({ of: z.enum(['events', 'orders']) }),
])
export type TotalPart = z.infer<typeof totalPart>
