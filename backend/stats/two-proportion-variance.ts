/** Which variance the test uses under the null hypothesis: one pooled rate, or each arm's own. */
export type NullVariance = 'pooled' | 'unpooled'

/** Two arms by their true rates and the number of customers in each. */
export interface TwoArms {
  control: { rate: number; customers: number }
  treatment: { rate: number; customers: number }
}

const binomial = (rate: number): number => rate * (1 - rate)

/** Standard error of the difference of the two rates, each arm with its own variance. */
export const unpooledError = ({ control, treatment }: TwoArms): number =>
  Math.sqrt(binomial(treatment.rate) / treatment.customers + binomial(control.rate) / control.customers)

/** Standard error of the difference if both arms had the customer-weighted mean rate. */
export const pooledError = ({ control, treatment }: TwoArms): number => {
  const all = control.customers + treatment.customers
  const rate = (control.rate * control.customers + treatment.rate * treatment.customers) / all
  return Math.sqrt(binomial(rate) * (1 / control.customers + 1 / treatment.customers))
}

/** Standard error under the null hypothesis, by the chosen variance. */
export const nullError = (arms: TwoArms, variance: NullVariance): number =>
  variance === 'pooled' ? pooledError(arms) : unpooledError(arms)
