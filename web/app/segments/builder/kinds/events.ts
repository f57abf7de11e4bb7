import { firstArm } from '../arms.ts'
import { object, optional, several } from '../inputs/groups.tsx'
import { LiteralsInput } from '../inputs/literal.tsx'
import { MeasuredValue } from '../inputs/measured.tsx'
import { MeasureInput, where, window, withoutFilter } from '../inputs/measures.ts'
import { EventPick, property } from '../inputs/pick.tsx'
import { choice } from '../inputs/plain.tsx'
import { Where } from '../inputs/rules.tsx'
import { ArmPick, CampaignPick } from '../inputs/saved.tsx'
import { freshSpan, howMany, Span, Unit, WindowInput } from '../inputs/time.ts'
import { nothing } from '../node.ts'
import type { Desk } from '../place.ts'
import { slot, type Values } from '../slot.ts'
import { Comparator } from './attributes.ts'
import type { KindEditor } from './editor.ts'

const firstEvent = ({ catalog }: Desk) => catalog.events[0]?.name ?? ''
const someEvent = ({ catalog }: Desk) => catalog.events.length > 0

/** Conditions on one event mean nothing for another one. */
const ofEvent = <T extends Values>(next: T, before: T): T => (next.event === before.event ? next : withoutFilter(next))

const family = { family: 'event', offered: someEvent, settle: ofEvent } as const
const event = slot('event', EventPick)
const which = slot('which', choice('which', ['first', 'last']))
const facts = ['assigned', 'received', 'opened', 'clicked', 'converted'] as const

/** One step of a chain; another event takes its filter with it. */
const step = object([event, where], ofEvent)
const freshStep = (desk: Desk) => ({ event: firstEvent(desk) })

export const eventCount: KindEditor = {
  ...family,
  slots: [
    event,
    slot('measure', MeasureInput),
    slot('op', Comparator),
    slot('value', MeasuredValue),
    slot(
      'max',
      optional(MeasuredValue, (_d, _p, { value }) => Number(value ?? 0) + 1),
    ),
    window,
    where,
  ],
  fresh: (desk) => ({
    event: firstEvent(desk),
    measure: { type: 'count' },
    op: 'gte',
    value: 1,
    window: { type: 'last', n: 90, unit: 'day' },
  }),
}

export const occurrence: KindEditor = {
  ...family,
  slots: [which, event, slot('window', WindowInput), where],
  fresh: (desk) => ({ which: 'last', event: firstEvent(desk), window: { type: 'last', n: 90, unit: 'day' } }),
}

export const edge: KindEditor = {
  ...family,
  slots: [which, event, slot('is', Where, { named: true, wide: true }), window, where],
  fresh: (desk) => ({ which: 'last', event: firstEvent(desk), is: nothing }),
}

export const sequence: KindEditor = {
  family: 'event',
  offered: someEvent,
  slots: [
    slot('first', object([event, window, where], ofEvent), { named: true, wide: true }),
    slot('next', step, { named: true, wide: true }),
    slot('within', optional(Span, freshSpan)),
  ],
  fresh: (desk) => ({ first: freshStep(desk), next: freshStep(desk), within: { n: 30, unit: 'day' } }),
}

export const funnel: KindEditor = {
  family: 'event',
  offered: someEvent,
  slots: [
    slot('steps', several(step, freshStep, 5), { wide: true }),
    window,
    slot('within', optional(Span, freshSpan)),
    slot('without', optional(object([event, where, slot('within', optional(Span, freshSpan))], ofEvent), freshStep), {
      wide: true,
    }),
  ],
  fresh: (desk) => ({ steps: [freshStep(desk), freshStep(desk)], within: { n: 30, unit: 'day' } }),
}

const recent = slot('n', howMany, { called: 'recent', named: true })

export const stopped: KindEditor = {
  ...family,
  slots: [
    event,
    recent,
    slot('unit', Unit),
    slot(
      'before',
      optional(howMany, (_d, _p, { n }) => Number(n ?? 30)),
    ),
    where,
  ],
  fresh: (desk) => ({ event: firstEvent(desk), n: 90, unit: 'day' }),
}

export const restarted: KindEditor = {
  ...family,
  slots: [
    event,
    recent,
    slot('unit', Unit),
    slot(
      'pause',
      optional(howMany, (_d, _p, { n }) => Number(n ?? 30)),
    ),
    where,
  ],
  fresh: (desk) => ({ event: firstEvent(desk), n: 30, unit: 'day', pause: 90 }),
}

export const held: KindEditor = {
  ...family,
  slots: [
    slot('is', Where, { named: true, wide: true }),
    slot('event', optional(EventPick, firstEvent)),
    slot('n', howMany, { called: 'heldFor', named: true }),
    slot('unit', Unit),
    where,
  ],
  // the condition is on the fields of the event, or of the customer where there is none
  settle: (next, before) => (next.event === before.event ? next : { ...withoutFilter(next), is: nothing }),
  fresh: () => ({ is: nothing, n: 30, unit: 'day' }),
  offered: () => true,
}

export const preference: KindEditor = {
  ...family,
  slots: [event, slot('property', property(), { named: true }), slot('values', LiteralsInput), window, where],
  settle: (next, before) => {
    if (next.event !== before.event) return { ...withoutFilter(next), property: '', values: [] }
    return next.property === before.property ? next : { ...next, values: [] }
  },
  fresh: (desk) => ({ event: firstEvent(desk), property: '', values: [] }),
}

export const campaign: KindEditor = {
  family: 'event',
  slots: [
    slot('did', choice('fact', facts)),
    slot('campaign', CampaignPick),
    slot(
      'arm',
      optional(ArmPick, ({ catalog }) => firstArm(catalog)),
    ),
    window,
  ],
  fresh: () => ({ did: 'received', campaign: '' }),
  offered: ({ catalog }) => catalog.events.some(({ properties }) => properties.some(({ role }) => role === 'campaign')),
}
