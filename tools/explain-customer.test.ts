import { afterAll, beforeAll, expect, it } from 'vitest'
import { localActor } from '../backend/actor.ts'
import type { Rule } from '../backend/segments/rule.ts'
import { type SmallBank, smallBank } from '../testing/small-bank.ts'
import { explainCustomerTool } from './explain-customer.ts'
import { runTool } from './run.ts'

const rule: Rule = {
  kind: 'all',
  of: [
    { kind: 'compare', field: 'balance', op: 'gte', value: 50_000 },
    { kind: 'not', of: { kind: 'compare', field: 'mobile', op: 'eq', value: '1380000123' } },
  ],
}
let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())
const ask = (input: unknown) => runTool(explainCustomerTool, input, bank.context)

it('says which clause keeps a customer out, with the value, and files the proof', async () => {
  const { output, text } = await ask({ customer: '123', rule })
  expect(output).toMatchObject({ selected: false, because: [{ zh: '余额 ≥ 50,000 元' }, { zh: expect.any(String) }] })
  expect(text).toContain('Customer 123 is not selected')
  expect(text).toContain('balance is 2,460 CNY')
  expect(bank.receipts.at(-1)?.rows).toHaveLength(4)
})

it('shows only the outline of personal data', async () => {
  const { output, text } = await ask({ customer: '124', rule })
  expect(text).toContain('mobile is 138****24')
  expect(JSON.stringify([output, text, bank.receipts.at(-1)])).not.toContain('1380000124')
})

it('answers for a saved segment, and refuses what it cannot know', async () => {
  const { id } = await bank.segments.save({ rule, actor: localActor })
  expect((await ask({ customer: '3000', segment: id })).output).toMatchObject({ selected: true })
  await expect(ask({ customer: '9999', segment: id })).rejects.toMatchObject({ code: 'unknown_customer' })
  await expect(ask({ customer: '9999', segment: 'seg_none' })).rejects.toMatchObject({ code: 'unknown_segment' })
  await expect(ask({ customer: '1' })).rejects.toMatchObject({ code: 'invalid_input' })
})
