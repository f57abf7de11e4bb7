import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { absence, requires, sharedFolder } from '../../testing/requires.ts'
import { type Catalog, catalog as catalogSchema } from '../catalog/catalog.ts'
import { duckdbEngine } from '../warehouse/duckdb.ts'
import type { Engine } from '../warehouse/engine.ts'
import { checkRule } from './check.ts'
import { membersQuery } from './compile.ts'
import { describeBounds } from './describe-bounds.ts'
import type { Rule, RuleOf } from './rule.ts'
import { customerScope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'

const label = (text: string) => ({ zh: text, en: text })
const shop: Catalog = catalogSchema.parse({
  version: 1,
  workspace: 'retail',
  title: label('retail'),
  timeZone: 'UTC',
  customers: { labels: label('customers'), idType: 'integer', rows: 4338 },
  attributes: [],
  events: [
    {
      name: 'order',
      table: 'event_order',
      labels: label('order'),
      properties: [
        { name: 'invoice', column: 'invoice', type: 'text', labels: label('invoice'), role: 'order' },
        { name: 'amount', column: 'amount', type: 'decimal', labels: label('amount'), role: 'amount' },
      ],
    },
  ],
})

/** The published method: places by value for R and M, by customer id for F. */
const scored = (scores: Pick<RuleOf<'rfm'>, 'r' | 'f' | 'm'>): Rule => ({
  kind: 'rfm',
  event: 'order',
  ...scores,
  method: 'independent',
  ties: { r: 'low', f: 'id', m: 'low' },
})

/** Segment, customers and mean of each metric as published; scores of the published map. */
const published: [string, number, Rule][] = [
  ['champions', 633, scored({ r: [5], f: [4, 5] })],
  ['loyal_customers', 819, scored({ r: [3, 4], f: [4, 5] })],
  ['potential_loyalists', 484, scored({ r: [4, 5], f: [2, 3] })],
  ['new_customers', 42, scored({ r: [5], f: [1] })],
  ['promising', 94, scored({ r: [4], f: [1] })],
  ['need_attention', 187, scored({ r: [3], f: [3] })],
  ['about_to_sleep', 352, scored({ r: [3], f: [1, 2] })],
  ['at_risk', 593, scored({ r: [1, 2], f: [3, 4] })],
  ['cant_lose', 63, scored({ r: [1, 2], f: [5] })],
  ['hibernating', 1071, scored({ r: [1, 2], f: [1, 2] })],
]

interface Reference {
  id: string
  M: string
  segment: string
}

const there = requires('shared')
describe.skipIf(!there)(
  there ? 'the published RFM table' : `the published RFM table (skipped — ${absence('shared')})`,
  () => {
    let folder: string
    let engine: Engine
    let reference: Reference[]
    const data = (path: string) => join(sharedFolder() ?? '', 'data', path)

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'fairlead-rfm-'))
      engine = await duckdbEngine({ folder, memoryBytes: 2 ** 30 })
      await engine.open('retail')
      await engine.transaction(async (run) => {
        await run(`create table ws_retail.event_order as select CustomerID::double::bigint as customer_id,
        strptime(InvoiceDate, '%Y-%m-%d %H:%M:%S') as ts, InvoiceNo as invoice, (Quantity::bigint * UnitPrice::decimal(18, 4))::decimal(18, 4) as amount
        from read_csv('${data('online-retail/online_retail.csv.gz')}', header = true, all_varchar = true)
        where CustomerID <> '' and InvoiceNo not like 'C%' and Quantity::bigint > 0 and UnitPrice::double > 0`)
        await run('create table ws_retail.customers as select distinct customer_id from ws_retail.event_order')
      })
      const [, ...lines] = (await readFile(data('reference/online_retail_rfm.csv'), 'utf8')).trim().split(/\r?\n/)
      reference = lines.map((line) => {
        const [id = '', , , , , , M = '', segment = ''] = line.split(',')
        return { id, M, segment }
      })
    })
    afterAll(async () => {
      await engine.close()
      await rm(folder, { recursive: true })
    })

    const scope = customerScope(shop, '2011-12-11T00:00:00Z')
    const members = async (rule: Rule): Promise<string[]> => {
      expect(checkRule(rule, scope)).toEqual([])
      const thresholds = await resolveThresholds(rule, scope, engine)
      return (await engine.rows(membersQuery(rule, scope, thresholds))).map(({ id }) => String(id))
    }
    const byNumber = (ids: string[]) => ids.toSorted((a, b) => Number(a) - Number(b))

    it.each(published)('selects %s: the same %i customers', async (segment, count, rule) => {
      const selected = await members(rule)
      expect(selected).toHaveLength(count)
      expect(selected).toEqual(byNumber(reference.filter((each) => each.segment === segment).map(({ id }) => id)))
    })

    it.each([1, 2, 3, 4, 5])('gives the monetary score %i to the same customers', async (score) => {
      const wanted = reference.filter(({ M }) => Number(M) === score).map(({ id }) => id)
      expect(await members(scored({ m: [score] }))).toEqual(byNumber(wanted))
    })

    it('shows the cuts', async () => {
      const rule = scored({ r: [5] })
      const bounds = describeBounds(rule, scope, await resolveThresholds(rule, scope, engine))
      expect(bounds.map(({ en }) => en)).toContain(
        'RFM cuts of order (highest value of each score) = R 13 / 33 / 72 / 180 / 374',
      )
    })
  },
)
