import { z } from 'zod'

export const role = z.enum(['operator', 'manager', 'approver', 'evaluator', 'admin'])
export type Role = z.infer<typeof role>

/** Who acts. Until sign-in exists the one local person is `local`, an admin. */
export const actor = z.strictObject({ id: z.string(), role })
export type Actor = z.infer<typeof actor>
export const localActor: Actor = { id: 'local', role: 'admin' }
