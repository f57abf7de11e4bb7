import { expect, it } from 'vitest'
import type { AttributeType } from './catalog.ts'
import { inferCatalog } from './infer.ts'
import { labelFile } from './labels.ts'
import type { TableProfile } from './profile.ts'

const table = (columns: [name: string, type: AttributeType][]): TableProfile => ({
  kind: 'customers',
  idType: 'integer',
  rows: 3,
  columns: columns.map(([name, type]) => ({ name, column: name, type, distinct: 3, missing: 0 })),
})
const infer = (profile: TableProfile) => inferCatalog({ workspace: 'bank', timeZone: 'UTC', profile })
const eventOf = (event: string, columns: [string, AttributeType][]) =>
  infer({ ...table(columns), kind: 'event', event }).events[0]

it('marks what events say of a campaign', () => {
  const touch = eventOf('touch', [
    ['campaign', 'enum'],
    ['opened', 'boolean'],
    ['clicked', 'boolean'],
  ])
  expect(touch).toMatchObject({ fact: 'received' })
  expect(touch?.properties.map(({ role }) => role)).toEqual(['campaign', 'opened', 'clicked'])
  const enrolment = eventOf('enrolment', [
    ['campaign', 'enum'],
    ['arm', 'enum'],
    ['converted', 'boolean'],
  ])
  expect(enrolment).toMatchObject({ fact: 'assigned' })
  expect(enrolment?.properties.map(({ role }) => role)).toEqual(['campaign', 'arm', 'converted'])
  expect(eventOf('login', [['device', 'enum']])?.fact).toBeUndefined()
})

it('marks where customers are', () => {
  const { attributes } = infer(
    table([
      ['lat', 'decimal'],
      ['lng', 'decimal'],
    ]),
  )
  expect(attributes.map(({ role }) => role)).toEqual(['latitude', 'longitude'])
})

it('takes roles, separators and beginnings from a label file', () => {
  const labels = labelFile.parse({
    attributes: { interests: { separator: '|' }, tier: { since: 'tier_since' }, x: { role: 'longitude' } },
  })
  const profile = table([
    ['interests', 'text'],
    ['tier', 'enum'],
    ['tier_since', 'date'],
    ['x', 'decimal'],
  ])
  const { attributes } = inferCatalog({ workspace: 'bank', timeZone: 'UTC', profile, labels })
  expect(attributes).toMatchObject([{ separator: '|' }, { since: 'tier_since' }, {}, { role: 'longitude' }])
})

it('takes how long a call lasted for an outcome where calls sell, and for usage elsewhere', () => {
  const duration = (name: string, ...beside: [string, AttributeType][]) =>
    infer(table([[name, 'integer'], ...beside])).attributes.find((each) => each.name === name)
  expect(duration('call_duration', ['y', 'boolean'])).toMatchObject({ sensitivity: 'leak', leaks: ['y'] })
  expect(duration('通话时长', ['是否认购', 'boolean'])).toMatchObject({ sensitivity: 'leak', leaks: ['是否认购'] })
  expect(duration('last_call_duration', ['previous', 'integer'])?.sensitivity).toBe('leak')
  expect(duration('duration', ['contact', 'enum'], ['subscribed', 'boolean'])?.sensitivity).toBe('leak')
  expect(duration('duration', ['pdays', 'integer'], ['poutcome', 'enum'])?.sensitivity).toBe('leak')
  expect(duration('call_duration', ['plan', 'enum'])?.sensitivity).toBe('none')
  expect(duration('duration', ['y', 'boolean'])?.sensitivity).toBe('none')
})
