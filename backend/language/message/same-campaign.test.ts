import { expect, it } from 'vitest'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { ofSameCampaign } from './same-campaign.ts'

const property = (name: string, role: string) => ({ name, role, type: 'text' })
const catalog = {
  events: [
    {
      name: 'touch',
      properties: [property('campaign', 'campaign'), property('opened', 'opened'), property('way', 'channel')],
    },
  ],
} as unknown as Catalog

const touched = (value: number, ...of: [string, string | boolean][]): Rule => ({
  kind: 'event',
  event: 'touch',
  measure: { type: 'count' },
  op: value === 0 ? 'eq' : 'gte',
  value,
  where:
    of.length === 1
      ? { kind: 'compare', field: of[0]![0], op: 'eq', value: of[0]![1] }
      : { kind: 'all', of: of.map(([field, to]) => ({ kind: 'compare', field, op: 'eq', value: to })) },
})

const reached = touched(1, ['campaign', 'spring'])
const opened = touched(1, ['opened', true])
const openedSpring = touched(1, ['opened', true], ['campaign', 'spring'])

it('takes what people did with messages as done with the campaign at hand', () => {
  expect(ofSameCampaign(reached, opened, '打开过的', catalog)).toEqual(openedSpring)
  expect(
    ofSameCampaign({ kind: 'campaign', campaign: 'spring', did: 'received' }, opened, 'who opened it', catalog),
  ).toEqual(openedSpring)
  expect(ofSameCampaign(reached, touched(0, ['opened', true]), 'drop those who opened', catalog)).toEqual(
    touched(0, ['opened', true], ['campaign', 'spring']),
  )
})

it('leaves any message, another campaign, other properties and a time of its own', () => {
  const autumn = touched(1, ['campaign', 'autumn'])
  const recent = { ...opened, window: { type: 'last', n: 30, unit: 'day' } } as Rule
  expect(ofSameCampaign(reached, opened, 'who opened any message', catalog)).toEqual(opened)
  expect(ofSameCampaign({ kind: 'all', of: [reached, autumn] }, opened, '打开过的', catalog)).toEqual(opened)
  expect(ofSameCampaign(touched(0, ['campaign', 'spring']), opened, '打开过的', catalog)).toEqual(opened)
  expect(ofSameCampaign(reached, touched(1, ['way', 'sms']), '收到过短信的', catalog)).toEqual(
    touched(1, ['way', 'sms']),
  )
  expect(ofSameCampaign(reached, recent, '近30天打开过的', catalog)).toEqual(recent)
})
