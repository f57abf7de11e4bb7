import { join } from 'node:path'
import type { Bilingual } from '../backend/bilingual.ts'
import { loginsOf, purchasesOf, transactionsOf } from './activity.ts'
import { type Cell, csvFile } from './csv-file.ts'
import { type Customer, makeCustomer } from './customer.ts'
import { outcomesOf } from './outcomes.ts'
import { products } from './products.ts'
import { randomFor } from './random.ts'

export interface DemoProgress {
  step: Bilingual
  /** 0 to 1 over the whole of the work. */
  done: number
}
export interface DemoOptions {
  /** Existing folder that the files are written to. */
  folder: string
  seed: number
  customers: number
  /** ISO instant at which the bank's clock stands. */
  now: string
  signal?: AbortSignal | undefined
}
export interface DemoFiles {
  customers: string
  events: { type: string; file: string; rows: number }[]
}

const zoneMs = 8 * 3_600_000
const dayMs = 86_400_000
const localDate = (at: number | undefined) =>
  at === undefined ? null : new Date(at + zoneMs).toISOString().slice(0, 10)
const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
const yesNo = (value: boolean) => (value ? 'yes' : 'no')
const english = new Map(products.map(({ code, labels }) => [code, labels.zh]))

const columns: [name: string, cell: (customer: Customer) => Cell][] = [
  ['customer_id', (c) => c.id],
  ['name', (c) => c.name],
  ['mobile', (c) => c.mobile],
  ['email', (c) => c.email],
  ['gender', (c) => c.gender],
  ['age', (c) => c.age],
  ['birthday', (c) => c.birthday],
  ['province', (c) => c.province],
  ['city', (c) => c.city],
  ['occupation', (c) => c.occupation],
  ['education', (c) => c.education],
  ['marital_status', (c) => c.marital],
  ['monthly_income', (c) => c.monthlyIncome],
  ['salary_account', (c) => yesNo(c.salaryAccount)],
  ['tier', (c) => c.tier],
  ['points', (c) => c.points],
  ['aum', (c) => c.aum],
  ['deposit_balance', (c) => c.depositBalance],
  ['time_deposit', (c) => c.timeDeposit],
  ['wealth_holdings', (c) => c.wealthHoldings],
  ['fund_holdings', (c) => c.fundHoldings],
  ['has_mortgage', (c) => yesNo(c.hasMortgage)],
  ['loan_balance', (c) => c.loanBalance],
  ['has_credit_card', (c) => yesNo(c.hasCreditCard)],
  ['credit_limit', (c) => c.creditLimit],
  ['utilisation', (c) => c.utilisation],
  ['overdue', (c) => yesNo(c.overdue)],
  ['credit_score', (c) => c.creditScore],
  ['risk_grade', (c) => c.riskGrade],
  ['preferred_channel', (c) => c.preferredChannel],
  ['consent_sms', (c) => yesNo(c.consent.sms)],
  ['consent_push', (c) => yesNo(c.consent.push)],
  ['consent_email', (c) => yesNo(c.consent.email)],
  ['consent_wechat', (c) => yesNo(c.consent.wechat)],
  ['do_not_disturb', (c) => yesNo(c.doNotDisturb)],
  ['complained', (c) => yesNo(c.complained)],
]
const dated = ['open_date', 'last_transaction', 'last_login', 'last_contacted']

const eventColumns = {
  transaction: ['customer_id', 'time', 'txn_id', 'amount', 'category', 'channel'],
  login: ['customer_id', 'time', 'device'],
  purchase: ['customer_id', 'time', 'order_id', 'product_code', 'product_name', 'amount'],
  touch: ['customer_id', 'time', 'campaign', 'channel', 'opened', 'clicked'],
  enrolment: ['customer_id', 'time', 'campaign', 'arm', 'converted', 'revenue'],
}
type EventName = keyof typeof eventColumns

/** Writes the demo bank as CSV files; the same options give the same bytes. Throws the signal's reason when it is aborted. */
export const generateDemo = async (
  options: DemoOptions,
  progress?: (progress: DemoProgress) => void,
): Promise<DemoFiles> => {
  const clock = Date.parse(options.now)
  const clockYear = Number(options.now.slice(0, 4))
  const types = Object.keys(eventColumns) as EventName[]
  const path = (name: string) => join(options.folder, `${name}.csv`)
  const people = await csvFile(path('customers'), [...columns.map(([name]) => name), ...dated])
  const files = await Promise.all(types.map((type) => csvFile(path(type), eventColumns[type])))
  const counts = Object.fromEntries(types.map((type) => [type, 0])) as Record<EventName, number>
  const write = (type: EventName, id: number, at: number, ...cells: Cell[]) => {
    counts[type] += 1
    return files[types.indexOf(type)]?.row([id, instant(at), ...cells])
  }

  for (let index = 0; index < options.customers; index += 1) {
    if (index % 500 === 0) {
      options.signal?.throwIfAborted()
      progress?.({ step: { zh: '生成演示银行', en: 'Making the demo bank' }, done: index / options.customers })
    }
    const stream = (part: number) => randomFor(options.seed, index, part)
    const customer = makeCustomer(stream(1), index, clockYear)
    const transactions = transactionsOf(stream(2), customer, clock)
    const logins = loginsOf(stream(3), customer, clock)
    const devices = stream(6)
    const outcomes = outcomesOf(stream(5), customer, transactions, purchasesOf(stream(4), customer, clock), clock)

    await people.row([
      ...columns.map(([, cell]) => cell(customer)),
      localDate(clock - customer.openedDaysAgo * dayMs),
      localDate(transactions.at(-1)?.at),
      localDate(logins.at(-1)),
      localDate(outcomes.touches.at(-1)?.at),
    ])
    for (const { at, amount, category, channel } of transactions)
      await write('transaction', customer.id, at, `T${counts.transaction + 1}`, amount, category, channel)
    for (const at of logins) await write('login', customer.id, at, devices.chance(0.7) ? 'android' : 'ios')
    for (const { at, code, amount } of outcomes.purchases.toSorted((a, b) => a.at - b.at))
      if (at < clock)
        await write('purchase', customer.id, at, `P${counts.purchase + 1}`, code, english.get(code) ?? code, amount)
    for (const { campaign, at, opened, clicked } of outcomes.touches)
      await write('touch', customer.id, at, campaign.id, campaign.channel, yesNo(opened), yesNo(clicked))
    for (const { campaign, at, arm, converted, revenue } of outcomes.enrolments)
      await write('enrolment', customer.id, at, campaign.id, arm, yesNo(converted), revenue)
  }
  await Promise.all([people, ...files].map((file) => file.close()))
  return { customers: people.path, events: types.map((type) => ({ type, file: path(type), rows: counts[type] })) }
}
