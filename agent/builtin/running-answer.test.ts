import { expect, it } from 'vitest'
import { bank } from '../../backend/language/testing/question-bank.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { describeRunning } from './running-answer.ts'

type Compared = ToolOutput<'compare_campaigns'>
const both = (zh: string, en: string) => ({ zh, en })
const one = (campaign: string, start: string, code?: string) => ({
  campaign,
  label: both(campaign, campaign),
  start,
  refusals: code ? [{ code, blocks: 'lift', sentence: both('要到七月才成熟。', 'It matures in July.') }] : [],
})
const found = (campaigns: object[]) =>
  ({ campaigns, resultId: 'r1', asOf: '2026-06-30T02:00:00Z' }) as unknown as Compared

it('tells those whose window is open, with no result and no word of effect but its denial', () => {
  const text = describeRunning(
    found([one('A', '2026-01-01'), one('B', '2026-06-20', 'window_not_matured')]),
    bank,
    'en',
  )
  expect(text).toContain('"B" (since 2026-06-20')
  expect(text).toContain('It matures in July')
  expect(text).not.toContain('"A"')
  expect(text).not.toMatch(/raised|lift|%/)
})

it('tells those that begin or end later', () =>
  expect(describeRunning(found([one('C', '2026-07-02')]), bank, 'zh')).toContain('要到 2026-07-02'))

it('says that none is, and names the latest', () =>
  expect(describeRunning(found([one('A', '2026-01-01'), one('B', '2026-03-01')]), bank, 'en')).toContain(
    'The latest is "B" (since 2026-03-01)',
  ))
