import { sql } from 'kysely'
import type { Fragment } from '../stage.ts'
import { double, integer, number, verbatim } from './number-readings.ts'
import type { Reading } from './reading.ts'
import { writtenNumbers } from './written-numbers.ts'

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

/** 2026/3/5 14:03, 2026.3.5 14:03 and 2026年3月5日 14时03分 with dashes and colons. */
const dashedInstant = (cell: Fragment): Fragment =>
  sql`regexp_replace(regexp_replace(regexp_replace(trim(${cell}),
    '^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b', '\\1-\\2-\\3'),
    '^(\\d{4})年(\\d{1,2})月(\\d{1,2})日?\\s*', '\\1-\\2-\\3 '),
    '(\\d{1,2})[时点](\\d{1,2})分?(?:(\\d{1,2})秒)?$', '\\1:\\2')`

const hasZone = (cell: Fragment) =>
  sql`regexp_matches(${cell}, '\\d(Z|z|[+-]\\d{2}(:?\\d{2})?)\\s*$') and contains(${cell}, ':')`

const isoInstant: Reading = {
  name: 'timestamp yyyy-mm-dd hh:mm',
  type: 'timestamp',
  physical: 'timestamp',
  example: written('%Y-%m-%d 08:30'),
  looks: /^\s*(?:\d{1,4}-\d|\d{4}[/.年]\s?\d)/,
  read: (cell, zone) => {
    const time = sql`coalesce(try_cast(${cell} as timestamp), try_cast(${dashedInstant(cell)} as timestamp))`
    return zone === 'UTC' ? time : sql`case when ${hasZone(cell)} then ${time} else ${toUtc(time, zone)} end`
  },
}

const instant = (name: string, date: string, looks: RegExp): Reading => ({
  name,
  type: 'timestamp',
  physical: 'timestamp',
  example: written(`${date} 08:30`),
  looks,
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

const clocked = /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d.*\d:\d/

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
  ...writtenNumbers,
  isoDay,
  day('date dd-mm-yyyy', '%d-%m-%Y', dayAndMonth),
  day('date mm-dd-yyyy', '%m-%d-%Y', dayAndMonth),
  day('date yyyy年m月d日', '%Y年%m月%d日', /年/),
  ...listSeparators.map(jsonList),
  isoInstant,
  instant('timestamp yyyy-mm-dd hh:mm AM', '%Y-%m-%d', /^\s*\d{4}[-/.]\d{1,2}[-/.]\d.*\d:\d/),
  instant('timestamp dd-mm-yyyy hh:mm', '%d-%m-%Y', clocked),
  instant('timestamp mm-dd-yyyy hh:mm', '%m-%d-%Y', clocked),
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
