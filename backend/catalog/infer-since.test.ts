import { expect, it } from 'vitest'
import type { Attribute } from './catalog.ts'
import { withSince } from './infer-since.ts'

const named = (name: string, type: Attribute['type']) =>
  ({ name, column: name, type, labels: { zh: name, en: name }, synonyms: { zh: [], en: [] } }) as unknown as Attribute

it('takes the date that is called after a state for the day since which it has held', () => {
  const attributes = [
    named('tier', 'enum'),
    named('Tier_Since', 'date'),
    named('会员等级', 'text'),
    named('会员等级起始日', 'timestamp'),
    named('plan', 'enum'),
    named('plan_since', 'text'),
    named('since', 'date'),
  ]
  expect(withSince(attributes).map(({ since }) => since)).toEqual([
    'Tier_Since',
    undefined,
    '会员等级起始日',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
