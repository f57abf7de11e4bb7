import { expect, it } from 'vitest'
import { readOut } from '../../backend/experiments/read-out.ts'
import { describeEffect, type Reading } from './effect-answer.ts'

const both = (zh: string, en: string) => ({ zh, en })
const arm = (id: string, zh: string, role: 'treatment' | 'control', converted: number) => ({
  id,
  label: both(zh, id),
  role,
  plannedShare: 1,
  assigned: 10_000,
  outcome: { kind: 'conversion' as const, converted },
})

const reading = (design: 'randomised' | 'quasi', first: number): Reading => ({
  campaign: { name: 'mail', label: both('邮件', 'Mail'), design },
  metric: {
    name: 'visits',
    label: both('访问率', 'visit rate'),
    definition: both('', ''),
    unit: 'share',
    owner: 'catalog',
  },
  readOut: readOut({
    design,
    metric: { name: both('访问率', 'visit rate'), windowDays: 14, numerator: both('', ''), denominator: both('', '') },
    arms: [
      arm("men's", '男装', 'treatment', first),
      arm("women's", '女装', 'treatment', 1514),
      arm('none', '对照', 'control', 1062),
    ],
    contrast: { arm: "men's", from: "women's" },
  }),
  groups: [],
  asOf: '2026-06-30T00:00:00Z',
  query: { sql: '', parameters: [] },
  ms: 0,
  resultId: 'r1',
  columns: [],
  rows: [],
})

it('says of two arms how much the one did over the other, and why that is an effect', () => {
  const found = reading('randomised', 1827)
  const en = describeEffect(found, undefined, 'en')
  expect(en).toContain("Men's raised the visit rate by [[r:r1#0.difference|spp2]] over women's (")
  expect(en).toContain('Verdict: difference shown.')
  expect(en).toContain('so the difference comes from what the arms were given')
  expect(en).not.toContain('control')
  const zh = describeEffect(found, undefined, 'zh')
  expect(zh).toContain('与女装相比，男装使访问率变化 [[r:r1#0.difference|spp2]]（')
  expect(zh).toContain('结论：显示有差异')
  expect(zh).not.toContain('对照')
})

it('calls it a difference only where chance can explain it, or nobody was assigned at random', () => {
  const equal = describeEffect(reading('randomised', 1530), undefined, 'en')
  expect(equal).toContain("The visit rate of men's differs from that of women's by")
  expect(equal).toContain('no difference shown')
  const observed = describeEffect(reading('quasi', 1827), undefined, 'en')
  expect(observed).toContain('which is not an effect of the campaign')
  expect(observed).not.toContain('at random, so')
})
