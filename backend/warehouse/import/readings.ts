import { sql } from 'kysely'
import type { AttributeType } from '../../catalog/catalog.ts'
import type { Fragment } from '../stage.ts'

/** One way of reading the text of a cell; a reading that does not fit gives null. */
export interface Reading {
  name: string
  type: AttributeType
  /** Physical type, by a name that every engine knows. */
  physical: string
  read(cell: Fragment, zone: string): Fragment
  /** Whatever the reading can read looks like this, and more may: a cheap first look at a sample. */
  looks: RegExp
  /** A cell that it reads, to show what would be accepted. */
  example: string
  /** Taken only for columns whose name allows it. */
  onlyFor?: 'flag' | 'day'
  /** The text that is read holds several values with this between them. */
  separator?: string
}

/** Texts that stand for a missing value where the other values are numbers, dates or flags. */
export const missingTokens = [
  'NA',
  'N/A',
  'n/a',
  'null',
  'NULL',
  'Null',
  'NaN',
  'nan',
  '\\N',
  '#N/A',
  'None',
  '-',
  '--',
]

const exactIntegers = 2 ** 53
const exactLimit = sql.raw(String(exactIntegers))
const number = (cell: Fragment) => sql`try_cast(${cell} as double)`
/** The value where its text is just what the cell holds: the quick way, which leaves the rest to the thorough one. */
const verbatim = (cell: Fragment, value: Fragment, thorough: Fragment) =>
  sql`case when cast(${value} as varchar) = ${cell} then ${value} else ${thorough} end`
/** 007 is a code, not seven; 1_000 is one to DuckDB only. */
const canonical = (cell: Fragment) => sql`not (${cell} >= '00' and ${cell} < '0:') and not contains(${cell}, '_')`

const flags = (name: string, yes: string, no: string, onlyFor?: 'flag'): Reading => ({
  name,
  type: 'boolean',
  physical: 'boolean',
  example: `${yes} / ${no}`,
  looks: new RegExp(`^\\s*(${yes}|${no})\\s*$`, 'i'),
  read: (cell) => sql`case when ${cell} = ${yes} then true when ${cell} = ${no} then false else
    case lower(trim(${cell})) when ${yes} then true when ${no} then false end end`,
  ...(onlyFor && { onlyFor }),
})

/** Digits in any form that a cast takes: 58, -4.50, 1e6, .5, and infinity, which is refused later. */
const numeric = /^\s*[+-]?(\d|\.\d|inf|nan)/i

const integer: Reading = {
  name: 'integer',
  type: 'integer',
  physical: 'bigint',
  example: '1200',
  looks: numeric,
  read(cell) {
    const whole = sql`try_cast(${cell} as bigint)`
    const thorough = sql`case when ${number(cell)} = trunc(${number(cell)}) and abs(${number(cell)}) < ${exactLimit} and ${canonical(cell)}
      then cast(${number(cell)} as bigint) end`
    return sql`case when cast(${whole} as varchar) = ${cell} and ${whole} between -${exactLimit} and ${exactLimit}
      then ${whole} else ${thorough} end`
  },
}

const double: Reading = {
  name: 'decimal',
  type: 'decimal',
  physical: 'double precision',
  example: '1200.5',
  looks: numeric,
  // a longer row of digits is a number of a card or an order, and would lose its last ones
  read: (cell) =>
    sql`case when isfinite(${number(cell)}) and ${canonical(cell)}
      and not (abs(${number(cell)}) >= ${exactLimit} and regexp_matches(${cell}, '^\\s*[+-]?\\d+\\s*$')) then ${number(cell)} end`,
}

/** Digits after the point up to which decimals are kept exactly. */
export const largestScale = 6

/** Decimals with at most `scale` digits after the point, kept exactly so that sums are exact. */
export const exactDecimal = (scale: number): Reading => {
  const physical = `decimal(18, ${scale})`
  const exact = (cell: Fragment) => sql`try_cast(${cell} as ${sql.raw(physical)})`
  const thorough = (cell: Fragment) =>
    sql`case when cast(${exact(cell)} as double) = ${number(cell)} and ${canonical(cell)} then ${exact(cell)} end`
  return {
    name: `decimal with ${scale} digits`,
    type: 'decimal',
    physical,
    example: '1200.5',
    looks: numeric,
    read: (cell) => verbatim(cell, exact(cell), thorough(cell)),
  }
}

/** Reads what a decimal reading does and more digits after the point; undefined where there is no wider one. */
export const widerDecimal = ({ name, physical }: Reading): Reading | undefined =>
  name.startsWith('decimal with') && physical !== exactDecimal(largestScale).physical
    ? exactDecimal(largestScale)
    : undefined

const dashed = (cell: Fragment) => sql`translate(trim(${cell}), '/.', '--')`
const shortEnough = (cell: Fragment, length: number) => sql`length(trim(${cell})) <= ${sql.raw(String(length))}`

/** 29 February 2024 in a format. */
const written = (format: string) => format.replace('%Y', '2024').replace('%m', '02').replace('%d', '29')

const day = (name: string, format: string, looks: RegExp, onlyFor?: 'day'): Reading => ({
  name,
  type: 'date',
  physical: 'date',
  example: written(format),
  looks,
  read: (cell) =>
    sql`case when ${shortEnough(cell, 11)} then cast(try_strptime(${dashed(cell)}, ${format}) as date) end`,
  ...(onlyFor && { onlyFor }),
})

const eightDigits = /^\s*\d{8}\s*$/
const dayAndMonth = /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d/

const isoDay: Reading = {
  name: 'date yyyy-mm-dd',
  type: 'date',
  physical: 'date',
  example: written('%Y-%m-%d'),
  looks: /^\s*\d{1,4}[-/.]/,
  read: (cell) =>
    verbatim(
      cell,
      sql`try_cast(${cell} as date)`,
      sql`case when ${shortEnough(cell, 10)} then try_cast(${dashed(cell)} as date) end`,
    ),
}

const toUtc = (local: Fragment, zone: string): Fragment =>
  zone === 'UTC' ? local : sql`timezone('UTC', timezone(${zone}, ${local}))`

const hasZone = (cell: Fragment) =>
  sql`regexp_matches(${cell}, '\\d(Z|z|[+-]\\d{2}(:?\\d{2})?)\\s*$') and contains(${cell}, ':')`

const isoInstant: Reading = {
  name: 'timestamp yyyy-mm-dd hh:mm',
  type: 'timestamp',
  physical: 'timestamp',
  example: written('%Y-%m-%d 08:30'),
  looks: /^\s*\d{1,4}-\d/,
  read: (cell, zone) => {
    const time = sql`try_cast(${cell} as timestamp)`
    return zone === 'UTC' ? time : sql`case when ${hasZone(cell)} then ${time} else ${toUtc(time, zone)} end`
  },
}

const instant = (name: string, date: string): Reading => ({
  name,
  type: 'timestamp',
  physical: 'timestamp',
  example: written(`${date} 08:30`),
  looks: /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d.*\d:\d/,
  read: (cell, zone) =>
    toUtc(
      sql`try_strptime(${dashed(cell)}, [${sql.join(['%H:%M', '%H:%M:%S', '%I:%M %p', '%I:%M:%S %p'].map((clock) => sql`${`${date} ${clock}`}`))}])`,
      zone,
    ),
})

const epoch = (name: string, perSecond: number): Reading => ({
  name,
  type: 'timestamp',
  physical: 'timestamp',
  example: String(1_709_164_800 * perSecond),
  looks: /^\s*[+-]?[\d.]/,
  // 1980 to 2100
  read: (cell) => sql`case when ${number(cell)} between ${315_532_800 * perSecond} and ${4_102_444_800 * perSecond}
    then make_timestamp(cast(${number(cell)} * ${1_000_000 / perSecond} as bigint)) end`,
})

/** What stands between the values of a list, the first that none of them holds; the last is no sign that texts have. */
const listSeparators = ['|', ';', '\u001f']

/** A list as JSON writes it, kept as one text; nulls and empty texts in it are no values. */
const jsonList = (separator: string): Reading => ({
  name: `list with ${JSON.stringify(separator)}`,
  type: 'text',
  physical: 'varchar',
  example: '["a", "b"]',
  separator,
  looks: /^\s*\[.*\]\s*$/s,
  read(cell) {
    const items = sql`case when json_valid(${cell}) and starts_with(ltrim(${cell}), '[') then json_extract_string(${cell}, '$[*]') end`
    const odd = sql`list_filter(${items}, lambda x: contains(x, ${sql.lit(separator)}) or starts_with(x, '{') or starts_with(x, '['))`
    const kept = sql`list_filter(${items}, lambda x: x is not null and x <> '')`
    return sql`case when len(${odd}) = 0 then coalesce(array_to_string(${kept}, ${sql.lit(separator)}), '') end`
  },
})

/** THE list of readings, the first that fits wins; day-first and month-first compete, see column-types. */
export const readings: Reading[] = [
  flags('yes/no', 'yes', 'no'),
  flags('true/false', 'true', 'false'),
  flags('y/n', 'y', 'n'),
  flags('是/否', '是', '否'),
  flags('有/无', '有', '无'),
  flags('0/1', '1', '0', 'flag'),
  day('date yyyymmdd', '%Y%m%d', eightDigits, 'day'),
  integer,
  double,
  isoDay,
  day('date dd-mm-yyyy', '%d-%m-%Y', dayAndMonth),
  day('date mm-dd-yyyy', '%m-%d-%Y', dayAndMonth),
  day('date yyyy年m月d日', '%Y年%m月%d日', /年/),
  ...listSeparators.map(jsonList),
  isoInstant,
  instant('timestamp dd-mm-yyyy hh:mm', '%d-%m-%Y'),
  instant('timestamp mm-dd-yyyy hh:mm', '%m-%d-%Y'),
]

/** Further readings of the column that holds the time of events. */
export const timeReadings: Reading[] = [
  day('date yyyymmdd', '%Y%m%d', eightDigits),
  epoch('seconds since 1970', 1),
  epoch('milliseconds since 1970', 1000),
]

export const asText: Reading = {
  name: 'text',
  type: 'text',
  physical: 'varchar',
  example: '',
  looks: /./s,
  read: (cell) => cell,
}
