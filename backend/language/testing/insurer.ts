import type { Catalog } from '../../catalog/catalog.ts'
import { inferCatalog } from '../../catalog/infer.ts'
import type { ColumnProfile, TableProfile } from '../../catalog/profile.ts'

type Column = [name: string, type: ColumnProfile['type'], values?: string[]]
const columnOf = ([name, type, values]: Column): ColumnProfile => ({
  name,
  column: name,
  type,
  distinct: values?.length ?? 300,
  missing: 0,
  ...(type === 'date' && { min: '1950-01-01', max: '2026-06-01' }),
  ...((type === 'integer' || type === 'decimal') && { min: 0, max: 90_000 }),
  ...(values && { values: values.map((value) => ({ value, count: 100 })) }),
})
const tableOf = (of: Partial<TableProfile>, ...columns: Column[]): TableProfile => ({
  kind: 'event',
  idType: 'text',
  rows: 900,
  customers: 300,
  ...of,
  columns: columns.map(columnOf),
})

const lines = ['auto', 'home', 'life', 'health', 'travel']
const ofPolicy: Column[] = [
  ['product_line', 'enum', lines],
  ['amount', 'decimal'],
  ['channel', 'enum', ['web', 'phone', 'agent']],
  ['status', 'enum', ['completed', 'pending', 'failed']],
]
const tables: TableProfile[] = [
  tableOf(
    { kind: 'customers' },
    ['birth_dt', 'date'],
    ['acct_open_dt', 'date'],
    ['preferred_lang', 'enum', ['en', 'es', 'zh']],
    ['occupation_class', 'enum', ['office', 'retired', 'self_employed', 'student']],
    ['monthly_income', 'decimal'],
    ['risk_grade', 'enum', ['C', 'A', 'B', 'E', 'D']],
    ['club_level', 'enum', ['VIP2', 'VIP3', 'VIP1']],
    ['is_smoker', 'boolean', ['true', 'false']],
    ['nbr_dependents', 'integer'],
    ['acq_channel', 'enum', ['web', 'referral', 'partner']],
  ),
  ...['claim_filed', 'premium_payment', 'quote_request', 'claim_paid'].map((event) => tableOf({ event }, ...ofPolicy)),
  tableOf({ event: 'app_login' }, ['channel', 'enum', ['app']]),
  tableOf(
    { kind: 'entity', entity: 'policies' },
    ['product_line', 'enum', lines],
    ['annual_premium', 'decimal'],
    ['end_dt', 'date'],
    ['policy_status', 'enum', ['active', 'lapsed', 'cancelled']],
    ['pay_freq', 'enum', ['monthly', 'quarterly', 'annual']],
  ),
]

/** An insurer as an import describes it from column names and values alone. */
export const insurer: Catalog = tables.reduce<Catalog | undefined>(
  (previous, profile) =>
    inferCatalog({
      workspace: 'insurer',
      timeZone: 'UTC',
      clock: '2026-06-30T00:00:00Z',
      currency: 'USD',
      profile,
      ...(previous && { previous }),
    }),
  undefined,
) as Catalog
