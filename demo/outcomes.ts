import { type Purchase, purchaseAmount } from './activity.ts'
import type { Customer } from './customer.ts'
import type { Random } from './random.ts'
import { type CampaignTruth, truth } from './truth.ts'

const dayMs = 86_400_000
export const outcomeDays = 30

export interface Enrolment {
  campaign: CampaignTruth
  at: number
  arm: 'treatment' | 'control'
  converted: boolean
  revenue: number
}
export interface Touch {
  campaign: CampaignTruth
  at: number
  opened: boolean
  clicked: boolean
}
export interface Outcomes {
  enrolments: Enrolment[]
  touches: Touch[]
  /** Organic purchases that no outcome window contradicts, and those the campaigns saw. */
  purchases: Purchase[]
}

const startOf = ({ start }: CampaignTruth) => Date.parse(`${start}T10:00:00+08:00`)
const canReceive = ({ consent, doNotDisturb }: Customer, { channel }: CampaignTruth) =>
  !doNotDisturb && channel !== 'wecom' && consent[channel]

/** What the contact adds to this customer's chance to buy. */
const effectOn = (customer: Customer, { effect, subgroup }: CampaignTruth) =>
  subgroup?.holds(customer) ? subgroup.effect : effect

/**
 * Runs the past campaigns over one customer: eligible and consenting customers take part at random, are split at random, and buy with
 * the chances that `truth` states. Within an outcome window the product is bought exactly where the outcome says so.
 */
export const outcomesOf = (
  random: Random,
  customer: Customer,
  transactions: { at: number }[],
  organic: Purchase[],
  clock: number,
): Outcomes => {
  const outcomes: Outcomes = { enrolments: [], touches: [], purchases: organic }
  for (const campaign of truth) {
    const at = startOf(campaign)
    const last = transactions.findLast((transaction) => transaction.at < at)?.at
    const idleDays = last === undefined ? 9999 : (at - last) / dayMs
    const opened = clock - customer.openedDaysAgo * dayMs
    const drawn = random.chance(campaign.sampled)
    const held = random.chance(campaign.holdout)
    const chance = random.next()
    if (!drawn || opened > at || !canReceive(customer, campaign) || !campaign.eligible(customer, idleDays)) continue
    const converted = chance < campaign.baseline + (held ? 0 : effectOn(customer, campaign))
    const bought = {
      at: at + random.int(3600, outcomeDays * 86_400 - 1) * 1000,
      code: campaign.product,
      amount: purchaseAmount(random, customer, campaign.product),
    }
    outcomes.purchases = outcomes.purchases.filter(
      (purchase) => purchase.code !== campaign.product || purchase.at < at || purchase.at >= at + outcomeDays * dayMs,
    )
    if (converted) outcomes.purchases.push(bought)
    outcomes.enrolments.push({
      campaign,
      at,
      arm: held ? 'control' : 'treatment',
      converted,
      revenue: converted ? bought.amount : 0,
    })
    if (held) continue
    const seen = random.chance(campaign.channel === 'sms' ? 0.7 : 0.35)
    outcomes.touches.push({
      campaign,
      at: at + random.int(0, 7200) * 1000,
      opened: seen,
      clicked: seen && random.chance(0.18),
    })
  }
  return outcomes
}
