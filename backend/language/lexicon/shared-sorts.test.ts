import { expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'

const words = (zh: string, en: string, moreZh: string[] = [], moreEn: string[] = []) => ({
  labels: { zh, en },
  synonyms: { zh: moreZh, en: moreEn },
})
const company = catalog.parse({
  ...readerCatalog,
  attributes: [
    ...readerCatalog.attributes.filter(({ name }) => name !== 'balance'),
    {
      name: 'pays',
      column: 'pays',
      type: 'enum',
      ...words('付款方式', 'payment method'),
      values: [
        { value: 'Check', ...words('支票', 'check') },
        { value: 'Bank (automatic)', ...words('银行自动转账', 'automatic bank transfer') },
        { value: 'Card (automatic)', ...words('信用卡自动扣款', 'automatic credit card') },
      ],
    },
    {
      name: 'money',
      column: 'money',
      type: 'decimal',
      unit: 'CNY',
      ...words('存款', 'deposits', ['账户里的钱'], ['money in the account']),
    },
  ],
})
const reader = createReader(company)
const said = (text: string) => inShort(reader(text, { now: readerCatalog.clock ?? '' }))
const automatic = 'pays in Bank (automatic),Card (automatic)'

it.each([
  ['自动付款的学生', `${automatic} & job = student`],
  ['students on automatic payments', `job = student & ${automatic}`],
  ['customers paying by automatic payment methods', automatic],
])('takes a word that sorts several values together as any of them: %s', (text, wanted) =>
  expect(said(text)).toBe(wanted),
)

it.each([
  [
    'students with 300,000 or more in the account whose income is under 8,000',
    'job = student & money >= 300000 & income < 8000',
  ],
  ['who has at least 50,000 in their account?', 'money >= 50000'],
  ['账上超过20万的学生', 'money > 200000 & job = student'],
  ['账户里有30万以上的学生', 'money >= 300000 & job = student'],
])('takes money by the place where it is: %s', (text, wanted) => expect(said(text)).toBe(wanted))
