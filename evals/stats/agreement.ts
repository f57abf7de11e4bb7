import { z } from 'zod'
import { wilsonInterval } from '../../backend/stats/wilson-interval.ts'

export const agreement = z.strictObject({
  /** Answers that both graded. */
  n: z.int(),
  /** Share on which they say the same. */
  agreed: z.number(),
  /** Agreement beyond chance with its 95 % interval; null where neither ever said otherwise, so that chance alone agrees. */
  kappa: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
})
export type Agreement = z.infer<typeof agreement>

/**
 * Agreement of two graders who each said pass (true) or fail of the same answers; null where there are none. Cohen 1960, Educ. Psychol. Meas.
 * 20:37: κ = (a − c)/(1 − c). The interval is that of a with c taken as known, as Cohen does, by Wilson's limits instead of the normal ones:
 * few labels that all agree do not make it a point.
 */
export const agreementOf = (pairs: readonly (readonly [boolean, boolean])[]): Agreement | null => {
  const n = pairs.length
  if (n === 0) return null
  const same = pairs.filter(([a, b]) => a === b).length
  const [first, second] = [pairs.filter(([a]) => a).length / n, pairs.filter(([, b]) => b).length / n]
  const chance = first * second + (1 - first) * (1 - second)
  const agreed = same / n
  if (chance === 1) return { n, agreed, kappa: null }
  const beyond = (share: number) => (share - chance) / (1 - chance)
  const { low, high } = wilsonInterval(same, n)
  return { n, agreed, kappa: { value: beyond(agreed), low: Math.max(-1, beyond(low)), high: beyond(high) } }
}
