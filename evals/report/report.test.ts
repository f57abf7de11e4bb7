import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chromiumPath, requires } from '../../testing/requires.ts'
import { gateOfComparison } from '../gate.ts'
import type { TrialResult } from '../result.ts'
import { judgeReports } from '../runs/graders.ts'
import { compareRuns } from '../stats/compare-runs.ts'
import { runRecord } from '../testing/run-record.ts'
import { htmlOf } from './html.ts'
import { judgeLines } from './judges.ts'
import { junitOf } from './junit.ts'
import { markdownOf } from './markdown.ts'

const record = runRecord({ cases: { count: 3, hash: 'h' } })
const nasty = '</script><img src=x onerror="document.title=\'owned\'">\u0001&"'
const trial = (id: string, status: TrialResult['status'], more: Partial<TrialResult> = {}): TrialResult => ({
  case: id,
  caseVersion: 1,
  suite: 's',
  trial: 0,
  lang: 'en',
  severity: 'major',
  tags: ['x'],
  weight: 1,
  status,
  reward: null,
  scores: {
    contains: {
      score: status === 'pass' ? 1 : 0,
      version: 1,
      reasons: status === 'pass' ? [] : [{ zh: '缺', en: `missing ${nasty}` }],
    },
  },
  turns: [
    {
      text: nasty,
      answer: nasty,
      calls: [{ name: 'save_segment', input: { nasty }, status: 'done', ms: 1 }],
      ms: 1,
      firstMs: 1,
    },
  ],
  usd: 0,
  ms: 1,
  stored: { segments: 1 },
  left: [{ kind: 'segment', id: 'seg_1', text: { zh: '“金卡”', en: '"Gold": gold members (62)' } }],
  ...more,
})
const results = [
  trial('good', 'pass'),
  trial('bad', 'fail'),
  trial('down', 'error', { problem: 'no server' }),
  trial('gap', 'fail', { knownGap: 'not yet' }),
]
const references = {
  bad: {
    world: 'bank',
    faults: [{ tool: 'save_segment', kind: 'crash' as const }],
    without: [],
    expect: { contains: { all: ['x'] } },
  },
}
const gate = { code: 100 as const, reasons: [{ zh: '未通过', en: 'cases fail: bad' }] }

describe('JUnit XML', () => {
  const xml = junitOf({ record, results })
  it('counts wrong answers as failures, infrastructure as errors, known gaps as skipped', () => {
    expect(xml).toContain('<testsuites name="s" tests="4" failures="1" errors="1" skipped="1"')
  })
  it('is well formed whatever the answers hold', () => {
    expect(xml).not.toContain('<img')
    expect(xml).not.toContain('\u0001')
    const opened = [...xml.matchAll(/<([a-z-]+)(?:\s[^<>]*)?(?<!\/)>/g)].map(([, name]) => name)
    const closed = [...xml.matchAll(/<\/([a-z-]+)>/g)].map(([, name]) => name)
    expect(opened.sort()).toEqual(closed.sort())
  })
})

it('the summary names what fails and why the gate is closed', () => {
  const text = markdownOf({ record, results }, { gate, lang: 'en' })
  expect(text).toContain('cases fail: bad')
  expect(text).toContain('**bad** [major] failed: contains: missing')
})

it('a known gap that passes is reported as mended, in every report', () => {
  const mended = [...results, trial('once', 'pass', { knownGap: 'was not read' })]
  expect(markdownOf({ record, results: mended }, { gate, lang: 'en' })).toMatch(/mended.*: once/)
  expect(junitOf({ record, results: mended })).toContain('<property name="mended" value="once"/>')
  expect(htmlOf({ record, results: mended }, { gate, lang: 'en' })).toContain('mended; take their mark away: once')
  expect(markdownOf({ record, results }, { gate, lang: 'en' })).not.toContain('mended')
})

describe('a judge', () => {
  const judged = (id: string, score: number) =>
    trial(id, 'pass', {
      scores: {
        judge: {
          score,
          version: 2,
          reasons: [],
          reportOnly: true,
          details: { criterion: 'tone', question: 'Kind?', model: 'j' },
        },
      },
    })
  // of 20 answers that people pass it fails 2, of 10 that they fail it passes 1
  const all = Array.from({ length: 30 }, (_, n) => judged(`a${n}`, n < 18 || n === 29 ? 1 : 0))
  const labels = all.map((one, n) => ({
    case: one.case,
    trial: 0,
    verdict: n < 20 ? ('pass' as const) : ('fail' as const),
    reason: 'r',
    person: 'Ann',
    criterion: 'tone',
    at: '2026-01-01T00:00:00Z',
  }))

  it('that is not calibrated is said to be report only', () => {
    const [said] = judgeLines(judgeReports(all, []), 'en')
    expect(said).toContain('passes 19 of 30; not calibrated: report only, counts for nothing; no labels of people')
  })

  it('is measured against the labels of a run, which give the corrected rate', () => {
    const [report] = judgeReports(all, labels)
    expect(report?.measures).toMatchObject({ pass: 20, fail: 10, tpr: 0.9, tnr: 0.9, usable: false })
    // (19/30 + 0.9 − 1) / (0.9 + 0.9 − 1) = 2/3, the share that people pass
    expect(report?.corrected?.rate).toBeCloseTo(2 / 3, 12)
    // agreement 27/30, chance (20·19 + 10·11)/900
    expect(report?.measures?.kappa?.value).toBeCloseTo((27 / 30 - 490 / 900) / (1 - 490 / 900), 12)
    expect(markdownOf({ record, results: all }, { gate, lang: 'zh', judges: judgeReports(all, labels) })).toMatch(
      /没有校准，只报告、不计入；20 个人工通过、10 个不通过：κ 0\.78 .*修正后的通过率 66\.7 %/,
    )
  })

  it('gets nothing from people who are split, nor from labels of the whole answer', () => {
    const split = labels.flatMap((one) => [
      one,
      { ...one, person: 'Bo', verdict: one.verdict === 'pass' ? ('fail' as const) : ('pass' as const) },
    ])
    expect(judgeReports(all, split)[0]?.measures).toBeNull()
    expect(
      judgeReports(
        all,
        labels.map(({ criterion: _, ...one }) => one),
      )[0]?.measures,
    ).toBeNull()
  })
})

describe.skipIf(!requires('browser'))('the page', () => {
  it('opens from a file, asks no network, runs nothing of the data, and shows list, case and two runs', async () => {
    const { chromium } = await import('playwright-core')
    const folder = await mkdtemp(join(tmpdir(), 'fairlead-report-'))
    const browser = await chromium.launch({ executablePath: chromiumPath() as string, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const strange: string[] = []
      page.on('request', (request) => !request.url().startsWith('file:') && strange.push(request.url()))
      page.on('pageerror', (error) => strange.push(String(error)))
      await writeFile(join(folder, 'one.html'), htmlOf({ record, results }, { gate, lang: 'en', references }))
      await page.goto(`file://${join(folder, 'one.html')}`)
      const rows = page.locator('.trials tbody tr')
      expect(await rows.count()).toBe(4)
      // the rate of all, with its interval; one of three judged trials passes
      await page.getByText('33.3 % (6.1 % – 79.2 %)').first().waitFor()
      await page.getByLabel('result').selectOption('error')
      expect(await rows.allTextContents()).toEqual([expect.stringContaining('no server')])
      await page.getByLabel('result').selectOption('')
      await page.getByRole('link', { name: 'bad' }).click()
      await page.getByText('made to fail: save_segment (crash)').waitFor()
      await page.getByText('+ segment "Gold": gold members (62) (seg_1)').waitFor()
      expect(await page.locator('.answer').textContent()).toContain('</script><img')
      expect(await page.locator('#root').textContent()).not.toContain('undefined')
      const danger = { severity: 'critical' as const }
      const after = [...results, trial('danger', 'fail', danger)]
      const before = {
        record,
        results: ['good', 'bad'].map((id) => trial(id, 'pass')).concat(trial('danger', 'pass', danger)),
      }
      const compared = compareRuns(before, { record, results: after })
      const { reasons } = gateOfComparison(compared)
      const shown = { gate: { ...gate, reasons }, lang: 'zh' as const, compared, before }
      await writeFile(join(folder, 'two.html'), htmlOf({ record, results: after }, shown))
      await page.goto(`file://${join(folder, 'two.html')}`)
      await page.getByRole('heading', { name: '翻转的用例 (2)' }).waitFor()
      const first = page.locator('.trials tbody td:first-child')
      expect(await first.allTextContents()).toEqual(['danger', 'bad'])
      await page.getByLabel('严重程度').selectOption('critical')
      expect(await first.allTextContents()).toEqual(['danger'])
      await page.getByLabel('严重程度').selectOption('')
      await page.getByLabel('也列出没有翻转的用例').check()
      expect(await first.allTextContents()).toEqual(['danger', 'bad', 'good'])
      await page.getByText('严重用例新失败：danger').waitFor()
      expect(await page.locator('.meta').allTextContents()).toEqual([
        expect.stringMatching(/^A s · m · 2026-01-01T00:00:00/),
        expect.stringMatching(/^B s · m/),
      ])
      await page.getByText('未比较: 只在 B 中 (2)').waitFor()
      await page.getByRole('link', { name: 'bad' }).click()
      await page.locator('.beside').waitFor()
      expect(await page.locator('.beside section strong').allTextContents()).toEqual(['通过', '未通过'])
      expect(await page.locator('.beside .person').count()).toBe(2)
      await page.getByRole('link', { name: '← 返回' }).click()
      await page.getByRole('heading', { name: '翻转的用例 (2)' }).waitFor()
      expect(await page.title()).not.toBe('owned')
      expect(strange).toEqual([])
    } finally {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    }
  }, 120_000)
})
