import { z } from 'zod'
import type { objective } from './plan.ts'

type Objective = z.infer<typeof objective>

/** Revenue is traffic × conversion × retention × order value. */
export const movedFactor = z.enum(['traffic', 'conversion', 'retention', 'order_value'])

/** THE factor of the growth formula that each aim of a plan moves first; telling people something is not meant to move any. */
export const factorOf: Record<Objective, z.infer<typeof movedFactor> | null> = {
  acquire: 'traffic',
  activate: 'conversion',
  reactivate: 'conversion',
  retain: 'retention',
  cross_sell: 'retention',
  upsell: 'order_value',
  inform: null,
}
