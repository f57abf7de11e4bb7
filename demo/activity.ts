import type { Customer } from './customer.ts'
import { products } from './products.ts'
import type { Random } from './random.ts'

const dayMs = 86_400_000
/** Two years of events. */
export const historyDays = 730

export interface Transaction {
  at: number
  amount: number
  category: string
  channel: string
}
export interface Purchase {
  at: number
  code: string
  amount: number
}

const categories = [
  ['dining', 20, 68],
  ['grocery', 22, 120],
  ['online_shopping', 20, 190],
  ['transport', 10, 30],
  ['utilities', 7, 160],
  ['transfer', 10, 1500],
  ['travel', 3, 1100],
  ['education', 3, 800],
  ['cash', 5, 900],
] as const
const byCategory = categories.map((category) => [category, category[1]] as const)
const channelsOf = {
  cash: [
    ['atm', 8],
    ['branch', 2],
  ],
  transfer: [
    ['app', 8],
    ['branch', 1],
    ['wechat', 1],
  ],
} as const
const otherChannels = [
  ['app', 4],
  ['wechat', 4],
  ['card', 3],
] as const

/** Moments of a Poisson stream between two instants, each within waking hours of China's day. */
const moments = (random: Random, from: number, to: number, meanDays: number): number[] => {
  const found: number[] = []
  for (let at = from + random.exponential(meanDays) * dayMs; at < to; at += random.exponential(meanDays) * dayMs) {
    const midnight = Math.floor((at + 8 * 3_600_000) / dayMs) * dayMs - 8 * 3_600_000
    const waking = midnight + random.int(7 * 3600, 23 * 3600 - 1) * 1000
    if (waking >= from && waking < to) found.push(waking)
  }
  return found
}

const span = (customer: Customer, clock: number) => ({
  from: clock - Math.min(customer.openedDaysAgo, historyDays) * dayMs,
  to: clock - customer.idleSince * dayMs,
})

/** What passes over the account while it is in use; salaries are paid in on the 10th hour of a monthly day. */
export const transactionsOf = (random: Random, customer: Customer, clock: number): Transaction[] => {
  const { from, to } = span(customer, clock)
  return moments(random, from, to, 30 / customer.pace).map((at) => {
    const [category, , typical] = random.pick(byCategory)
    const channels = category === 'cash' || category === 'transfer' ? channelsOf[category] : otherChannels
    return {
      at,
      category,
      channel: random.pick<string>(channels),
      amount: Math.max(1, Math.round(typical * Math.exp(0.7 * random.normal()) * 100) / 100),
    }
  })
}

export const loginsOf = (random: Random, customer: Customer, clock: number): number[] => {
  const { from, to } = span(customer, clock)
  // those who left the account idle still look in at times
  return [...moments(random, from, to, 30 / (0.4 * customer.pace)), ...moments(random, to, clock, 120)]
}

const grades = ['C1', 'C2', 'C3', 'C4', 'C5']
/** Whether the customer may hold a product of this risk grade (R1 needs C1 …). */
const suits = (customer: Customer, risk: string | undefined) =>
  !risk || (customer.riskGrade !== null && grades.indexOf(customer.riskGrade) + 1 >= Number(risk[1]))

/** Yuan that one purchase of a product puts in. */
export const purchaseAmount = (random: Random, customer: Customer, code: string): number => {
  const kind = products.find((product) => product.code === code)?.kind
  if (kind === 'card') return 0
  if (kind === 'insurance') return 100 * random.int(3, 60)
  if (kind === 'loan') return 1000 * random.int(5, 200)
  return Math.max(1000, Math.round((customer.aum * (0.05 + 0.2 * random.next())) / 1000) * 1000)
}

/** Products bought without any campaign. */
export const purchasesOf = (random: Random, customer: Customer, clock: number): Purchase[] => {
  const { from, to } = span(customer, clock)
  const open = products.filter(
    ({ kind, riskGrade, code }) =>
      suits(customer, riskGrade) && code !== 'LN02' && (kind !== 'card' || customer.hasCreditCard),
  )
  return moments(random, from, to, customer.aum > 50_000 ? 400 : 1500).map((at) => {
    const { code } = random.of(open)
    return { at, code, amount: purchaseAmount(random, customer, code) }
  })
}
