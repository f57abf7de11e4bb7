import fc from 'fast-check'
import type { Quantity, Rule } from '../rule.ts'
import { fewDeep, onField, onFields, ops, windowNear } from './arbitrary-field.ts'
import { enumValues } from './arbitrary-texts.ts'
import type { World } from './world.ts'

type Filter = Pick<Extract<Rule, { kind: 'event' }>, 'event' | 'where' | 'window'>

const seeds = fc.constantFrom('a', '种子', "s'; drop table customers --")
const units = fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const)
const spans = fc.record({ n: fc.constantFrom(1, 2, 30), unit: units })
const scores = fc.option(fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 3 }), {
  nil: undefined,
})
const tie = fc.constantFrom('mid' as const, 'low' as const, 'id' as const)
const without = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

/** Random measures over the accounts of a world. */
export const arbitraryThings = ({ catalog, asOf }: World) =>
  fc
    .record({
      measure: fc.oneof(
        fc.constant({ type: 'count' as const }),
        fc.constant({ type: 'distinct' as const, property: 'sort' }),
        fc
          .constantFrom('sum' as const, 'avg' as const, 'min' as const, 'max' as const)
          .map((type) => ({ type, property: 'balance' })),
      ),
      where: fc.option(onFields(catalog.entities?.[0]?.properties ?? [], asOf), { nil: undefined }),
    })
    .map((each) => without({ entity: 'account', ...each }))

/** Random rules of the kinds over events, entities, lists, places, channels and chance. */
export const arbitraryKinds = (world: World, filters: fc.Arbitrary<Filter>, quantity: fc.Arbitrary<Quantity>) => {
  const { catalog, asOf } = world
  const fieldsOf = (event: string) =>
    onFields(catalog.events.find(({ name }) => name === event)?.properties ?? [], asOf)
  const filtered = filters.map(({ event, where }) => without({ event, where }))
  // conditions on every step leave few chains, so most steps have none
  const plain = fc.constantFrom(...catalog.events.map(({ name }) => ({ event: name })))
  const step = fc.oneof({ arbitrary: filtered, weight: 1 }, { arbitrary: plain, weight: 2 })
  const n = fc.constantFrom(1, 2, 7, 30)
  const more = fc.option(fc.constantFrom(1, 3, 60), { nil: undefined })
  const edge = fc
    .tuple(
      fc.oneof({ arbitrary: filters, weight: 1 }, { arbitrary: plain, weight: 2 }),
      fc.constantFrom('first' as const, 'last' as const),
    )
    .chain(([filter, which]: [Filter, 'first' | 'last']) =>
      fieldsOf(filter.event).map((is): Rule => ({ kind: 'edge', which, ...filter, is })),
    )
  const stopped = fc
    .tuple(step, n, units, more)
    .map(
      ([filter, count, unit, before]): Rule => without({ kind: 'stopped' as const, ...filter, n: count, unit, before }),
    )
  const restarted = fc
    .tuple(step, n, units, more)
    .map(
      ([filter, count, unit, pause]): Rule => without({ kind: 'restarted' as const, ...filter, n: count, unit, pause }),
    )
  const heldOnEvents = fc
    .tuple(step, n, units)
    .chain(([filter, count, unit]) =>
      fieldsOf(filter.event).map((is): Rule => ({ kind: 'held', is, ...filter, n: count, unit })),
    )
  const dated = catalog.attributes.filter(({ since }) => since !== undefined)
  const heldNow = fc
    .tuple(
      fc.constantFrom(...dated).chain((attribute) => onField(attribute, asOf)),
      n,
      units,
    )
    .map(([is, count, unit]): Rule => ({ kind: 'held', is, n: count, unit }))
  const preference = fc
    .tuple(filters, fc.array(fc.constantFrom(...enumValues.filter((value) => value !== 'unknown')), fewDeep))
    .filter(([{ event }]) => event === 'buy')
    .map(([filter, values]): Rule => ({ kind: 'preference', ...filter, property: 'code', values }))
  const funnel = fc
    .record({
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      window: fc.option(windowNear(asOf), { nil: undefined }),
      within: fc.option(spans, { nil: undefined }),
      without: fc.option(
        fc.tuple(step, fc.option(spans, { nil: undefined })).map(([filter, within]) => without({ ...filter, within })),
        { nil: undefined },
      ),
    })
    .map((each): Rule => without({ kind: 'funnel' as const, ...each }))
  const campaign = fc
    .record({
      campaign: fc.constantFrom('c1', 'c2', "c'3"),
      did: fc.constantFrom(
        'assigned' as const,
        'received' as const,
        'opened' as const,
        'clicked' as const,
        'converted' as const,
      ),
      arm: fc.option(fc.constantFrom('treatment', 'control'), { nil: undefined }),
      window: fc.option(windowNear(asOf), { nil: undefined, freq: 3 }),
    })
    .map((each): Rule => without({ kind: 'campaign' as const, ...each }))
  const account = catalog.entities?.[0]?.properties ?? []
  const where = fc.option(onFields(account, asOf), { nil: undefined })
  const related = fc
    .tuple(fc.constantFrom('any' as const, 'all' as const, 'none' as const), where)
    .map(([has, filter]): Rule => without({ kind: 'related' as const, entity: 'account', has, where: filter }))
  const relatedMeasure = fc
    .tuple(arbitraryThings(world), fc.constantFrom(...ops), fc.constantFrom(0, 1, 2, 0.3, 100))
    .map(([each, op, value]): Rule => ({ kind: 'related_measure', ...each, op, value }))
  const channel = fc.constantFrom('sms' as const, 'email' as const)
  const people = fc.oneof(
    channel.map((each): Rule => ({ kind: 'consent', channel: each })),
    fc
      .constantFrom('sms' as const, 'email' as const, 'push' as const)
      .map((each): Rule => ({ kind: 'reachable', channel: each })),
    fc.constantFrom('l1', 'l2').map((list): Rule => ({ kind: 'member', list })),
    fc
      .record({
        latitude: fc.constantFrom(31.2, 0, -89.9, 90),
        longitude: fc.constantFrom(121.5, 0, 179.9, -180),
        km: fc.constantFrom(0.5, 12, 5000, 20_000),
        side: fc.constantFrom('within' as const, 'beyond' as const),
      })
      .map((each): Rule => ({ kind: 'geo', ...each })),
    fc
      .tuple(seeds, fc.constantFrom(0, 1, 5000, 9999), fc.constantFrom(0, 1, 4999, 9999))
      .filter(([, from, to]) => from <= to)
      .map(([seed, from, to]): Rule => ({ kind: 'bucket', seed, from, to })),
  )
  const rfm = fc
    .record({
      filter: fc.oneof(
        filters.filter(({ event }) => event === 'buy'),
        fc.constant<Filter>({ event: 'buy' }),
      ),
      r: scores,
      f: scores,
      m: scores,
      method: fc.constantFrom('independent' as const, 'nested' as const),
      ties: fc.option(fc.record({ r: tie, f: tie, m: tie }), { nil: undefined }),
    })
    .filter(({ r, f, m }) => [r, f, m].some((each) => each !== undefined))
    .map(({ filter, ...each }): Rule => without({ kind: 'rfm' as const, ...filter, ...each }))

  return {
    leaf: fc.oneof(
      edge,
      stopped,
      restarted,
      heldOnEvents,
      heldNow,
      preference,
      funnel,
      campaign,
      related,
      relatedMeasure,
      people,
      people,
      rfm,
    ),

    /** Kinds that may look at the members of another rule only. */
    among: (within: fc.Arbitrary<Rule | undefined>): fc.Arbitrary<Rule> =>
      fc.oneof(
        fc
          .tuple(seeds, fc.boolean(), fc.constantFrom(1, 2, 5, 100), fc.constantFrom(0.01, 25, 50, 100), within)
          .map(
            ([seed, counted, count, percent, among]): Rule =>
              without({ kind: 'sample' as const, seed, ...(counted ? { count } : { percent }), within: among }),
          ),
        fc
          .tuple(quantity, fc.constantFrom(0, 10, 33.3, 50), fc.constantFrom(50, 66.7, 90, 100), within)
          .map(
            ([by, min, max, among]): Rule => without({ kind: 'percent_rank' as const, by, min, max, within: among }),
          ),
      ),
  }
}
