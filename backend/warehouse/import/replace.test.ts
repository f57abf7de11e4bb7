import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'
import { saveCatalog } from '../../catalog/update-catalog.ts'
import { dataVersion } from './ledger.ts'

const people = (rows: number, factor = 1) =>
  `id,balance,job\n${Array.from({ length: rows }, (_, row) => `${row + 1},${row * factor},student\n`).join('')}`
const orders =
  'order_id,buyer,at,sku,qty,price,country\nO1,1,2024-03-01 10:00,A,2,1.50,France\nO1,1,2024-03-01 10:00,B,1,2.00,France\nO2,2,2024-03-31 23:30,A,1,1.50,Spain\nO3,9,2024-01-01 00:00,C,1,4.00,Spain\n'
const purchase = { events: { type: 'purchase', customer: 'buyer', time: 'at' }, derive: ['amount=qty*price'] }

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  it('does nothing for the same file with the same options', async () => {
    await place.text(people(10))
    const version = await dataVersion(engine(), place.workspace)
    expect(await place.text(people(10))).toMatchObject({ unchanged: true, rows: 10, customers: 10 })
    expect(await dataVersion(engine(), place.workspace)).toBe(version)
  })

  it('replaces all rows by those of a changed file', async () => {
    await place.text(people(10))
    const version = await dataVersion(engine(), place.workspace)
    expect(await place.text(people(4, 100))).toMatchObject({ unchanged: false, rows: 4, customers: 4 })
    expect((await place.rows()).map(({ balance }) => balance)).toEqual([0, 100, 200, 300])
    expect(await dataVersion(engine(), place.workspace)).not.toBe(version)
  })

  it('keeps table and catalog where the next file is refused or stopped', async () => {
    await place.text(people(10))
    const before = await place.catalog()
    await expect(place.text(people(5), { where: 'nothing > 1' })).rejects.toMatchObject({ code: 'unknown_column' })
    const stop = new AbortController()
    const stopped = place.text(people(60_000), {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'check' && stop.abort(new Error('stopped')),
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await place.rows()).toHaveLength(10)
    expect(await place.catalog()).toEqual(before)
    expect(await readdir(join(place.folder, 'spill'))).toEqual([])
  })

  it('keeps words edited by hand and words of a label file, and follows the data in the rest', async () => {
    await place.text(people(10), {
      labels: {
        attributes: {
          job: { labels: { zh: '岗位', en: 'post' }, values: { student: { synonyms: { zh: ['学子'] } } } },
        },
      },
    })
    const edited = await place.catalog()
    const balance = edited.attributes.find(({ name }) => name === 'balance')
    Object.assign(balance ?? {}, { labels: { zh: '家底', en: 'nest egg' }, sensitivity: 'protected' })
    await saveCatalog(join(place.folder, 'workspaces', place.workspace), edited)
    await place.text(people(40, 3))
    const { attributes, customers } = await place.catalog()
    expect(customers.rows).toBe(40)
    expect(attributes).toMatchObject([
      { name: 'balance', labels: { zh: '家底', en: 'nest egg' }, sensitivity: 'protected', max: 117 },
      { name: 'job', labels: { zh: '岗位', en: 'post' } },
    ])
    expect(attributes[1]?.values?.[0]?.synonyms.zh).toContain('学子')
  })

  it('imports events with roles, a computed column, and customers with what their events say', async () => {
    const report = await place.text(orders, { ...purchase, now: '2024-04-01T00:00:00Z', timeZone: 'Europe/Paris' })
    expect(report).toMatchObject({ kind: 'event', event: 'purchase', rows: 4, customers: 3, orphans: 0 })
    const [event] = (await place.catalog()).events
    expect(event?.properties.map(({ name, role }) => [name, role])).toEqual([
      ['order_id', 'order'],
      ['sku', 'product_code'],
      ['qty', 'quantity'],
      ['price', 'price'],
      ['country', undefined],
      ['amount', 'amount'],
    ])
    expect((await place.rows('event_purchase')).map(({ ts, amount }) => [ts, amount])).toEqual(
      expect.arrayContaining([
        ['2024-03-01T09:00:00Z', 3],
        ['2024-03-31T21:30:00Z', 1.5],
      ]),
    )
    expect(await place.rows()).toEqual([
      {
        customer_id: 1,
        country: 'France',
        first_order: '2024-03-01T09:00:00Z',
        last_order: '2024-03-01T09:00:00Z',
      },
      {
        customer_id: 2,
        country: 'Spain',
        first_order: '2024-03-31T21:30:00Z',
        last_order: '2024-03-31T21:30:00Z',
      },
      {
        customer_id: 9,
        country: 'Spain',
        first_order: '2023-12-31T23:00:00Z',
        last_order: '2023-12-31T23:00:00Z',
      },
    ])
    expect(await place.catalog()).toMatchObject({
      clock: '2024-04-01T00:00:00Z',
      timeZone: 'Europe/Paris',
      customers: { rows: 3 },
    })
  })

  it('counts events whose customer is not among the customers, in either order of import', async () => {
    await place.text(people(2))
    expect(await place.text(orders, purchase)).toMatchObject({ rows: 4, customers: 2, orphans: 1 })
    expect((await place.catalog()).attributes.map(({ name }) => name)).toEqual(['balance', 'job'])
  })

  it('puts a customers file in place of customers that were made from events', async () => {
    await place.text(orders, purchase)
    await place.text(people(5))
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([1, 2, 3, 4, 5])
    expect((await place.catalog()).attributes.map(({ name }) => name)).toEqual(['balance', 'job'])
    expect((await place.catalog()).events).toHaveLength(1)
  })

  it('gives events the ids of customers that are no numbers', async () => {
    await place.text(orders, purchase)
    await place.text('id,job\n1,student\nX2,retired\n')
    expect((await place.rows('event_purchase')).map(({ customer_id }) => customer_id)).toEqual(['1', '1', '2', '9'])
  })

  it('keeps several types of events side by side', async () => {
    await place.text(orders, purchase)
    await place.text('who,when\n1,2024-05-01\n4,2024-06-01\n', {
      events: { type: 'login', customer: 'who', time: 'when' },
    })
    expect((await place.catalog()).events.map(({ name, rows }) => [name, rows])).toEqual([
      ['login', 2],
      ['purchase', 4],
    ])
    expect(
      (await place.rows()).map(({ customer_id, last_login, last_order }) => [
        customer_id,
        last_login != null,
        last_order != null,
      ]),
    ).toEqual([
      [1, true, true],
      [2, false, true],
      [4, true, false],
      [9, false, true],
    ])
  })

  it('refuses a time column that holds no times, a clock that is no instant and a zone that is none', async () => {
    await expect(
      place.text(orders, { events: { type: 'purchase', customer: 'buyer', time: 'country' } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      details: { place: '--time' },
    })
    await expect(place.text(orders, { ...purchase, now: 'tomorrow' })).rejects.toMatchObject({
      details: { place: '--now' },
    })
    await expect(place.text(orders, { ...purchase, timeZone: 'Mars/Base' })).rejects.toMatchObject({
      details: { place: '--time-zone' },
    })
  })

  it('reads times in seconds and milliseconds since 1970', async () => {
    await place.text('who,at\n1,1709251200\n2,1709337600\n', { events: { type: 'login', customer: 'who', time: 'at' } })
    expect((await place.rows('event_login')).map(({ ts }) => ts)).toEqual([
      '2024-03-01T00:00:00Z',
      '2024-03-02T00:00:00Z',
    ])
  })
})
