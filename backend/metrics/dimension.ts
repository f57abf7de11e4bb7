import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Attribute, Catalog } from '../catalog/catalog.ts'
import { isNumber } from '../catalog/is-number.ts'
import { FairleadError } from '../errors.ts'
import { columnOf, isMissing, knownValue } from '../segments/field.ts'
import type { Compiling } from '../segments/kinds/kind.ts'
import { nearestFields } from '../segments/nearest.ts'
import { customerRow, eventRow, fieldOf } from '../segments/scope.ts'
import type { TableColumn } from './query.ts'

type Column = RawBuilder<unknown>

/** What rows are parted by: a field of customers, a property of events, or the campaign or arm of an assignment. */
export interface Dimension {
  key: string
  of: 'customer' | 'event' | 'assignment'
  /** Event type, for a property. */
  event?: string
  attribute?: Attribute
  label: Bilingual
  column: TableColumn
}

const most = 50
/** A field with many numbers is parted into some ten bands of a round width. */
const bandWidth = ({ min, max, distinct, yearsSince }: Attribute): number | undefined => {
  if (yearsSince !== undefined) return 10
  if (typeof min !== 'number' || typeof max !== 'number' || (distinct ?? 0) <= 12 || max <= min) return undefined
  const raw = (max - min) / 10
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10
  return step * power
}

const isDivisible = (attribute: Attribute) =>
  attribute.type === 'enum' ||
  attribute.type === 'boolean' ||
  (attribute.type === 'text' && (attribute.distinct ?? 0) <= most * 100) ||
  isNumber(attribute)

const refuse = (field: string, attributes: readonly Attribute[]): never => {
  throw new FairleadError('unknown_field', { field, nearest: nearestFields(field, attributes) })
}

/** A product code with the names that the catalog gives its products. */
const withProductNames = (attribute: Attribute, { products }: Catalog): Attribute => {
  if (attribute.role !== 'product_code' || products.length === 0) return attribute
  const named = products.map(({ code, labels }) => ({
    value: code,
    labels,
    synonyms: { zh: [], en: [] },
    unknown: false,
  }))
  const others = attribute.values?.filter(({ value }) => !products.some(({ code }) => code === value)) ?? []
  return { ...attribute, values: [...named, ...others] }
}

/** The dimension of a name. Throws `unknown_field`, also for what cannot part customers (dates, personal data). */
export const dimensionOf = (catalog: Catalog, name: string): Dimension => {
  if (name === 'campaign' || name === 'arm') {
    const label = name === 'campaign' ? { zh: '活动', en: 'campaign' } : { zh: '组', en: 'arm' }
    if (!catalog.attributes.some((attribute) => attribute.name === name))
      return { key: name, of: 'assignment', label, column: { name, label, type: 'text' } }
  }
  const dot = name.indexOf('.')
  const event = dot > 0 ? catalog.events.find((one) => one.name === name.slice(0, dot)) : undefined
  const attributes = event ? event.properties : catalog.attributes
  const attribute = attributes.find((one) => one.name === (event ? name.slice(dot + 1) : name))
  if (!attribute || !isDivisible(attribute) || attribute.sensitivity === 'pii') return refuse(name, attributes)
  const key = name.replaceAll('.', '_')
  return {
    key,
    of: event ? 'event' : 'customer',
    ...(event && { event: event.name }),
    attribute: withProductNames(attribute, catalog),
    label: attribute.labels,
    column: { name: key, label: attribute.labels, type: 'text' },
  }
}

/** The value that rows are grouped by: as stored, missing marks as null, numbers as the lower end of their band. */
export const dimensionValue = (
  { attribute, event }: Dimension,
  { catalog, asOf }: Compiling,
  alias: string,
): Column => {
  if (!attribute) throw new Error('a dimension of assignments has no column of its own')
  const type = event === undefined ? undefined : catalog.events.find(({ name }) => name === event)
  const row = type ? eventRow(type, alias) : customerRow(catalog, asOf, alias)
  const known = fieldOf(row, attribute.name) as Attribute
  const width = isNumber(attribute) && !attribute.values ? bandWidth(attribute) : undefined
  const value =
    attribute.type === 'boolean'
      ? sql`case when ${isMissing(row, known)} then null else ${columnOf(row, known)} end`
      : knownValue(row, known)
  return width === undefined ? value : sql`(floor(${value} / ${sql.lit(width)}) * ${sql.lit(width)})`
}

const unknown: Bilingual = { zh: '未知', en: 'unknown' }

/** A grouped value as people call it. */
export const dimensionLabel = ({ attribute, label }: Dimension, value: unknown): Bilingual => {
  if (value === null || value === undefined) return unknown
  if (!attribute) return { zh: String(value), en: String(value) }
  const text = String(value)
  const known = attribute.values?.find((one) => one.value === text)
  if (known) {
    const isFlag = /^(yes|no|true|false|0|1|是|否)$/.test(text)
    const named = (lang: 'zh' | 'en') =>
      isFlag && !known.labels[lang].includes(label[lang]) ? `${label[lang]}: ${known.labels[lang]}` : known.labels[lang]
    return { zh: named('zh').replace(': ', '：'), en: named('en') }
  }
  const width = isNumber(attribute) && !attribute.values ? bandWidth(attribute) : undefined
  if (width === undefined) return { zh: text, en: text }
  const low = Number(value)
  const high = attribute.type === 'integer' && Number.isInteger(width) ? low + width - 1 : low + width
  return { zh: `${low}–${high}`, en: `${low}–${high}` }
}
