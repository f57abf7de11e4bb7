import { type Catalog, catalog } from '../../backend/catalog/catalog.ts'
import { type Engine, namespaceOf } from '../../backend/warehouse/engine.ts'

const jobs = ['retired', 'student', 'management', 'technician'] as const
const labels: Record<(typeof jobs)[number], { zh: string; en: string }> = {
  retired: { zh: '退休', en: 'retired' },
  student: { zh: '学生', en: 'student' },
  management: { zh: '管理人员', en: 'management' },
  technician: { zh: '技术人员', en: 'technician' },
}
const none = { zh: [], en: [] }

export const customers = 240

/** Row n of the small bank: every field follows from n, so that a test can count by hand. */
export const customer = (n: number) => ({
  customer_id: n,
  age: 20 + (n % 50),
  job: jobs[n % jobs.length] as string,
  balance: n * 100,
  housing: n % 3 === 0,
})

/** A bank of 240 customers. */
export const smallBank: Catalog = catalog.parse({
  version: 1,
  workspace: 'smallbank',
  title: { zh: '小银行', en: 'Small bank' },
  timeZone: 'UTC',
  currency: 'CNY',
  clock: '2026-03-01T00:00:00Z',
  customers: {
    labels: { zh: '客户', en: 'customers' },
    synonyms: { zh: ['用户'], en: ['client', 'customer'] },
    idType: 'integer',
    rows: customers,
  },
  attributes: [
    {
      name: 'age',
      column: 'age',
      type: 'integer',
      labels: { zh: '年龄', en: 'age' },
      synonyms: { zh: ['岁'], en: ['years old', 'aged'] },
      unit: 'year',
      min: 20,
      max: 69,
      distinct: 50,
    },
    {
      name: 'job',
      column: 'job',
      type: 'enum',
      labels: { zh: '职业', en: 'job' },
      synonyms: { zh: ['工作'], en: ['occupation'] },
      values: jobs.map((value) => ({ value, labels: labels[value], synonyms: none })),
      distinct: 4,
    },
    {
      name: 'balance',
      column: 'balance',
      type: 'integer',
      labels: { zh: '余额', en: 'balance' },
      synonyms: { zh: ['存款余额'], en: ['account balance'] },
      unit: 'CNY',
      min: 100,
      max: 24000,
      distinct: 240,
    },
    {
      name: 'housing',
      column: 'housing',
      type: 'boolean',
      labels: { zh: '房贷', en: 'housing loan' },
      synonyms: { zh: ['住房贷款'], en: ['mortgage'] },
      values: [
        { value: 'true', labels: { zh: '有', en: 'yes' }, synonyms: none },
        { value: 'false', labels: { zh: '无', en: 'no' }, synonyms: none },
      ],
      distinct: 2,
    },
  ],
  products: [
    {
      code: 'TD1',
      labels: { zh: '定期存款', en: 'term deposit' },
      kind: 'deposit',
    },
  ],
})

/** Writes the small bank's tables. */
export const loadSmallBank = async ({ dialect, open, transaction }: Engine): Promise<void> => {
  await open(smallBank.workspace)
  const table = [namespaceOf(smallBank.workspace), 'customers'].map(dialect.quote).join('.')
  const { integer, enum: text, boolean } = dialect.types
  await transaction(async (run) => {
    await run(
      `create table ${table} (customer_id bigint, age ${integer}, job ${text}, balance ${integer}, housing ${boolean})`,
    )
    for (let n = 1; n <= customers; n += 1) {
      const { customer_id, age, job, balance, housing } = customer(n)
      await run({
        sql: `insert into ${table} values ($1, $2, $3, $4, $5)`,
        parameters: [customer_id, age, job, balance, housing],
      })
    }
  })
}
