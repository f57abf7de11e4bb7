import type { CampaignFact } from '../../catalog/catalog.ts'
import type { Rule, RuleKind } from '../rule.ts'
import { compareAs } from './compare.ts'
import type { Evaluate } from './evaluator.ts'
import { happenings } from './measures.ts'
import { thingHolds, thingsMeasured, thingsOf } from './things.ts'
import { type Customer, known, type World } from './world.ts'

type Kinds = 'member' | 'geo' | 'consent' | 'reachable' | 'campaign' | 'related' | 'related_measure'
type Evaluator = (rule: Rule, world: World) => (customer: Customer) => boolean

const value = (world: World, customer: Customer, name: string | undefined) => {
  const attribute = world.catalog.attributes.find((each) => each.name === name)
  return attribute ? known(attribute, customer.values) : null
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Angle between two places seen from the centre, by the dot product, in kilometres on the surface. */
const kilometres = (lat1: number, lon1: number, lat2: number, lon2: number): number => {
  const place = (lat: number, lon: number) => [
    Math.cos(radians(lat)) * Math.cos(radians(lon)),
    Math.cos(radians(lat)) * Math.sin(radians(lon)),
    Math.sin(radians(lat)),
  ]
  const [a, b] = [place(lat1, lon1), place(lat2, lon2)]
  const chord = Math.hypot(...a.map((each, at) => each - (b[at] ?? 0)))
  return 2 * 6371.0088 * Math.asin(Math.min(1, chord / 2))
}

/** The campaign facts of the worlds: rows of `sent` are receipts with flags, rows of `enrolment` assign an arm. */
const campaignFacts: Record<CampaignFact, { event: string; flag?: string }> = {
  assigned: { event: 'enrolment' },
  received: { event: 'sent' },
  opened: { event: 'sent', flag: 'opened' },
  clicked: { event: 'sent', flag: 'clicked' },
  converted: { event: 'enrolment', flag: 'converted' },
}

export const otherEvaluators = (_: Evaluator): { [K in Kinds & RuleKind]: Evaluate<K> } => ({
  member: ({ list }, world) => {
    const ids = new Set(world.lists[list])
    return ({ id }) => ids.has(String(id))
  },
  geo:
    ({ latitude, longitude, km, side }, world) =>
    (customer) => {
      const [lat, lon] = (['latitude', 'longitude'] as const)
        .map((role) => value(world, customer, world.catalog.attributes.find((each) => each.role === role)?.name))
        .map((each) => (each === null ? Number.NaN : Number(each)))
      if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return false
      return compareAs(true, kilometres(lat, lon, latitude, longitude), side === 'within' ? 'lte' : 'gt', km)
    },
  consent:
    ({ channel }, world) =>
    (customer) =>
      value(world, customer, world.catalog.channels.find(({ name }) => name === channel)?.consent) === true,
  reachable:
    ({ channel }, world) =>
    (customer) => {
      const { consent, address } = world.catalog.channels.find(({ name }) => name === channel) ?? {}
      return (
        (consent === undefined || value(world, customer, consent) === true) &&
        (address === undefined || value(world, customer, address) !== null)
      )
    },
  campaign:
    ({ campaign, did, arm, window }, world) =>
    (customer) => {
      const { event, flag } = campaignFacts[did]
      const rows = happenings(world, customer, { event, window }).filter(
        ({ values }) => values.campaign === campaign && (flag === undefined || values[flag] === true),
      )
      if (arm === undefined) return rows.length > 0
      if (event === 'enrolment') return rows.some(({ values }) => values.arm === arm)
      const assigned = happenings(world, customer, { event: 'enrolment' })
      return rows.length > 0 && assigned.some(({ values }) => values.campaign === campaign && values.arm === arm)
    },
  related:
    ({ entity, has, where }, world) =>
    (customer) => {
      const things = thingsOf(world, customer, entity)
      const some = things.some((thing) => thingHolds(world, entity, thing, where))
      if (has !== 'all') return some === (has === 'any')
      return things.length > 0 && things.every((thing) => thingHolds(world, entity, thing, where))
    },
  related_measure: (rule, world) => (customer) => {
    const value = thingsMeasured(world, customer, rule)
    return value !== null && compareAs(['sum', 'avg'].includes(rule.measure.type), value, rule.op, rule.value)
  },
})
