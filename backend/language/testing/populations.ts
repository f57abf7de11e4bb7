import type { Attribute } from '../../catalog/catalog.ts'
import type { Customer, Happening, Value, World } from '../../segments/naive/world.ts'
import { readerCatalog } from './catalog.ts'

/** Numbers from 0 to 1 that follow from the seed (Park and Miller 1988). */
const numbersFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const now = Date.parse(readerCatalog.clock ?? '')
const day = 86_400_000
const instant = (daysAgo: number) => `${new Date(now - daysAgo * day).toISOString().slice(0, 19)}Z`

/** A value of an attribute; every ninth is missing. Numbers are round, so that bounds are met exactly. */
const randomValue = ({ type, values, unit }: Attribute, random: () => number): Value => {
  if (random() < 0.11) return null
  if (type === 'boolean') return random() < 0.5
  if (values) return values[Math.floor(random() * values.length)]?.value ?? null
  if (type === 'date') return instant(random() * 900).slice(0, 10)
  if (type === 'text')
    return ['lunch bag', 'WATER BOTTLE', '85123A', 'o1', 'o2', 'o3'][Math.floor(random() * 6)] ?? null
  if (unit === 'CNY') return Math.floor(random() * 12) * 1000 - 1000
  return Math.floor(random() * 9) * (unit ? 10 : 1)
}

const valuesOf = (attributes: readonly Attribute[], random: () => number) =>
  Object.fromEntries(attributes.map((attribute) => [attribute.name, randomValue(attribute, random)]))

/** Five small populations of the reader's catalog, in which no two conditions go together by chance. */
export const populations: World[] = [1, 2, 3, 4, 5].map((seed) => {
  const random = numbersFrom(seed * 7919)
  const ids = Array.from({ length: 150 }, (_, index) => index + 1)
  const customers = ids.map((id): Customer => ({ id, values: valuesOf(readerCatalog.attributes, random) }))
  const happenings = (properties: readonly Attribute[]) =>
    ids.flatMap((customer) =>
      Array.from({ length: Math.floor(random() * 5) }, (): Happening => {
        const ts = instant(Math.floor(random() ** 2 * 400))
        return { customer, ts, values: valuesOf(properties, random) }
      }),
    )
  const events = Object.fromEntries(readerCatalog.events.map(({ name, properties }) => [name, happenings(properties)]))
  return {
    catalog: readerCatalog,
    asOf: readerCatalog.clock ?? '',
    customers,
    events,
    segments: {},
    lists: {},
    things: {},
  }
})
