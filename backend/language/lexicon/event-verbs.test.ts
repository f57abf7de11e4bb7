import { expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { insurer } from '../testing/insurer.ts'

const reader = createReader(insurer)
const ruleOf = (text: string) => {
  const { rule, unread } = reader(text, { now: '2026-06-30T00:00:00Z' })
  return { rule, unread: unread.map((each) => each.text) }
}
const window = { type: 'last', n: 90, unit: 'day' }

it.each([
  ['filed a claim in the last 90 days', 'claim_filed'],
  ['requested a quote in the last 90 days', 'quote_request'],
  ['paid their premium in the last 90 days', 'premium_payment'],
  ['logged in to the app in the last 90 days', 'app_login'],
  ['logged in in the last 90 days', 'app_login'],
  ['近90天报过理赔的客户', 'claim_filed'],
  ['近90天询过价的客户', 'quote_request'],
  ['近90天缴过保费的客户', 'premium_payment'],
  ['近90天登录过App的客户', 'app_login'],
])('reads what is done from the name of the event: %s', (text, event) =>
  expect(ruleOf(text)).toMatchObject({ rule: { kind: 'event', event, window }, unread: [] }),
)

it.each([
  ['filed claims add up to more than 5000 this year', 'claim_filed'],
  ['今年理赔申请金额合计超过5000的客户', 'claim_filed'],
  ['premium payments add up to more than 5000 this year', 'premium_payment'],
])('sums up the amounts of the events that are named: %s', (text, event) =>
  expect(ruleOf(text)).toMatchObject({
    rule: { kind: 'event', event, measure: { type: 'sum', property: 'amount' }, op: 'gt', value: 5000 },
    unread: [],
  }),
)

it.each([
  ['customers whose policy expires in the next 60 days', undefined],
  ['customers with an auto policy that ends in the next 60 days', 'auto'],
  ['健康险保单在未来60天内到期的客户', 'health'],
])('reads when a thing ends: %s', (text, line) => {
  const { rule, unread } = ruleOf(text)
  expect(unread).toEqual([])
  expect(JSON.stringify(rule)).toContain('"field":"end_dt","window":{"type":"next","n":60,"unit":"day"}')
  if (line) expect(JSON.stringify(rule)).toContain(`"value":"${line}"`)
})

it.each([
  ['吸烟且月收入超过6000的客户', ['is_smoker', 'monthly_income']],
  ['首选语言是中文的客户', ['preferred_lang']],
  ['Spanish-speaking customers', ['preferred_lang']],
  ['2024年开户、至少有2个受抚养人的客户', ['acct_open_dt', 'nbr_dependents']],
  ['自雇或者已退休的客户', ['occupation_class']],
  ['customers acquired through referral or partner', ['acq_channel']],
  ['smokers under 40', ['is_smoker', 'age']],
])('reads a request in the language that the columns are not in: %s', (text, fields) => {
  const { rule, unread } = ruleOf(text)
  expect(unread).toEqual([])
  for (const field of fields) expect(JSON.stringify(rule)).toContain(`"field":"${field}"`)
})
