import type { Bilingual } from '../bilingual.ts'
import type { ChannelName } from '../catalog/catalog.ts'
import { both } from '../segments/scope.ts'
import type { Basis } from './basis.ts'
import { secondTouchHours } from './choose-steps.ts'
import type { Plan } from './plan.ts'

type Step = Plan['channel']['steps'][number]

/** As how many messages a channel's text is billed, by channel; networks bill a long SMS as several. */
export type BilledParts = Partial<Record<ChannelName, number>>

/** A sum as it is written in a sentence. */
const written = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 2 })

const cents = (amount: number): number => Math.round(amount * 100) / 100

/** As many messages as a sum pays for; every message costs `price`. */
const affordable = (left: number, price: number): number =>
  price === 0 ? Number.POSITIVE_INFINITY : Math.floor(left / price + 1e-9)

const fallback: Bilingual = both(
  '只发给上一步之后仍未转化的客户',
  'Only to those who have not converted after the step before',
)

export interface Spending {
  steps: Step[]
  budget: Plan['budget']
}

/**
 * Steps with their reach and cost, never above the total. `share` is the part of the audience that is contacted; a message costs the unit
 * cost times its billed parts. A later step is priced for everyone it may reach, since nobody's response is known yet.
 */
export const splitBudget = (
  reached: Basis['reached'],
  {
    total,
    share,
    currency,
    billed,
  }: { total: number | undefined; share: number; currency: string; billed: BilledParts },
): Spending => {
  let left = total ?? Number.POSITIVE_INFINITY
  let unfunded = 0
  const steps = reached.map(({ channel, unitCost, count }, index): Step => {
    const wanted = Math.round(count * share)
    const parts = billed[channel]
    const price = unitCost * (parts ?? 1)
    const reach = Math.min(wanted, affordable(left, price))
    const cost = cents(reach * price)
    left -= cost
    unfunded += wanted - reach
    return {
      id: `s${index + 1}`,
      channel,
      afterHours: index * secondTouchHours,
      ...(index > 0 ? { condition: fallback } : {}),
      reach,
      unitCost,
      ...(parts === undefined ? {} : { parts }),
      cost,
    }
  })
  const planned = cents(steps.reduce((sum, { cost }) => sum + cost, 0))
  const lines = steps.map(({ cost }, index) => ({
    label: (reached[index] as (typeof reached)[number]).label,
    amount: cost,
  }))
  const notes = [noteOf(total, planned, unfunded), partsOf(steps)].filter((note) => note !== undefined)
  const note = both(notes.map(({ zh }) => zh).join(''), notes.map(({ en }) => en).join(' '))
  return { steps, budget: { currency, total: total ?? null, planned, lines, note } }
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

/** What the price of a text message rests on, where there is one. */
const partsOf = (steps: readonly Step[]): Bilingual | undefined => {
  const sms = steps.find(({ channel }) => channel === 'sms')
  if (!sms) return undefined
  if (sms.parts === undefined)
    return both(
      '文案还没写，每条短信先按1条计费；文案写好后按实际计费条数重算。',
      'There is no copy yet, so each SMS is taken as one billed part; the cost is computed anew from the copy.',
    )
  return sms.parts > 1
    ? both(
        `最长的一版短信按${sms.parts}条计费，费用已按此计算。`,
        `The longest variant of the SMS is billed as ${sms.parts} parts, and is priced so.`,
      )
    : undefined
}
