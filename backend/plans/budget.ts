import type { Bilingual } from '../bilingual.ts'
import { both } from '../segments/scope.ts'
import type { Reached } from './choose-steps.ts'
import { secondTouchHours } from './choose-steps.ts'
import type { Plan } from './plan.ts'

type Step = Plan['channel']['steps'][number]

/** A sum as it is written in a sentence. */
const written = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 2 })

const cents = (amount: number): number => Math.round(amount * 100) / 100

/** As many messages as a sum pays for; every message costs `unitCost`. */
const affordable = (left: number, unitCost: number): number =>
  unitCost === 0 ? Number.POSITIVE_INFINITY : Math.floor(left / unitCost + 1e-9)

const fallback: Bilingual = both(
  '只发给上一步之后仍未转化的客户',
  'Only to those who have not converted after the step before',
)

export interface Spending {
  steps: Step[]
  budget: Plan['budget']
}

/**
 * Steps with their reach and cost, never above the total. `share` is the part of the audience that is contacted.
 * A later step is priced for everyone it may reach, since nobody's response is known yet.
 */
export const splitBudget = (
  reached: readonly Reached[],
  { total, share, currency }: { total: number | undefined; share: number; currency: string },
): Spending => {
  let left = total ?? Number.POSITIVE_INFINITY
  let unfunded = 0
  const steps = reached.map(({ channel, count }, index): Step => {
    const wanted = Math.round(count * share)
    const reach = Math.min(wanted, affordable(left, channel.unitCost))
    const cost = cents(reach * channel.unitCost)
    left -= cost
    unfunded += wanted - reach
    return {
      id: `s${index + 1}`,
      channel: channel.name,
      afterHours: index * secondTouchHours,
      ...(index > 0 ? { condition: fallback } : {}),
      reach,
      unitCost: channel.unitCost,
      cost,
    }
  })
  const planned = cents(steps.reduce((sum, { cost }) => sum + cost, 0))
  const lines = steps.map(({ cost }, index) => ({ label: (reached[index] as Reached).channel.labels, amount: cost }))
  return { steps, budget: { currency, total: total ?? null, planned, lines, note: noteOf(total, planned, unfunded) } }
}

const noteOf = (total: number | undefined, planned: number, unfunded: number): Bilingual => {
  if (total === undefined)
    return both(
      `没有给出预算；按这个方案需要${written(planned)}。`,
      `No budget was given; this plan costs ${written(planned)}.`,
    )
  const rest = cents(total - planned)
  if (unfunded > 0)
    return both(
      `预算不够：还有${unfunded}条消息没有安排，剩余${written(rest)}。`,
      `The budget does not pay for ${unfunded} of the messages; ${written(rest)} is left.`,
    )
  return both(
    `未分配${written(rest)}，渠道费用之外不强行花完。`,
    `${written(rest)} is unallocated; it is not spent for the sake of spending.`,
  )
}
