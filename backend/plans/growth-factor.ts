import type { z } from 'zod'
import type { objective } from './plan.ts'

type Objective = z.infer<typeof objective>

/** THE factor of the growth formula that each aim of a plan moves first; telling people something is not meant to move any. */
export const factorOf: Record<Objective, 'traffic' | 'conversion' | 'retention' | 'order_value' | null> = {
  acquire: 'traffic',
  activate: 'conversion',
  reactivate: 'conversion',
  retain: 'retention',
  cross_sell: 'retention',
  upsell: 'order_value',
  inform: null,
}
