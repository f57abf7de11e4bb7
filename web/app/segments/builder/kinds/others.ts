import { object, optional } from '../inputs/groups.tsx'
import { MeasuredValue } from '../inputs/measured.tsx'
import {
  firstNumber,
  isNumeric,
  QuantityInput,
  ThingMeasureInput,
  where,
  window,
  withoutFilter,
} from '../inputs/measures.ts'
import { ChannelPick, EntityPick, EventPick, field } from '../inputs/pick.tsx'
import { choice, number, severalOf, Text } from '../inputs/plain.tsx'
import { Among, freshNested } from '../inputs/rules.tsx'
import { ListPick, SegmentPick } from '../inputs/saved.tsx'
import { howMany } from '../inputs/time.ts'
import type { Draft } from '../node.ts'
import type { Desk, Place } from '../place.ts'
import { slot } from '../slot.ts'
import { Comparator } from './attributes.ts'
import type { KindEditor } from './editor.ts'

const firstEntity = ({ catalog }: Desk) => catalog.entities?.[0]?.name ?? ''
const someEntity = ({ catalog }: Desk) => (catalog.entities ?? []).length > 0
const ofEntity = (next: Draft, before: Draft): Draft => (next.entity === before.entity ? next : withoutFilter(next))

const entity = slot('entity', EntityPick)
const within = slot('within', optional(Among, freshNested), { called: 'among', wide: true })
const seed = slot('seed', Text, { named: true })
const share = number({ after: 'percent' })
const byAttribute = (_: Desk, { attributes }: Place) => ({
  of: 'attribute',
  field: firstNumber(attributes),
})

/** Of a number and a share one is asked for: the one that was just written stays. */
const oneOfTwo = (next: Draft, before: Draft): Draft => {
  if (next.count === undefined || next.percent === undefined) return next
  const { [next.count === before.count ? 'count' : 'percent']: _, ...rest } = next
  return rest as Draft
}
const amount = [
  slot(
    'count',
    optional(howMany, () => 1000),
  ),
  slot(
    'percent',
    optional(share, () => 10),
  ),
]

export const related: KindEditor = {
  family: 'related',
  offered: someEntity,
  settle: ofEntity,
  slots: [slot('has', choice('hasThings', ['any', 'all', 'none'])), entity, where],
  fresh: (desk) => ({ entity: firstEntity(desk), has: 'any' }),
}

export const relatedMeasure: KindEditor = {
  family: 'related',
  offered: someEntity,
  settle: ofEntity,
  slots: [entity, slot('measure', ThingMeasureInput), slot('op', Comparator), slot('value', MeasuredValue), where],
  fresh: (desk) => ({ entity: firstEntity(desk), measure: { type: 'count' }, op: 'gte', value: 1 }),
}

export const segment: KindEditor = {
  family: 'other',
  slots: [
    slot('id', SegmentPick),
    slot(
      'version',
      optional(howMany, () => 1),
    ),
  ],
  fresh: () => ({ id: '' }),
}

export const member: KindEditor = { family: 'other', slots: [slot('list', ListPick)], fresh: () => ({ list: '' }) }

const someChannel = ({ catalog }: Desk) => catalog.channels.length > 0
const firstChannel = ({ catalog }: Desk) => ({ channel: catalog.channels[0]?.name ?? '' })
const channel = [slot('channel', ChannelPick)]

export const consent: KindEditor = { family: 'other', slots: channel, fresh: firstChannel, offered: someChannel }
export const reachable: KindEditor = { family: 'other', slots: channel, fresh: firstChannel, offered: someChannel }

export const geo: KindEditor = {
  family: 'other',
  slots: [
    slot('side', choice('side', ['within', 'beyond'])),
    slot('km', number({ after: 'km' })),
    slot('latitude', number(), { named: true }),
    slot('longitude', number(), { named: true }),
    slot(
      'fields',
      optional(
        object([
          slot('latitude', field(isNumeric), { named: true }),
          slot('longitude', field(isNumeric), { named: true }),
        ]),
        () => ({ latitude: '', longitude: '' }),
      ),
    ),
  ],
  fresh: () => ({ latitude: 31.23, longitude: 121.47, km: 10, side: 'within' }),
  offered: (_, { attributes }) => attributes.filter(isNumeric).length > 1,
}

export const sample: KindEditor = {
  family: 'population',
  settle: oneOfTwo,
  slots: [...amount, seed, within],
  fresh: () => ({ percent: 10, seed: 'a' }),
}

const place = number()

export const bucket: KindEditor = {
  family: 'population',
  slots: [slot('from', place, { named: true }), slot('to', place, { named: true }), seed],
  fresh: () => ({ seed: 'a', from: 0, to: 999 }),
}

export const everyone: KindEditor = { family: 'other', slots: [], fresh: () => ({}) }

export const rank: KindEditor = {
  family: 'population',
  settle: oneOfTwo,
  slots: [
    slot('direction', choice('end', ['top', 'bottom'])),
    ...amount,
    slot('by', QuantityInput, { named: true, wide: true }),
    within,
  ],
  fresh: (desk, at) => ({ by: byAttribute(desk, at), direction: 'top', percent: 10 }),
}

export const percentRank: KindEditor = {
  family: 'population',
  slots: [
    slot('min', share, { named: true }),
    slot('max', share, { named: true }),
    slot('by', QuantityInput, { named: true, wide: true }),
    within,
  ],
  fresh: (desk, at) => ({ by: byAttribute(desk, at), min: 90, max: 100 }),
}

export const average: KindEditor = {
  family: 'population',
  slots: [
    slot('direction', choice('average', ['above', 'below'])),
    slot('of', QuantityInput, { named: true, wide: true }),
    within,
  ],
  fresh: (desk, at) => ({ of: byAttribute(desk, at), direction: 'above' }),
}

const scores = severalOf([1, 2, 3, 4, 5])
const tie = choice('tie', ['mid', 'low', 'id'], { optional: true })

export const rfm: KindEditor = {
  family: 'population',
  offered: ({ catalog }) => catalog.events.length > 0,
  settle: (next, before) => (next.event === before.event ? next : withoutFilter(next)),
  slots: [
    slot('event', EventPick),
    slot('r', scores, { named: true }),
    slot('f', scores, { named: true }),
    slot('m', scores, { named: true }),
    slot('method', choice('method', ['independent', 'nested'])),
    slot(
      'ties',
      optional(
        object([slot('r', tie, { named: true }), slot('f', tie, { named: true }), slot('m', tie, { named: true })]),
        () => ({}),
      ),
      { wide: true },
    ),
    window,
    where,
  ],
  fresh: ({ catalog }) => ({
    event:
      (catalog.events.find(({ properties }) => properties.some(({ role }) => role === 'amount')) ?? catalog.events[0])
        ?.name ?? '',
    r: [4, 5],
    method: 'independent',
  }),
}
