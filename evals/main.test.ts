import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const slow = 240_000
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-eval-main-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const program = resolve(import.meta.dirname, '../cli/main.ts')
const fairlead = (...words: string[]) =>
  new Promise<{ code: number; out: string; said: string }>((done) => {
    const env = { ...process.env, LANG: 'en_GB.UTF-8', FAIRLEAD_MODEL: '' }
    execFile(process.execPath, [program, 'eval', ...words], { env, cwd: folder }, (error, out, said) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, said }),
    )
  })
const text = (id: string, outcome: string) =>
  JSON.stringify({
    id,
    suite: 'mine',
    lang: 'zh',
    fixture: { world: 'shop' },
    input: { check: '保本保息', pack: 'cn', product: 'wealth', sent_on: '2026-06-30' },
    expect: { compliance: { outcome } },
  })

describe('fairlead eval', () => {
  it(
    'exits 0 where all passes, 100 where a case fails, 1 where it cannot be run, and leaves the reports',
    async () => {
      await writeFile(join(folder, 'good.jsonl'), text('a', 'block'))
      await writeFile(join(folder, 'bad.jsonl'), `${text('a', 'block')}\n${text('b', 'pass')}`)
      await writeFile(join(folder, 'broken.jsonl'), '{"id": 1}')
      const good = await fairlead('run', 'good.jsonl', '--out', 'good')
      expect([good.code, JSON.parse(good.out)]).toMatchObject([0, { cases: 1, pass: 1, end: 'complete' }])
      expect((await readdir(join(folder, 'good'))).sort()).toEqual([
        'cases.json',
        'junit.xml',
        'report.html',
        'results.jsonl',
        'run.json',
        'summary.md',
      ])
      expect((await fairlead('run', 'bad.jsonl', '--out', 'bad')).code).toBe(100)
      const broken = await fairlead('run', 'broken.jsonl')
      expect([broken.code, broken.said]).toEqual([1, expect.stringContaining('broken.jsonl, line 1')])
    },
    slow,
  )
  it(
    'says what is wrong with a command line',
    async () => {
      expect((await fairlead('run', 'nowhere')).said).toContain('There is no suite "nowhere"')
      expect((await fairlead('run', 'all', '--trials', '0')).said).toContain('--trials')
      expect((await fairlead('sing')).code).toBe(1)
      expect((await fairlead('--help')).code).toBe(0)
    },
    slow,
  )
})
