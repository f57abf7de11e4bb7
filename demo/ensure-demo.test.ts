import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog, saveCatalog } from '../backend/catalog/update-catalog.ts'
import { openStore } from '../backend/store/open.ts'
import { duckdbEngine } from '../backend/warehouse/duckdb.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { openWorkspace } from '../backend/workspaces/open-workspace.ts'
import { clock } from './catalog.ts'
import { ensureDemo } from './ensure-demo.ts'
import { generateDemo } from './generate.ts'
import { recordDemoOutcomes } from './record-outcomes.ts'
import { truth } from './truth.ts'

const customers = 400

describe('the demo bank', () => {
  let folder: string
  let engine: Engine
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairlead-demo-test-'))
    engine = await duckdbEngine({ folder, memoryBytes: 2 ** 30 })
    await ensureDemo({ engine, folder, customers })
  })
  afterAll(async () => {
    await engine.close()
    await rm(folder, { recursive: true })
  })
  const home = () => join(folder, 'workspaces', 'demo')
  const read = async () => (await loadCatalog(home())) ?? expect.fail('no catalog')

  it('is the same for the same seed', async () => {
    const texts = async (seed: number) => {
      const made = await generateDemo({ folder, seed, customers: 20, now: clock })
      return Promise.all([made.customers, ...made.events.map(({ file }) => file)].map((file) => readFile(file, 'utf8')))
    }
    expect(await texts(7)).toEqual(await texts(7))
    expect(await texts(7)).not.toEqual(await texts(8))
  })

  it('is labelled synthetic and described in both languages', async () => {
    const catalog = await read()
    expect(catalog).toMatchObject({ synthetic: true, currency: 'CNY', timeZone: 'Asia/Shanghai', clock })
    expect(catalog.customers.rows).toBe(customers)
    expect(catalog.events.map(({ name }) => name)).toEqual(['enrolment', 'login', 'purchase', 'touch', 'transaction'])
    expect(catalog.attributes.filter(({ labels }) => !/\p{Script=Han}/u.test(labels.zh))).toEqual([])
    expect(catalog.attributes.filter(({ sensitivity }) => sensitivity === 'pii').map(({ name }) => name)).toEqual([
      'name',
      'mobile',
      'email',
      'birthday',
    ])
  })

  it('has consent and costs for its channels', async () => {
    const { channels } = await read()
    expect(channels.map(({ name, consent }) => [name, consent])).toEqual([
      ['sms', 'consent_sms'],
      ['push', 'consent_push'],
      ['email', 'consent_email'],
      ['wechat', 'consent_wechat'],
      ['wecom', undefined],
    ])
  })

  it('names only one field by a bare 余额', async () => {
    const { attributes } = await read()
    const owners = attributes.filter(({ labels, synonyms }) => [labels.zh, ...synonyms.zh].includes('余额'))
    expect(owners.map(({ name }) => name)).toEqual(['deposit_balance'])
  })

  it('keeps its past campaigns as records, read out of its own events, once', async () => {
    const store = await openStore({ memory: true })
    try {
      const services = openWorkspace({ catalog: await read(), dataVersion: '1', engine, store: store.db })
      expect(await recordDemoOutcomes(services)).toBe(truth.length)
      expect(await recordDemoOutcomes(services)).toBe(0)
      const records = await services.knowledge.list({ kind: 'outcome' })
      const enrolled = await engine.rows<{ campaign: string; n: number }>({
        sql: 'select campaign, count(*) as n from "ws_demo"."event_enrolment" group by campaign',
        parameters: [],
      })
      const counted = new Map(enrolled.map(({ campaign, n }) => [campaign, Number(n)]))
      for (const { outcome, grade } of records) {
        const { treatment, control } = outcome?.arms ?? {}
        if (treatment && control)
          expect(treatment.customers + control.customers).toBe(counted.get(outcome?.campaign ?? ''))
        // with 400 customers no test is large
        expect(['C', 'void', 'ungraded']).toContain(grade)
      }
    } finally {
      await store.close()
    }
  })

  it('does nothing the second time, and makes anew what was cut off', async () => {
    expect(await ensureDemo({ engine, folder, customers })).toBe(false)
    const whole = await read()
    await saveCatalog(home(), { ...whole, glossary: [], products: [] })
    expect(await ensureDemo({ engine, folder, customers })).toBe(true)
    expect(await read()).toEqual(whole)
  })
})
