import { createHash } from 'node:crypto'
import type { Rule, RuleKind, RuleOf } from '../rule.ts'
import { compareAs } from './compare.ts'
import type { Evaluate } from './evaluator.ts'
import { happenings, isInexact, measured, quantityOf } from './measures.ts'
import { type Customer, compareIds, type World } from './world.ts'

type Kinds = 'percent_rank' | 'sample' | 'bucket' | 'rfm'
type Evaluator = (rule: Rule, world: World) => (customer: Customer) => boolean

const hashOf = (seed: string, { id }: Customer) => createHash('md5').update(`${seed}:${id}`).digest('hex')
/** Share of the hash space below a hash. */
const shareOf = (seed: string, customer: Customer) => Number.parseInt(hashOf(seed, customer).slice(0, 8), 16) / 2 ** 32

const rounded = (value: number, inexact: boolean) => (inexact ? Math.round(value * 1e6) / 1e6 : value)

interface Place {
  id: number | string
  value: number
}

/** Place of one among all from 0, equal values sharing it as `ties` says. */
const placeOf = (one: Place, all: Place[], ties: 'mid' | 'low' | 'id'): number => {
  const below = all.filter(({ value }) => value < one.value).length
  const equal = all.filter(({ value }) => value === one.value)
  if (ties === 'low') return below
  if (ties === 'mid') return below + (equal.length - 1) / 2
  return below + equal.filter(({ id }) => compareIds(id, one.id) < 0).length
}

const fifth = (place: number, n: number): number =>
  n < 2 ? 1 : Math.max(1, Math.ceil(Math.round((10 * place) / 1) / (2 * (n - 1)) - 1e-12))

type Scores = { r: number; f: number; m: number }

const scoresOf = (rule: RuleOf<'rfm'>, world: World): Map<unknown, Scores> => {
  const people = world.customers.flatMap(({ id, values }) => {
    const rows = happenings(world, { id, values }, rule)
    if (rows.length === 0) return []
    const last = Math.max(...rows.map(({ ts }) => Date.parse(ts)))
    return [
      {
        id,
        r: Math.floor((Date.parse(world.asOf) - last) / 86_400_000),
        f: measured(world, rows, rule.event, { type: 'orders' }) ?? 0,
        m:
          rule.event === 'buy'
            ? rounded(measured(world, rows, rule.event, { type: 'sum', property: 'amount' }) ?? 0, true)
            : 0,
        scores: { r: 0, f: 0, m: 0 },
      },
    ]
  })
  const before: (keyof Scores)[] = []
  for (const metric of ['r', 'f', 'm'] as const) {
    for (const one of people) {
      const peers =
        rule.method === 'nested'
          ? people.filter(({ scores }) => before.every((each) => scores[each] === one.scores[each]))
          : people
      const places = peers.map((peer) => ({ id: peer.id, value: peer[metric] }))
      const score = fifth(
        placeOf({ id: one.id, value: one[metric] }, places, rule.ties?.[metric] ?? 'mid'),
        peers.length,
      )
      one.scores[metric] = metric === 'r' ? 6 - score : score
    }
    before.push(metric)
  }
  return new Map(people.map(({ id, scores }) => [id, scores]))
}

export const populationEvaluators = (evaluator: Evaluator): { [K in Kinds & RuleKind]: Evaluate<K> } => ({
  percent_rank: ({ by, min, max, within }, world) => {
    const belongs = within ? evaluator(within, world) : () => true
    const found = world.customers.filter(belongs).flatMap((customer): Place[] => {
      const value = quantityOf(world, customer, by)
      return value === null ? [] : [{ id: customer.id, value }]
    })
    const inexact = isInexact(by)
    const chosen = found.filter((one) => {
      const below = found.filter(({ value }) => compareAs(inexact, value, 'lt', one.value)).length
      const others = found.length - 1
      return (others > 0 || min === 0) && below * 100 >= min * others && below * 100 <= max * others
    })
    const ids = new Set(chosen.map(({ id }) => id))
    return ({ id }) => ids.has(id)
  },
  sample: ({ seed, count, percent, within }, world) => {
    const belongs = within ? evaluator(within, world) : () => true
    const drawn = world.customers.filter(belongs)
    const chosen =
      percent === undefined
        ? drawn.toSorted((a, b) => (hashOf(seed, a) < hashOf(seed, b) ? -1 : 1)).slice(0, count)
        : drawn.filter((customer) => shareOf(seed, customer) < percent / 100)
    const ids = new Set(chosen.map(({ id }) => id))
    return ({ id }) => ids.has(id)
  },
  bucket:
    ({ seed, from, to }) =>
    (customer) => {
      const bucket = Math.floor(shareOf(seed, customer) * 10_000)
      return bucket >= from && bucket <= to
    },
  rfm: (rule, world) => {
    const scores = scoresOf(rule, world)
    return ({ id }) => {
      const found = scores.get(id)
      return (
        found !== undefined &&
        (['r', 'f', 'm'] as const).every((metric) => rule[metric]?.includes(found[metric]) ?? true)
      )
    }
  },
})
