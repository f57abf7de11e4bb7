import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { importFile } from './import/import-file.ts'
import { heldSample } from './samples.ts'

const people = 170_000
const workspace = 'sampled'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-samples-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = async (name: string, lines: string[]): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}
const customers = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1},${at % 7}`)

forEachEngine((engine) => {
  const number = async (sql: string) => Number((await engine().rows<{ n: number }>({ sql, parameters: [] }))[0]?.n)
  const home = () => ({ engine: engine(), folder, workspace })

  it('draws one sample of the customers and of what is theirs with each import, and none of few', async () => {
    const visits = customers(people).map((line, at) => `${line},2025-01-${String((at % 28) + 1).padStart(2, '0')}`)
    const people8 = await file('people.csv', ['id,grade', ...customers(people)])
    await importFile({ ...home(), file: people8, id: 'id' })
    await importFile({
      ...home(),
      file: await file('visits.csv', ['id,shop,day', ...visits]),
      events: { type: 'visit', customer: 'id', time: 'day' },
    })
    expect(await heldSample(engine(), workspace)).toEqual({
      oneIn: 8,
      seed: 0,
      tables: new Set(['customers', 'event_visit', 'h_customers']),
    })
    const drawn = await number('select count(*) as n from ws_sampled.s8_customers')
    expect(drawn / people).toBeCloseTo(1 / 8, 2)
    expect(await number('select count(*) as n from ws_sampled.s8_event_visit')).toBe(drawn)
    expect(
      await number(
        'select count(*) as n from ws_sampled.s8_event_visit where customer_id not in (select customer_id from ws_sampled.s8_customers)',
      ),
    ).toBe(0)

    await importFile({ ...home(), file: await file('few.csv', ['id,grade', ...customers(100)]), id: 'id' })
    expect(await heldSample(engine(), workspace)).toBeUndefined()
  }, 120_000)
})
