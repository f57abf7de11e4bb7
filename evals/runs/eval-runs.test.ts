import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EvalRuns, evalRuns } from './eval-runs.ts'

const program = resolve(import.meta.dirname, '../main.ts')
const slow = 120_000
let folder: string
let evals: EvalRuns
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-eval-runs-'))
  evals = evalRuns({ folder, program })
})
afterAll(async () => {
  await evals.close()
  await rm(folder, { recursive: true, force: true })
})

const run = async (suite = 'compliance') => {
  const { id } = await evals.start({ suite, model: 'builtin', trials: 1 })
  await evals.ended(id)
  return id
}
const ann = { person: 'Ann', reason: 'as the rule says' }

describe('runs of the page', () => {
  it(
    'are listed with their rate, opened case by case, labelled by several people, and compared',
    async () => {
      const first = await run()
      const second = `${first}-again`
      await cp(join(folder, 'runs', first), join(folder, 'runs', second), { recursive: true })
      const { runs, suites, models } = await evals.list()
      expect(runs.map(({ end }) => end)).toEqual(['complete', 'complete'])
      expect(runs[0]).toMatchObject({ suite: 'compliance', model: 'builtin', done: runs[0]?.all })
      const rate = runs[0]?.totals?.rate
      expect(rate?.low).toBeLessThan(rate?.value ?? 0)
      expect(models).toEqual(['builtin'])
      expect(suites.find(({ name }) => name === 'all')?.cases).toBeGreaterThan(300)
      const { trials } = await evals.show(first)
      const [one, two, three] = trials.filter(({ status }) => status === 'pass')
      if (!one || !two || !three) throw new Error('three cases of the suite pass')
      const opened = await evals.trial(first, one.case, 0)
      expect(opened.result.turns.map(({ text }) => text)).toEqual(one.asked)
      expect(opened.reference?.expect).toHaveProperty('compliance')
      await evals.label(first, one.case, 0, { ...ann, verdict: 'fail' })
      await evals.label(first, one.case, 0, { ...ann, verdict: 'pass', reason: 'read again' })
      await evals.label(first, two.case, 0, { ...ann, verdict: 'fail' })
      await evals.label(first, one.case, 0, { person: 'Bo', verdict: 'pass', reason: 'right' })
      await evals.label(first, two.case, 0, { person: 'Bo', verdict: 'pass', reason: 'right' })
      expect((await evals.trial(first, one.case, 0)).labels.map(({ reason }) => reason)).toEqual([
        'read again',
        'right',
      ])
      expect((await evals.show(first)).agreements).toMatchObject([
        { first: 'Ann', second: null, n: 2, agreed: 0.5 },
        { first: 'Ann', second: 'Bo', n: 2, agreed: 0.5 },
        { first: 'Bo', second: null, n: 2, agreed: 1, kappa: null },
      ])
      const kept = (await readFile(join(folder, 'runs', first, 'labels.jsonl'), 'utf8')).trim().split('\n')
      expect(kept).toHaveLength(5)
      expect(await evals.compare(first, second)).toMatchObject({ verdict: 'cannot tell', difference: 0 })
      await expect(evals.show('../runs')).rejects.toMatchObject({ code: 'unknown_run' })
      await expect(evals.label(first, 'none', 0, { ...ann, verdict: 'pass' })).rejects.toMatchObject({
        code: 'unknown_run',
      })
    },
    slow,
  )

  it(
    'go one at a time, stop when asked, and say that a run without its program is interrupted',
    async () => {
      const { id } = await evals.start({ suite: 'segments', model: 'builtin', trials: 1 })
      await expect(evals.start({ suite: 'copy', model: 'builtin', trials: 1 })).rejects.toMatchObject({
        code: 'run_busy',
      })
      await evals.cancel(id)
      expect((await evals.list()).runs.find((one) => one.id === id)?.end).toBe('cancelled')
      await expect(evals.start({ suite: '--out', model: 'builtin', trials: 1 })).rejects.toMatchObject({
        code: 'unknown_suite',
      })
      await expect(evals.start({ suite: 'copy', model: 'other', trials: 1 })).rejects.toMatchObject({
        code: 'invalid_input',
      })
      const [done] = (await evals.list()).runs.filter(({ end }) => end === 'complete')
      const file = join(folder, 'runs', done?.id ?? '', 'run.json')
      const { totals: _, ...record } = JSON.parse(await readFile(file, 'utf8'))
      await writeFile(file, JSON.stringify({ ...record, end: 'running', ended: null }))
      const again = (await evals.list()).runs.find((one) => one.id === done?.id)
      expect(again).toMatchObject({ end: 'interrupted', done: done?.done })
      expect(again?.totals?.pass).toBe(done?.totals?.pass)
      await writeFile(file, '{ "version": 1,')
      const cut = (await evals.list()).runs.find((one) => one.id === done?.id)
      expect(cut).toMatchObject({ end: 'failed', problem: expect.stringContaining('run.json') })
    },
    slow,
  )
})

describe('a conversation as a case', () => {
  it(
    'is shown masked, kept once the evals can read it, and then runs as a suite',
    async () => {
      const draft = await evals.draft(['客户 100234 和李雷在不在里面？打 13812345678'], { lang: 'zh', known: ['李雷'] })
      expect(draft.messages).toEqual(['客户 [编号] 和[个人信息]在不在里面？打 [电话]'])
      expect(draft.found).toEqual([
        { kind: 'phone', count: 1 },
        { kind: 'id', count: 1 },
        { kind: 'known', count: 1 },
      ])
      expect(draft.worlds).toContain('shop')
      const given = {
        lang: 'en' as const,
        world: 'shop',
        messages: ['customers in Canada'],
        right: { kind: 'customers' as const, sql: "select customer_id from customers where country = 'Canada'" },
        severity: 'major' as const,
      }
      await expect(evals.keep({ ...given, messages: ['write to a@b.example'] })).rejects.toMatchObject({
        code: 'personal_data_left',
      })
      await expect(evals.keep({ ...given, world: 'moon' })).rejects.toMatchObject({ code: 'invalid_case_file' })
      const { id } = await evals.keep(given)
      const kept = await run('kept')
      expect((await evals.show(kept)).trials).toMatchObject([{ case: id, status: 'pass' }])
    },
    slow,
  )
})
