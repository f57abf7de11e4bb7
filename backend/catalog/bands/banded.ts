import type { Attribute, AttributeValue } from '../catalog.ts'
import { type ReadBand, readBand } from './read-band.ts'

/** One value of a banded attribute: numbers from `from` on and below `end`; `to` is the upper end as written. */
export interface Band {
  value: string
  from: number
  end: number
  to: number
}

/** An attribute whose values are bands of a number, lowest first. */
export interface Banded {
  bands: Band[]
  /** Whole numbers that are counted (ages, people): 24 and 25 are next to each other, and an end that is said belongs to one band. */
  whole: boolean
  unit?: string
}

const perMonth: Record<string, number> = { month: 1, year: 12 }
const perDay: Record<string, number> = { day: 1, week: 7 }

/** "<6 months, 6-12 months, 1-2 years": all in the smallest unit. Undefined where units do not convert. */
const inOneUnit = (read: ReadBand[]): { read: ReadBand[]; unit?: string } | undefined => {
  const said = [...new Set(read.flatMap(({ unit }) => unit ?? []))]
  const [only] = said
  // "<1 year" beside 5万以上: two things
  if (only && only !== 'money' && read.some(({ unit, step }) => !unit && step > 1)) return undefined
  if (said.length < 2) return { read, ...(only ? { unit: only } : {}) }
  const table = [perMonth, perDay].find((each) => said.every((unit) => unit in each))
  if (!table) return undefined
  const unit = said.toSorted((a, b) => (table[a] ?? 0) - (table[b] ?? 0))[0] as string
  const scaled = read.map((band) => {
    const factor = (table[band.unit ?? unit] ?? 1) / (table[unit] ?? 1)
    return { ...band, from: band.from * factor, to: band.to * factor, step: band.step }
  })
  return { read: scaled, unit }
}

const isWhole = (value: number): boolean => !Number.isFinite(value) || Number.isInteger(value)

/** Whole numbers without a scale or money, no two bands of which share an end that both hold. */
const countsWhole = (read: ReadBand[], unit: string | undefined): boolean =>
  unit !== 'money' &&
  unit !== 'percent' &&
  read.every(({ from, to, step }) => step === 1 && isWhole(from) && isWhole(to)) &&
  read.every((band, n) => {
    const next = read[n + 1]
    return !next || band.to < next.from || (band.to === next.from && band.toIn !== next.fromIn)
  })

type Said = ReadBand & { value: string }

/** Where a band of a number that is measured ends: at the next one, where no more than a step of what is written lies between. */
const measured = ({ value, from, to, step }: Said, next: Said | undefined): Band => {
  const gap = next ? next.from - to : 0
  const end = next && gap > 0 && gap <= Math.max(step, next.step) * (1 + 1e-9) ? next.from : to
  return { value, from, to, end }
}

const counted = ({ value, from, to, fromIn, toIn }: Said): Band => {
  const last = toIn ? to : to - 1
  return { value, from: fromIn ? from : from + 1, to: last, end: last + 1 }
}

const known = new WeakMap<Attribute, Banded | undefined>()

/** `nameOf` gives the text that tells the band of a value. */
const readAs = (stored: AttributeValue[], nameOf: (value: AttributeValue) => string): Banded | undefined => {
  const all = stored.flatMap((one) => {
    const band = readBand(nameOf(one))
    return band ? [{ ...band, value: one.value }] : []
  })
  // values that are single numbers are codes, and no bands
  if (all.length < stored.length || all.every(({ from, to }) => from === to)) return undefined
  const units = inOneUnit(all)
  if (!units) return undefined
  const said = units.read
    .map((band, n) => ({ ...band, value: (all[n] as Said).value }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const whole = countsWhole(said, units.unit)
  const bands = said.map((band, n) => (whole ? counted(band) : measured(band, said[n + 1])))
  const apart = bands.every(({ from, end }, n) => {
    const next = bands[n + 1]
    return (from < end || (!whole && from === end)) && (!next || (end <= next.from && from < next.from))
  })
  return apart ? { bands, whole, ...(units.unit ? { unit: units.unit } : {}) } : undefined
}

const read = ({ type, values = [] }: Attribute): Banded | undefined => {
  const stored = values.filter(({ unknown }) => !unknown)
  if (type === 'boolean' || stored.length < 2) return undefined
  // codes 1 to 7 whose labels tell the bands
  return (
    readAs(stored, ({ value }) => value) ??
    readAs(stored, ({ labels }) => labels.en) ??
    readAs(stored, ({ labels }) => labels.zh)
  )
}

/** The bands that the known values of an attribute are; undefined where one of them is no band, or two overlap. */
export const bandedOf = (attribute: Attribute): Banded | undefined => {
  if (!known.has(attribute)) known.set(attribute, read(attribute))
  return known.get(attribute)
}
