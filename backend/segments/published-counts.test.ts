import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { absence, requires, sharedFolder } from '../../testing/requires.ts'
import { type Catalog, catalog as catalogSchema } from '../catalog/catalog.ts'
import { duckdbEngine } from '../warehouse/duckdb.ts'
import type { Engine } from '../warehouse/engine.ts'
import { countQuery } from './compile.ts'
import type { Rule } from './rule.ts'
import { customerScope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'

const label = (text: string) => ({ zh: text, en: text })
const enumOf = (name: string, values: string[]) => ({
  name,
  column: name,
  type: 'enum',
  labels: label(name),
  values: values.map((value) => ({ value, labels: label(value), unknown: value === 'unknown' })),
})
const numberOf = (name: string, more: object = {}) => ({
  name,
  column: name,
  type: 'integer',
  labels: label(name),
  ...more,
})
const booleanOf = (name: string) => ({ name, column: name, type: 'boolean', labels: label(name) })

const bank: Catalog = catalogSchema.parse({
  version: 1,
  workspace: 'bank',
  title: label('bank'),
  timeZone: 'Europe/Lisbon',
  customers: { labels: label('customers'), idType: 'integer', rows: 45_211 },
  attributes: [
    numberOf('age'),
    enumOf('job', ['retired', 'student', 'unknown']),
    enumOf('marital', ['single', 'married', 'divorced']),
    enumOf('education', ['primary', 'secondary', 'tertiary', 'unknown']),
    numberOf('balance', { unit: 'EUR' }),
    booleanOf('housing'),
    booleanOf('loan'),
    numberOf('pdays', { absent: [-1] }),
    enumOf('poutcome', ['success', 'failure', 'other', 'unknown']),
  ],
})

const there = requires('shared')
const all = (...of: Rule[]): Rule => ({ kind: 'all', of })
const is = (field: string, value: string | boolean): Rule => ({ kind: 'compare', field, op: 'eq', value })

describe.skipIf(!there)(there ? 'the Portuguese bank' : `the Portuguese bank (skipped — ${absence('shared')})`, () => {
  let folder: string
  let engine: Engine
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairlead-bank-'))
    engine = await duckdbEngine({ folder, memoryBytes: 2 ** 30 })
    await engine.open('bank')
    const file = join(sharedFolder() ?? '', 'data/uci-bank-marketing/bank-full.csv')
    await engine.transaction((run) =>
      run(`create table ws_bank.customers as select row_number() over () as customer_id, * replace (housing = 'yes' as housing, loan = 'yes' as loan)
        from read_csv('${file}', delim = ';', header = true, parallel = false)`),
    )
  })
  afterAll(async () => {
    await engine.close()
    await rm(folder, { recursive: true })
  })

  const count = async (rule: Rule) => {
    const scope = customerScope(bank, '2012-01-01T00:00:00Z')
    const thresholds = await resolveThresholds(rule, scope, engine)
    const [row] = await engine.rows(countQuery(rule, scope, thresholds))
    return row?.count
  }

  it.each<[string, number, Rule]>([
    [
      'retired with a balance over 5000',
      200,
      all(is('job', 'retired'), { kind: 'compare', field: 'balance', op: 'gt', value: 5000 }),
    ],
    ['single and 25 to 35', 8073, all(is('marital', 'single'), { kind: 'between', field: 'age', min: 25, max: 35 })],
    [
      'tertiary and no loan of either kind',
      6197,
      all(is('education', 'tertiary'), { kind: 'not', of: is('housing', true) }, { kind: 'not', of: is('loan', true) }),
    ],
    [
      'balance above the average',
      11_748,
      { kind: 'average', of: { of: 'attribute', field: 'balance' }, direction: 'above' },
    ],
    [
      'bought before and contacted at most 180 days ago',
      832,
      all(is('poutcome', 'success'), { kind: 'compare', field: 'pdays', op: 'lte', value: 180 }),
    ],
    [
      'not (housing or personal loan)',
      17_204,
      { kind: 'not', of: { kind: 'any', of: [is('housing', true), is('loan', true)] } },
    ],
  ])('counts %s', async (_, expected, rule) => {
    expect(await count(rule)).toBe(expected)
  })
})
