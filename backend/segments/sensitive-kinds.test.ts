import { expect, it } from 'vitest'
import { type Attribute, catalog as catalogSchema } from '../catalog/catalog.ts'
import { bank } from './cases/bank.ts'
import { scopeOf } from './naive/scope.ts'
import type { Rule } from './rule.ts'
import { fieldsUsed, keptUnknowns } from './warnings.ts'

const marked = (attributes: Attribute[]) => attributes.map((each) => ({ ...each, sensitivity: 'leak' as const }))
const { catalog } = bank
const scope = scopeOf({
  ...bank,
  catalog: catalogSchema.parse({
    ...catalog,
    attributes: marked(catalog.attributes),
    events: catalog.events.map((event) => ({ ...event, properties: marked(event.properties) })),
    entities: catalog.entities?.map((entity) => ({ ...entity, properties: marked(entity.properties) })),
  }),
})
const is = (field: string, value: string) => ({ kind: 'compare', field, op: 'eq', value }) as const

it.each<[string, Rule, string[]]>([
  ['an edge', { kind: 'edge', which: 'last', event: 'buy', is: is('colour', 'red') }, ['colour']],
  ['a state and its beginning', { kind: 'held', is: is('tier', 'gold'), n: 1, unit: 'day' }, ['tier', 'tier_since']],
  ['a state of events', { kind: 'held', event: 'rating', is: is('grade', 'C3'), n: 1, unit: 'day' }, ['grade']],
  ['a preference', { kind: 'preference', event: 'buy', property: 'colour', values: ['red'] }, ['colour']],
  ['a campaign', { kind: 'campaign', campaign: 'spring', did: 'opened' }, ['campaign', 'opened']],
  ['a related thing', { kind: 'related', entity: 'account', has: 'any', where: is('sort', 'loan') }, ['sort']],
  [
    'a measure of things',
    { kind: 'related_measure', entity: 'account', measure: { type: 'max', property: 'balance' }, op: 'gt', value: 1 },
    ['balance'],
  ],
  ['reachability', { kind: 'reachable', channel: 'sms' }, ['phone', 'sms_consent']],
  ['a distance', { kind: 'geo', latitude: 0, longitude: 0, km: 1, side: 'within' }, ['latitude', 'longitude']],
  ['RFM by value', { kind: 'rfm', event: 'buy', m: [5], method: 'independent' }, ['amount']],
  ['a sample of some', { kind: 'sample', seed: 'a', count: 1, within: is('tier', 'gold') }, ['tier']],
])('%s warns of the fields that it reads', (_, rule, fields) => {
  expect(
    fieldsUsed(rule, scope)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(fields)
})

it('counts the unknown that a negation of a meaning keeps', () => {
  const names = (rule: Rule) => keptUnknowns(rule, scope).map(({ name }) => name)
  expect(names({ kind: 'consent', channel: 'sms' })).toEqual([])
  expect(names({ kind: 'not', of: { kind: 'consent', channel: 'sms' } })).toEqual(['sms_consent'])
  expect(names({ kind: 'list', field: 'tags', has: 'none', values: ['vip'] })).toEqual(['tags'])
})
