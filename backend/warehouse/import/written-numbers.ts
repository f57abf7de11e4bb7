import { sql } from 'kysely'
import type { Fragment } from '../stage.ts'
import { double, exactDecimal, integer } from './number-readings.ts'
import type { Reading } from './reading.ts'
import { type Unit, units } from './units.ts'

/** The digits of a number with a sign or a unit, without the commas between thousands; null where it is written otherwise. */
const digitsOf = (cell: Fragment, { before = '', behind = '' }: Unit): Fragment => {
  const number = '([+-]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?)'
  const whole = `(?i)^\\s*([+-]?)\\s*(?:${before})?\\s*${number}\\s*(?:${behind})?\\s*$`
  return sql`case when regexp_matches(${cell}, ${sql.lit(whole)})
    then replace(replace(regexp_replace(${cell}, ${sql.lit(whole)}, '\\1\\2'), ',', ''), '，', '') end`
}

const looksOf = ({ before = '', behind = '', scale }: Unit): RegExp => {
  const number = '[+-]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?'
  const [lead, tail] = [`(?:${before})`, `(?:${behind})`]
  if (before === '' && behind === '') return new RegExp(`^\\s*${number}\\s*$`)
  const bare = scale
    ? []
    : before === ''
      ? [`${number}\\s*${tail}`]
      : [`${lead}\\s*${number}\\s*${tail}?`, `${number}\\s*${tail}`]
  return new RegExp(`^\\s*[+-]?\\s*(?:${scale ? `${lead}?\\s*${number}\\s*${tail}` : bare.join('|')})\\s*$`, 'i')
}

/** A reading of bare digits as one of numbers that are written with a sign or a unit. */
const withUnit = (unit: Unit, base: Reading): Reading => ({
  ...base,
  name: `${base.name} with ${unit.sign}`,
  example: unit.before === '' ? '1,200' : `1200${unit.sign}`,
  looks: looksOf(unit),
  needs: unit.before === '' ? /\d[,，]\d{3}/ : looksOf(unit),
  written: unit,
  read: (cell, zone) => {
    const digits = digitsOf(cell, unit)
    // one that scales says so in every cell: 37 beside 37万 is thirty-seven
    if (unit.scale === undefined) return base.read(digits, zone)
    const said = sql`regexp_matches(${cell}, ${sql.lit(`(?:${unit.behind})\\s*$`)})`
    return sql`case when ${said} then ${base.read(digits, zone)} * ${sql.lit(unit.scale)} else ${base.read(digits, zone)} end`
  },
})

/** Readings of numbers that are written with each of the units. */
export const writtenNumbers: Reading[] = units.flatMap((unit) =>
  unit.scale === undefined ? [withUnit(unit, integer), withUnit(unit, double)] : [withUnit(unit, double)],
)

/** Decimals kept exactly, written as the column of a reading of doubles is. */
export const exactly = ({ written }: Reading, scale: number): Reading =>
  written ? withUnit(written, exactDecimal(scale)) : exactDecimal(scale)

/** The digits that a reading of numbers reads. */
export const digitsIn = (cell: Fragment, { written }: Reading): Fragment => (written ? digitsOf(cell, written) : cell)
