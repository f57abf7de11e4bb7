import { expect, it } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../../../../backend/catalog/catalog.ts'
import { rule } from '../../../../../backend/segments/rule.ts'
import { schemas } from '../../../../server/contract/index.ts'
import type { Draft } from '../node.ts'
import type { Desk, Place } from '../place.ts'
import { freshBySchema, type RuleSchemas, slotsOfKind } from '../schema-slots.tsx'
import { turnedInto } from './fresh.ts'
import { editorOf, editors } from './index.ts'

const both = (text: string) => ({ zh: text, en: text })
const attribute = (name: string, type: string, more = {}) => ({ name, column: name, type, labels: both(name), ...more })
const desk: Desk = {
  workspace: 'w',
  problems: new Map(),
  chosen: undefined,
  onChoose: () => {},
  Tree: () => null,
  catalog: catalog.parse({
    version: 1,
    workspace: 'w',
    title: both('w'),
    timeZone: 'UTC',
    customers: { labels: both('customers'), idType: 'integer', rows: 1 },
    attributes: [
      attribute('name', 'text'),
      attribute('balance', 'decimal'),
      attribute('age', 'integer'),
      attribute('since', 'date'),
      attribute('tags', 'list'),
    ],
    events: [
      {
        name: 'buy',
        table: 'buy',
        labels: both('buy'),
        properties: [attribute('amount', 'decimal', { role: 'amount' })],
      },
    ],
    entities: [
      { name: 'account', table: 'account', labels: both('account'), properties: [attribute('balance', 'decimal')] },
    ],
    channels: [{ name: 'sms', labels: both('sms'), unitCost: 1 }],
  }),
}
const place: Place = { attributes: desk.catalog.attributes, fieldsOnly: false }

const shapes = rule.options.map(({ shape }) => [shape.kind.value, Object.keys(shape)] as const)
const clauses = shapes.filter(([kind]) => !['all', 'any', 'not'].includes(kind))

it.each(clauses)('writes every value of %s', (kind, keys) => {
  const { slots } = editorOf(kind) ?? {}
  expect(slots?.map(({ key }) => key).sort()).toEqual(keys.filter((key) => key !== 'kind').sort())
})

it('has no editor for what is no kind', () => {
  expect(Object.keys(editors).sort()).toEqual(clauses.map(([kind]) => kind).sort())
})

/** Values that only a person can choose. */
const chosen = new Set([
  'field',
  'value',
  'values',
  'min',
  'max',
  'id',
  'list',
  'campaign',
  'property',
  'pattern',
  'of',
])

it.each(clauses)('starts %s with all but what a person must choose', (kind) => {
  const parsed = rule.safeParse(turnedInto(kind, { kind: 'everyone' }, desk, place))
  const open = parsed.error?.issues.map(({ path }) => String(path.at(-1))) ?? []
  expect(open.filter((key) => !chosen.has(key))).toEqual([])
})

const published = (() => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, unrepresentable: 'any' })
  return made.schemas as unknown as RuleSchemas
})()

it.each(clauses)('could write %s by its published schema, starting from what the schema takes', (kind, keys) => {
  const slots = slotsOfKind(kind, published)
  expect(slots?.map(({ key }) => key).sort()).toEqual(keys.filter((key) => key !== 'kind').sort())
  const schema = published.Rule.oneOf?.find(({ properties }) => properties?.kind?.const === kind)
  const parsed = rule.safeParse(freshBySchema(schema ?? {}))
  const open = parsed.error?.issues.map(({ path }) => String(path.at(-1))) ?? []
  expect(open.filter((key) => !chosen.has(key) && !['event', 'entity', 'channel', '0'].includes(key))).toEqual([])
})

it('keeps what two kinds share, and nothing else', () => {
  const count: Draft = {
    kind: 'event',
    event: 'buy',
    measure: { type: 'count' },
    op: 'gte',
    value: 1,
    window: { type: 'last', n: 7, unit: 'day' },
  }
  expect(turnedInto('occurrence', count, desk, place)).toEqual({
    kind: 'occurrence',
    which: 'last',
    event: 'buy',
    window: { type: 'last', n: 7, unit: 'day' },
  })
  expect(turnedInto('missing', { kind: 'compare', field: 'age', op: 'eq', value: 3 }, desk, place)).toEqual({
    kind: 'missing',
    field: 'age',
  })
})
