import { afterAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../../testing/small-bank.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'

const talked: Rule = { kind: 'compare', field: 'call_seconds', op: 'gt', value: 30 }
const open: SmallBank[] = []
afterAll(() => Promise.all(open.map((bank) => bank.close())))

/** What the linter says of a plan for those who talked long, where the call's length gives these outcomes away. */
const lintsWhere = async (leaks: Attribute['leaks']) => {
  const bank = await smallBank((catalog) => ({
    ...catalog,
    attributes: catalog.attributes.map((field) =>
      field.name === 'call_seconds' && leaks ? { ...field, leaks } : field,
    ),
  }))
  open.push(bank)
  const segment = await bank.segments.save({ rule: talked, actor: { id: 'ann', role: 'operator' } })
  const plan = await bank.plans.draft({ segment, brief: { channels: ['sms'] }, goal: '推荐稳健理财' })
  expect(plan.feedback.kpi.event).toBe('transaction')
  return plan.lint.filter(({ code }) => code === 'leak_attribute' || code === 'earlier_outcome')
}

describe('an audience chosen by what is known only afterwards', () => {
  it('is refused where it gives the goal away', async () => {
    expect(await lintsWhere(['transaction'])).toMatchObject([{ code: 'leak_attribute', severity: 'error' }])
  })

  it('is refused where the catalog does not say which outcome it gives away', async () => {
    expect(await lintsWhere(undefined)).toMatchObject([{ code: 'leak_attribute', severity: 'error' }])
  })

  it('is warned of where it gives another outcome away', async () => {
    expect(await lintsWhere(['churn'])).toMatchObject([{ code: 'earlier_outcome', severity: 'warn' }])
  })
})
