import { expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { type Engine, namespaceOf } from './engine.ts'
import { sqlBuilder } from './sql-builder.ts'

const table = (workspace: string) => `"${namespaceOf(workspace)}"."customers"`
const endless = {
  sql: 'select count(*) as n from generate_series(1, 10000000) as a(x), generate_series(1, 1000000) as b(y) where (x + y) % 7 = 3',
  parameters: [],
}

const createSample = async (engine: Engine, workspace: string): Promise<void> => {
  await engine.open(workspace)
  const { decimal, text } = engine.dialect.types
  await engine.transaction(async (run) => {
    await run(
      `create table ${table(workspace)} (customer_id bigint, born date, seen timestamp, spend ${decimal}, vip boolean, note ${text})`,
    )
    await run({
      sql: `insert into ${table(workspace)} values ($1, $2, $3, $4, $5, $6), (2, null, null, 0.1, null, null)`,
      parameters: [1, '1990-02-03', '2020-02-03T04:05:06.500Z', 1.25, true, "O'Brien 中文"],
    })
  })
}

forEachEngine((current) => {
  it('gives numbers, ISO dates and instants, booleans and nulls as plain values', async () => {
    await createSample(current(), 'values')
    const rows = await current().rows({
      sql: `select *, count(*) over () as n, sum(spend) over () as total from ${table('values')} order by 1`,
      parameters: [],
    })
    const shared = { n: 2, total: 1.35 }
    expect(rows).toEqual([
      {
        customer_id: 1,
        born: '1990-02-03',
        seen: '2020-02-03T04:05:06.500Z',
        spend: 1.25,
        vip: true,
        note: "O'Brien 中文",
        ...shared,
      },
      { customer_id: 2, born: null, seen: null, spend: 0.1, vip: null, note: null, ...shared },
    ])
  })

  it('compares bound numbers exactly and bound text by the type of its column', async () => {
    await createSample(current(), 'bound')
    const ids = async (condition: string, ...parameters: unknown[]) => {
      const rows = await current().rows({
        sql: `select customer_id from ${table('bound')} where ${condition} order by 1`,
        parameters,
      })
      return rows.map((row) => row.customer_id)
    }
    expect(await ids('spend = $1', 0.1)).toEqual([2])
    expect(await ids('customer_id < $1', 1.5)).toEqual([1])
    expect(await ids('customer_id in ($1, $2)', 2, 3)).toEqual([2])
    expect(await ids('born >= $1', '1990-02-03')).toEqual([1])
    expect(await ids('seen < $1', '2020-02-03T04:05:07Z')).toEqual([1])
    expect(await ids('note = $1 and vip = $2', "O'Brien 中文", true)).toEqual([1])
  })

  it('runs the text that the query builder makes', async () => {
    await createSample(current(), 'builder')
    const { sql, parameters } = sqlBuilder
      .withSchema(namespaceOf('builder'))
      .selectFrom('customers')
      .select((of) => [of.fn.countAll().as('n'), of.fn.max('spend').as('top')])
      .where('spend', '>', 0.1)
      .where((of) => of.or([of('note', 'like', '%中文'), of('vip', 'is', null)]))
      .compile()
    expect(await current().rows({ sql, parameters })).toEqual([{ n: 1, top: 1.25 }])
  })

  it('hands out a long list in batches and may be left early', async () => {
    const series = { sql: 'select * from generate_series(1, $1) as s(x)', parameters: [50_000] }
    let rows = 0
    for await (const batch of current().batches(series)) rows += batch.length
    expect(rows).toBe(50_000)
    for await (const batch of current().batches(series)) {
      expect(batch[0]).toEqual({ x: 1 })
      break
    }
  })

  it('stops a query in the engine when it is aborted', async () => {
    const stop = new AbortController()
    const running = current().rows(endless, { signal: stop.signal })
    setTimeout(() => stop.abort(), 100)
    await expect(running).rejects.toThrow(/aborted/)
    await expect(current().rows(endless, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/)
    expect(await current().rows({ sql: 'select 1 as x', parameters: [] })).toEqual([{ x: 1 }])
  })

  it('stops a batched query when it is aborted', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    const drain = async () => {
      for await (const _ of current().batches(endless, { signal: stop.signal }));
    }
    await expect(drain()).rejects.toThrow(/aborted/)
  })

  it('answers a short query while a long one runs', async () => {
    const stop = new AbortController()
    const long = current().rows(endless, { signal: stop.signal })
    expect(await current().rows({ sql: 'select 2 as x', parameters: [] })).toEqual([{ x: 2 }])
    stop.abort()
    await expect(long).rejects.toThrow(/aborted/)
  })

  it('keeps nothing of a transaction that fails', async () => {
    await createSample(current(), 'failing')
    const failing = current().transaction(async (run) => {
      await run(`delete from ${table('failing')}`)
      await run('select * from no_such_table')
    })
    await expect(failing).rejects.toThrow(/no_such_table/)
    expect(await current().rows({ sql: `select count(*) as n from ${table('failing')}`, parameters: [] })).toEqual([
      { n: 2 },
    ])
  })

  it('forgets a removed workspace', async () => {
    await createSample(current(), 'gone')
    await current().remove('gone')
    await createSample(current(), 'gone')
    expect(await current().rows({ sql: `select count(*) as n from ${table('gone')}`, parameters: [] })).toEqual([
      { n: 2 },
    ])
  })

  it('refuses a workspace name that could leave its folder or schema', async () => {
    for (const name of ['../x', 'A', 'x"y', '', 'x'.repeat(41)])
      await expect(async () => current().open(name)).rejects.toMatchObject({ code: 'invalid_workspace_name' })
  })
})
