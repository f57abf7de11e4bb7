import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { isNumber } from '../../catalog/is-number.ts'
import { columnOf, knownValue } from '../field.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, type Scope } from '../scope.ts'
import { compareNumber } from '../tolerance.ts'
import { fieldWhere } from '../wording/fields.ts'
import { digit, number, optional } from '../wording/plain.ts'
import { type Sentence, saidBy, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** Mean radius of the Earth (IUGG), in kilometres. */
const earthRadius = 6371.0088

/** The customer's place lies at most (`within`) or more than (`beyond`) so many kilometres from a point. */
export const geoRule = z.strictObject({
  kind: z.literal('geo'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  km: z.number().positive().max(20_100),
  side: z.enum(['within', 'beyond']).default('within'),
  /** Attributes that hold the place; default those with the roles. */
  fields: z.strictObject({ latitude: knownName, longitude: knownName }).optional(),
})
type Geo = RuleOf<'geo'>

const placed = ({ fields }: Geo, { row }: Scope) => {
  const byRole = (role: 'latitude' | 'longitude') =>
    fields ? fieldOf(row, fields[role]) : row.attributes.find((attribute) => attribute.role === role)
  return { latitude: byRole('latitude'), longitude: byRole('longitude') }
}

const double = (value: RawBuilder<unknown> | number) => sql`cast(${value} as double precision)`

/** Haversine formula (Sinnott 1984), in kilometres. */
const distance = ({ latitude, longitude }: Geo, lat: RawBuilder<unknown>, lon: RawBuilder<unknown>) => {
  const half = (difference: RawBuilder<unknown>) => sql`power(sin(radians(${difference}) / 2), 2)`
  const share = sql`${half(sql`${double(lat)} - ${double(latitude)}`)} + cos(radians(${double(latitude)}))
    * cos(radians(${double(lat)})) * ${half(sql`${double(lon)} - ${double(longitude)}`)}`
  return sql`(2 * ${double(earthRadius)} * asin(sqrt(least(${double(1)}, ${share}))))`
}

interface Place {
  latitude: number
  longitude: number
  km: number
  of: { latitude: string; longitude: string } | undefined
}
const ofWords = optional(
  saidBy([
    sentence<{ latitude: string; longitude: string }, { latitude: string; longitude: string }>({
      zh: '（按{latitude}、{longitude}）',
      en: ' (by {latitude} and {longitude})',
      holes: { latitude: fieldWhere(isNumber), longitude: fieldWhere(isNumber) },
      parts: (fields) => fields,
      rule: (fields) => fields,
    }),
  ]),
)

const words: Sentence<Geo>[] = (
  [
    ['within', '不超过', 'at most'],
    ['beyond', '超过', 'more than'],
  ] as const
).map(([side, zh, en]) =>
  sentence<Geo, Place>({
    zh: `距 ({latitude}, {longitude}) ${zh} {km} 公里{of}`,
    en: `${en} {km} km from ({latitude}, {longitude}){of}`,
    holes: { latitude: digit, longitude: digit, km: number, of: ofWords },
    parts: (rule) => (rule.side === side ? { ...rule, of: rule.fields } : undefined),
    rule: ({ latitude, longitude, km, of: fields }) => ({
      kind: 'geo',
      latitude,
      longitude,
      km,
      side,
      ...(fields && { fields }),
    }),
  }),
)

export const geo: Kind<Geo> = {
  uses: (rule, scope) => Object.values(placed(rule, scope)).flatMap((found) => (found ? [{ field: found.name }] : [])),

  check(rule, to) {
    const { latitude, longitude } = placed(rule, to)
    const numeric = [latitude, longitude].every((each) => each?.type === 'decimal' || each?.type === 'integer')
    return numeric ? [] : [problem('missing_place', { given: rule.fields ? Object.values(rule.fields) : [] })]
  },
  ...sentences(words),

  compile(rule, to) {
    const { latitude, longitude } = placed(rule, to)
    if (!latitude || !longitude) throw new Error('place was not checked')
    const [lat, lon] = [knownValue(to.row, latitude), knownValue(to.row, longitude)]
    const far = compareNumber(distance(rule, lat, lon), rule.side === 'within' ? 'lte' : 'gt', rule.km, true)
    return sql`(${columnOf(to.row, latitude)} between -90 and 90 and ${columnOf(to.row, longitude)} between -180 and 180 and ${far})`
  },
}
