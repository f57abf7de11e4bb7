import { describe, expect, it } from 'vitest'
import { purchasesOf, transactionsOf } from './activity.ts'
import { clock as now } from './catalog.ts'
import { makeCustomer } from './customer.ts'
import { outcomesOf } from './outcomes.ts'
import { randomFor } from './random.ts'
import { truth } from './truth.ts'

const clock = Date.parse(now)
const enrolled = Array.from({ length: 60_000 }, (_, index) => {
  const stream = (part: number) => randomFor(99, index, part)
  const customer = makeCustomer(stream(1), index, 2026)
  const transactions = transactionsOf(stream(2), customer, clock)
  return outcomesOf(stream(5), customer, transactions, purchasesOf(stream(4), customer, clock), clock).enrolments
}).flat()

describe('past campaigns', () => {
  it.each(truth.filter(({ subgroup }) => !subgroup))(
    '$en shows its true effect within sampling error',
    ({ id, baseline, effect, holdout }) => {
      const mine = enrolled.filter(({ campaign }) => campaign.id === id)
      const [treated, control] = [
        mine.filter(({ arm }) => arm === 'treatment'),
        mine.filter(({ arm }) => arm === 'control'),
      ]
      const rate = (group: typeof mine) => group.filter(({ converted }) => converted).length / group.length
      const error = Math.sqrt(
        ((baseline + effect) * (1 - baseline - effect)) / treated.length + (baseline * (1 - baseline)) / control.length,
      )
      expect(Math.abs(rate(treated) - rate(control) - effect)).toBeLessThan(4 * error)
      expect(Math.abs(control.length / mine.length - holdout)).toBeLessThan(
        4 * Math.sqrt((holdout * (1 - holdout)) / mine.length),
      )
    },
  )
})
