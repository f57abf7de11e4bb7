import { expect, it } from 'vitest'
import type { Rule } from '../segments/rule.ts'
import type { Workspace } from '../workspace.ts'
import type { ChosenKpi } from './choose-kpi.ts'
import { planTiming } from './timing.ts'

const workspace = { catalog: { timeZone: 'Asia/Shanghai' }, now: () => '2026-06-30T04:00:00Z' } as Workspace
const kpi = { name: { zh: '购买', en: 'purchase' } } as ChosenKpi
const born: Rule = { kind: 'anniversary', field: 'birthday', from: 1, to: 31 }
const gold: Rule = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
const dates = (rule: Rule, brief = {}) => {
  const { start, end } = planTiming(workspace, { brief, kpi, rule })
  return [start, end]
}

it('runs as long as the birthdays of its customers return, where no dates are said', () => {
  expect(dates({ kind: 'all', of: [born, gold] })).toEqual(['2026-07-01', '2026-07-31'])
  expect(dates(gold)).toEqual(['2026-07-01', '2026-07-14'])
  expect(dates({ kind: 'any', of: [born, gold] })).toEqual(['2026-07-01', '2026-07-14'])
})

it('goes by the dates that are said', () => {
  expect(dates(born, { start: '2026-07-05', days: 7 })).toEqual(['2026-07-05', '2026-07-11'])
  expect(dates(born, { end: '2026-07-20' })).toEqual(['2026-07-01', '2026-07-20'])
  expect(dates(born, { start: '2026-08-05' })).toEqual(['2026-08-05', '2026-08-18'])
})
