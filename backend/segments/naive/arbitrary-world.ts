import fc from 'fast-check'
import { type Attribute, type Catalog, catalog, type EventType } from '../../catalog/catalog.ts'
import { enumValues, items, texts, zones } from './arbitrary-texts.ts'
import type { Customer, Happening, Value, Values, World } from './world.ts'

const label = (text: string) => ({ zh: text, en: text })

/** Instants around daylight saving changes, local midnights, month ends and a leap day. */
const anchors = [
  '2024-03-31T01:00:00Z',
  '2024-03-10T07:00:00Z',
  '2024-02-29T16:00:00Z',
  '2018-11-04T03:00:00Z',
  '2023-11-05T06:00:00Z',
  '2024-01-01T00:00:00Z',
]
const steps = [0, 1, -1, 3600, -3600, 86_400, -86_400, 86_399, 7 * 86_400, -30 * 86_400, -31 * 86_400, -90 * 86_400]

const shifted = (at: string, seconds: number) =>
  new Date(Date.parse(at) + seconds * 1000).toISOString().replace('.000Z', 'Z')

/** Instants near one anchor, many of them exactly on a boundary of a window. */
export const instantsNear = (anchor: string): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...steps)).map(([a, b]) => shifted(anchor, a + b))

export const daysNear = (anchor: string): fc.Arbitrary<string> => instantsNear(anchor).map((at) => at.slice(0, 10))

/** The same days of this and earlier years, 29 February among them. */
const daysOfYears = (anchor: string): fc.Arbitrary<string> =>
  fc.tuple(daysNear(anchor), fc.constantFrom(0, 1, 4, 24)).map(([day, years]) => {
    const year = Number(day.slice(0, 4)) - years
    const rest = day.endsWith('-02-29') && year % 4 !== 0 ? '-02-28' : day.slice(4)
    return `${year}${rest}`
  })

const attribute = (name: string, type: Attribute['type'], more: Partial<Attribute> = {}) => ({
  name,
  column: `c ${name} "quoted"`,
  type,
  labels: label(name),
  ...more,
})

const enumOf = (name: string) =>
  attribute(name, 'enum', {
    values: enumValues.map((value) => ({
      value,
      labels: label(value),
      synonyms: { zh: [], en: [] },
      unknown: value === 'unknown',
    })),
  })

const catalogOf = (timeZone: string, idType: 'integer' | 'text', absent: number[], numbered: boolean): Catalog =>
  catalog.parse({
    version: 1,
    workspace: 'random',
    title: label('random'),
    timeZone,
    customers: { labels: label('customers'), idType, rows: 0 },
    attributes: [
      attribute('whole', 'integer', { absent, since: 'moment' }),
      attribute('money', 'decimal'),
      attribute('flag', 'boolean'),
      attribute('day', 'date'),
      attribute('years', 'integer', { yearsSince: 'day' }),
      attribute('moment', 'timestamp'),
      { ...enumOf('colour'), since: 'day' },
      attribute('名字.x', 'text'),
      attribute('tags', 'list'),
      attribute('labels', 'text', { separator: '|' }),
      attribute('lat', 'decimal', { role: 'latitude' }),
      attribute('lon', 'decimal', { role: 'longitude' }),
      attribute('sms_ok', 'boolean'),
      attribute('phone', 'text'),
    ],
    channels: [
      { name: 'sms', labels: label('SMS'), consent: 'sms_ok', address: 'phone', unitCost: 0 },
      { name: 'email', labels: label('mail'), consent: 'flag', unitCost: 0 },
      { name: 'push', labels: label('push'), address: '名字.x', unitCost: 0 },
    ],
    entities: [
      {
        name: 'account',
        table: 'entity "account"',
        labels: label('account'),
        properties: [attribute('balance', 'decimal', { absent }), enumOf('sort'), attribute('opened', 'date')],
      },
    ],
    events: [
      {
        name: 'buy',
        table: 'event buy',
        labels: label('buy'),
        properties: [
          attribute('number', 'text', numbered ? { role: 'order' } : {}),
          attribute('code', 'enum', { ...enumOf('code'), role: 'product_code' }),
          attribute('amount', 'decimal', { role: 'amount', absent }),
        ],
      },
      {
        name: 'visit',
        table: 'event_visit',
        labels: label('visit'),
        properties: [attribute('page', 'text'), attribute('seconds', 'integer')],
      },
      {
        name: 'sent',
        table: 'event_sent',
        labels: label('sent'),
        fact: 'received',
        properties: [
          attribute('campaign', 'text', { role: 'campaign' }),
          attribute('opened', 'boolean', { role: 'opened' }),
          attribute('clicked', 'boolean', { role: 'clicked' }),
        ],
      },
      {
        name: 'enrolment',
        table: 'event_enrolment',
        labels: label('enrolment'),
        fact: 'assigned',
        properties: [
          attribute('campaign', 'text', { role: 'campaign' }),
          attribute('arm', 'text', { role: 'arm' }),
          attribute('converted', 'boolean', { role: 'converted' }),
        ],
      },
    ],
  })

const orNull = <T extends Value>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 5 })
const whole = fc.constantFrom(-1, 0, 1, 2, 3, 5, 8, 100)
const money = fc.constantFrom(-1, 0, 0.1, 0.2, 0.3, 1.1, 3.3, 99.99, 100)

const valuesOf = (columns: Record<string, fc.Arbitrary<Value>>): fc.Arbitrary<Values> => fc.record(columns)

const customers = (anchor: string, idType: 'integer' | 'text') =>
  fc
    .array(
      valuesOf({
        whole: orNull(whole),
        money: orNull(money),
        flag: orNull(fc.boolean()),
        day: orNull(daysOfYears(anchor)),
        moment: orNull(instantsNear(anchor)),
        colour: orNull(fc.constantFrom(...enumValues)),
        '名字.x': orNull(fc.constantFrom(...texts)),
        tags: orNull(fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 })),
        labels: orNull(fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 }).map((each) => each.join('|'))),
        lat: orNull(fc.constantFrom(31.2, 31.3, 0, -90, 90, 91, 89.9999)),
        lon: orNull(fc.constantFrom(121.5, 121.6, 0, -180, 180, 181, -179.9999)),
        sms_ok: orNull(fc.boolean()),
        phone: orNull(fc.constantFrom('1', '2')),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((rows) =>
      rows.map(
        (values, at): Customer => ({
          id: idType === 'integer' ? at + 1 : `${'zZé中1'[at % 5]}${at % 7}-${at}`,
          values,
        }),
      ),
    )

const doubled = (rows: Happening[]): Happening[] => [...rows, ...rows.slice(0, 2)]

const happeningsOf = (anchor: string, ids: (number | string)[], columns: Record<string, fc.Arbitrary<Value>>) => {
  const few = ids.slice(0, 4)
  return fc
    .array(
      fc
        // most events belong to few customers, so that they have histories
        .tuple(fc.constantFrom(...ids, ...few, ...few, ...few), instantsNear(anchor), valuesOf(columns))
        .map(([customer, ts, values]): Happening => ({ customer, ts, values })),
      { maxLength: 30 },
    )
    .map(doubled)
}

/** What all populations of one organisation share. */
interface Settings {
  zone: string
  asOf: string
  idType: 'integer' | 'text'
  absent: number[]
  numbered: boolean
  /** No event is later than now, as in most data. */
  settled: boolean
  /** The catalog knows how many there are and when they began, as the import writes it. */
  profiled: boolean
}

const settings: fc.Arbitrary<Settings> = fc.record({
  zone: fc.constantFrom(...zones),
  asOf: fc.constantFrom(...anchors),
  idType: fc.constantFrom('integer' as const, 'text' as const),
  absent: fc.constantFrom<number[]>([], [-1], [-1, 100]),
  numbered: fc.boolean(),
  settled: fc.boolean(),
  profiled: fc.constantFrom(true, true, false),
})

const extent = (instants: Value[]): [string, string] | undefined => {
  const sorted = instants.filter((at) => typeof at === 'string').sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first !== undefined && last !== undefined ? [first, last] : undefined
}

/** The world with what an import would tell of its rows: their number and the range of their instants. */
const profiledWorld = (world: World): World => {
  const { catalog: bare, customers: people, events } = world
  const ranged = (each: Attribute): Attribute => {
    const range = each.type === 'timestamp' ? extent(people.map(({ values }) => values[each.name] ?? null)) : undefined
    return range ? { ...each, min: range[0], max: range[1] } : each
  }
  const spanned = (type: EventType): EventType => {
    const range = extent((events[type.name] ?? []).map(({ ts }) => ts))
    return range ? { ...type, from: range[0], to: range[1] } : type
  }
  return {
    ...world,
    catalog: {
      ...bare,
      customers: { ...bare.customers, rows: people.length },
      attributes: bare.attributes.map(ranged),
      events: bare.events.map(spanned),
    },
  }
}

const worldOf = ({ zone, asOf, idType, absent, numbered, settled, profiled }: Settings): fc.Arbitrary<World> =>
  customers(asOf, idType).chain((people) => {
    const ids = people.map(({ id }) => id)
    const bought = happeningsOf(asOf, ids, {
      number: orNull(fc.constantFrom('a', 'b', 'c', 'd')),
      // one value is none that the catalog knows
      code: orNull(fc.constantFrom(...enumValues, 'stray')),
      amount: orNull(money),
    })
    const campaign = orNull(fc.constantFrom('c1', 'c2', "c'3"))
    const flags = { opened: orNull(fc.boolean()), clicked: orNull(fc.boolean()) }
    const sent = happeningsOf(asOf, ids, { campaign, ...flags })
    const enrolled = happeningsOf(asOf, ids, {
      campaign,
      arm: orNull(fc.constantFrom('treatment', 'control')),
      converted: orNull(fc.boolean()),
    })
    const owned = fc.array(
      fc
        .tuple(
          fc.constantFrom(...ids),
          valuesOf({
            balance: orNull(money),
            sort: orNull(fc.constantFrom(...enumValues)),
            opened: orNull(daysNear(asOf)),
          }),
        )
        .map(([customer, values]) => ({ customer, values })),
      { maxLength: 20 },
    )
    const listed = fc.uniqueArray(fc.constantFrom(...ids.map(String), '999', '-5'), { maxLength: 8 })
    const visited = happeningsOf(asOf, ids, { page: orNull(fc.constantFrom(...texts)), seconds: orNull(whole) })
    const here = (rows: Happening[]) => (settled ? rows.filter(({ ts }) => Date.parse(ts) <= Date.parse(asOf)) : rows)
    return fc
      .tuple(bought, visited, sent, enrolled, owned, listed, listed)
      .map(([buy, visit, sendings, enrolment, account, l1, l2]): World => {
        const world: World = {
          catalog: catalogOf(zone, idType, absent, numbered),
          asOf,
          customers: people,
          events: { buy: here(buy), visit: here(visit), sent: here(sendings), enrolment: here(enrolment) },
          segments: {},
          lists: { l1, l2 },
          things: { account },
        }
        return profiled ? profiledWorld(world) : world
      })
  })

/** A random small organisation: nulls, ties, boundary instants, daylight saving days, duplicate events, hostile text. */
export const arbitraryWorld: fc.Arbitrary<World> = settings.chain(worldOf)

/** Several populations of one random organisation. */
export const arbitraryPopulations = (count: number): fc.Arbitrary<World[]> =>
  settings.chain((shared) => fc.array(worldOf(shared), { minLength: count, maxLength: count }))
