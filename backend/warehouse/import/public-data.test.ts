import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'
import { absence, requires, sharedFolder } from '../../../testing/requires.ts'

const there = requires('shared')
// whole files, on machines that do other work too
vi.setConfig({ testTimeout: 180_000 })
const at = (path: string) => join(sharedFolder() ?? '', 'data', path)

const retail = {
  events: { type: 'purchase', customer: 'CustomerID', time: 'InvoiceDate' },
  now: '2011-12-10T00:00:00Z',
  derive: ['amount=Quantity*UnitPrice'],
  where: "CustomerID is present and Quantity > 0 and UnitPrice > 0 and not InvoiceNo starts with 'C'",
}

describe.skipIf(!there)(there ? 'public data' : `public data (skipped — ${absence('shared')})`, () => {
  forEachEngine((engine) => {
    let place: ImportPlace
    beforeEach(async () => {
      place = await importPlace(engine())
    })
    afterEach(() => place.close())

    const count = async (condition: string, table = 'customers'): Promise<number> => {
      const [row] = await engine().rows<{ n: number }>({
        sql: `select count(*) as n from "ws_${place.workspace}"."${table}" where ${condition}`,
        parameters: [],
      })
      return row?.n ?? 0
    }

    it('imports the Portuguese bank with its published counts', async () => {
      expect(await place.import(at('uci-bank-marketing/bank-full.csv'))).toMatchObject({ rows: 45_211, rejected: 0 })
      expect(await count(`"job" = 'retired' and "balance" > 5000`)).toBe(200)
      expect(await count(`"marital" = 'single' and "age" between 25 and 35`)).toBe(8073)
      expect(await count(`"education" = 'tertiary' and not "housing" and not "loan"`)).toBe(6197)
      expect(await count(`"pdays" = -1`)).toBe(36_954)
      expect(await count('"balance" < 0')).toBe(3766)
      expect(await count('"y"')).toBe(5289)
    })

    it('imports the second bank file, packed and with dots in its names', async () => {
      const report = await place.import(at('uci-bank-marketing/bank-additional-full.csv.gz'))
      expect(report).toMatchObject({ rows: 41_188, rejected: 0 })
      expect(await count(`"job" = 'student' and "contact" = 'cellular'`)).toBe(671)
      expect(await count('"pdays" = 999')).toBe(39_673)
      expect((await place.types())['cons.price.idx']).toBe('decimal')
    })

    it('imports the mailing experiment with its published counts', async () => {
      expect(await place.import(at('hillstrom/hillstrom.csv'))).toMatchObject({ rows: 64_000, rejected: 0 })
      expect(await count(`"segment" = 'Mens E-Mail'`)).toBe(21_307)
      expect(await count('"recency" <= 3 and "history" > 500')).toBe(4678)
    })

    it('imports the purchases of the giftware shop under the published cleaning rule', async () => {
      const report = await place.import(at('online-retail/online_retail.csv.gz'), retail)
      expect(report).toMatchObject({ rows: 397_884, rejected: 0, filtered: 541_909 - 397_884, customers: 4338 })
      const [sums] = await engine().rows<{ revenue: number; orders: number }>({
        sql: `select sum("amount") as revenue, count(distinct "InvoiceNo") as orders from "ws_${place.workspace}"."event_purchase"`,
        parameters: [],
      })
      expect(sums?.revenue).toBeCloseTo(8_911_407.9, 2)
      expect(sums?.orders).toBe(18_532)
      const { attributes, events, customers, clock } = await place.catalog()
      expect(customers).toMatchObject({ rows: 4338, idType: 'integer' })
      expect(clock).toBe('2011-12-10T00:00:00Z')
      expect(attributes.map(({ name, type }) => [name, type])).toEqual([
        ['Country', 'enum'],
        ['first_order', 'timestamp'],
        ['last_order', 'timestamp'],
      ])
      expect(events[0]?.properties.find(({ name }) => name === 'InvoiceNo')).toMatchObject({ role: 'order' })
      expect(events[0]).toMatchObject({ from: '2010-12-01T08:26:00Z', to: '2011-12-09T12:50:00Z' })
      expect(await place.import(at('online-retail/online_retail.csv.gz'), retail)).toMatchObject({ unchanged: true })
    })

    it('imports the telephone company, whose blank charges are missing', async () => {
      expect(await place.import(at('telco-churn/Telco-Customer-Churn.csv'))).toMatchObject({ rows: 7043, rejected: 0 })
      expect(await count('"TotalCharges" is null')).toBe(11)
      expect(await count(`"Contract" = 'Month-to-month' and "tenure" <= 6`)).toBe(1413)
    })

    it('imports the grocer alike from a tab-separated file and from its broken copy', async () => {
      expect(await place.import(at('customer-personality/marketing_campaign.tsv'))).toMatchObject({ rows: 2240 })
      const [rows, types] = [await place.rows(), await place.types()]
      expect(await place.import(at('messy/marketing_campaign.bom-crlf-semicolon-isodate.csv'))).toMatchObject({
        rows: 2240,
        rejected: 0,
      })
      expect(await place.rows()).toEqual(rows)
      expect(await place.types()).toEqual(types)
      expect(types.Dt_Customer).toBe('date')
    })

    it('imports the bank whose lines are one quoted field each, and the one with floats and blanks', async () => {
      const original = readFileSync(at('uci-bank-marketing/bank-full.csv'), 'utf8').split('\n').slice(0, 60).join('\n')
      await place.text(`${original}\n`)
      const rows = await place.rows()
      expect(rows).toHaveLength(59)
      await place.import(at('messy/bank-full.one-column-quoted.head60.csv'))
      expect(await place.rows()).toEqual(rows)
      await place.import(at('messy/bank-full.floats-blanks.head60.csv'))
      const floats = await place.rows()
      expect(floats.map(({ age, balance, loan, y }) => [age, balance, loan, y])).toEqual(
        rows.map(({ age, balance, loan, y }) => [age, balance, loan, y]),
      )
      expect(floats[0]).toMatchObject({ contact: null, pdays: null, previous: null })
    })

    it('imports codes that have lost their header, and refuses a pointer to a file', async () => {
      expect(await place.import(at('messy/bank-additional.encoded-no-header.head60.csv'))).toMatchObject({ rows: 60 })
      expect(Object.keys(await place.types())).toHaveLength(21)
      await expect(place.import(at('messy/hillstrom.git-lfs-pointer.csv'))).rejects.toMatchObject({
        code: 'not_a_table',
        details: { en: expect.stringContaining('git lfs pull') },
      })
      expect(await place.rows()).toHaveLength(60)
    })

    it('imports households and their baskets in the time of the shop', async () => {
      await place.import(at('complete-journey/demographics.csv'), { id: 'household_id' })
      expect((await place.types()).household_size).toBe('enum')
      const report = await place.import(at('complete-journey/transactions_sample.csv.gz'), {
        events: { type: 'purchase', customer: 'household_id', time: 'transaction_timestamp' },
        timeZone: 'America/New_York',
      })
      expect(report).toMatchObject({ rows: 75_000, customers: 801, rejected: 0 })
    })

    it('imports purchases that are lined up with blanks', async () => {
      const report = await place.import(at('cdnow/CDNOW_master.txt'), {
        events: { type: 'purchase', customer: 'customer_id', time: 'date' },
      })
      expect(report).toMatchObject({ rows: 69_659, customers: 23_570, rejected: 0 })
      const [event] = (await place.catalog()).events
      expect(event).toMatchObject({ from: '1997-01-01T00:00:00Z', to: '1998-06-30T00:00:00Z' })
      expect(event?.properties.map(({ name, role }) => [name, role])).toEqual([
        ['number_of_cds', 'quantity'],
        ['dollar_value', 'amount'],
      ])
    })
  })
})
