import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { Analysis } from '../analyse.ts'
import { durationIn } from '../grammar/limit.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { ReadDuration } from '../time/duration.ts'
import { mapped } from './leaves.ts'

/** Numbers of a stretch, with or without a unit of time. */
export const numbersIn = ({ lexemes }: Analysis): number[] =>
  lexemes.flatMap((lexeme) => senseOf(lexeme, 'number')?.number.value ?? senseOf(lexeme, 'duration')?.duration.n ?? [])
const unitIn = ({ lexemes }: Analysis) =>
  lexemes.flatMap((lexeme) => senseOf(lexeme, 'duration')?.duration.unit ?? [])[0]
const windowIn = ({ lexemes }: Analysis): Window | undefined =>
  lexemes.flatMap((lexeme) => senseOf(lexeme, 'window')?.window ?? [])[0]
const opIn = ({ lexemes }: Analysis): Comparator | undefined =>
  lexemes.flatMap((lexeme) => senseOf(lexeme, 'comparator')?.op ?? [])[0]

const isYear = (n: number | undefined): n is number => n !== undefined && Number.isInteger(n) && n > 1900 && n < 2100

/** "Change 2025 to 2026": the year of the times that are wholly in it. */
const yearsExchanged = (current: Rule, old: Analysis, fresh: Analysis): Rule | undefined => {
  const [[from, more], [to, other]] = [numbersIn(old), numbersIn(fresh)]
  if (!isYear(from) || !isYear(to) || more !== undefined || other !== undefined) return undefined
  let done = 0
  const moved = (day: unknown) => (typeof day === 'string' && day.startsWith(`${from}`) ? `${to}${day.slice(4)}` : day)
  const next = mapped(current, (part) => {
    const window = part.window as Window | undefined
    if (window?.type !== 'range' || (moved(window.from) === window.from && moved(window.to) === window.to))
      return undefined
    done += 1
    return {
      ...part,
      window: {
        ...window,
        ...(window.from ? { from: moved(window.from) } : {}),
        ...(window.to ? { to: moved(window.to) } : {}),
      },
    }
  })
  return done > 0 ? next : undefined
}

/** 今年 for 去年, 90天 for 60天: another time, where one condition or several have the one that is named. */
export const timeExchanged = (current: Rule, old: Analysis, fresh: Analysis): Rule | undefined => {
  const [from, to] = [old, fresh].map((one): Window | undefined => {
    const window = windowIn(one)
    const [n, other] = numbersIn(one)
    const unit = unitIn(one)
    if (window) return window
    const timed = unit && unit !== 'second' && unit !== 'minute' && n !== undefined && other === undefined
    return timed ? { type: 'last', n, unit } : undefined
  })
  if (!from) return yearsExchanged(current, old, fresh)
  const [n] = numbersIn(fresh)
  const into = to ?? (from.type === 'last' && n !== undefined ? { ...from, n } : undefined)
  if (!into) return undefined
  let done = 0
  const next = mapped(current, (part) => {
    const window = part.window as Window | undefined
    if (!window) return undefined
    if (canonicalJson(window) === canonicalJson(from)) {
      done += 1
      return { ...part, window: into }
    }
    const ago = window.type === 'ago' && from.type === 'last' && window.min === from.n && window.unit === from.unit
    if (!ago || into.type !== 'last' || window.max !== undefined) return undefined
    done += 1
    return { ...part, window: { type: 'ago', min: into.n, unit: into.unit } }
  })
  return done > 0 ? next : undefined
}

/** A number in the unit of a field, where it is a length of time; undefined where the field holds no time. */
const inUnit = (n: number, unit: ReadDuration['unit'] | undefined, field: string | undefined): number | undefined =>
  unit === undefined ? n : field === undefined ? undefined : durationIn({ n, unit }, field)?.value

const attributesIn = ({ lexemes }: Analysis): string[] =>
  lexemes.flatMap(({ senses }) => senses.flatMap((sense) => (sense.is === 'attribute' ? [sense.attribute.name] : [])))

/** 把5000改成8000, "24 to 48 becomes 36 to 60": the numbers of one condition, of the field that is named where one is. */
export const numbersExchanged = (
  current: Rule,
  old: Analysis,
  fresh: Analysis,
  { attributes }: Catalog,
): Rule | undefined => {
  const [from, to] = [numbersIn(old), numbersIn(fresh)]
  if (from.length === 0 || from.length !== to.length || from.length > 2) return undefined
  const op = opIn(fresh)
  const [first = 0, second] = from
  const [next = 0, last] = to
  const [oldUnit, freshUnit] = [unitIn(old), unitIn(fresh) ?? unitIn(old)]
  const swap = (only: string[] | undefined): Rule | undefined => {
    let done = 0
    const changed = mapped(current, (part) => {
      const { kind, value, min, max, count, percent, n } = part
      const field = typeof part.field === 'string' ? part.field : undefined
      const other = only && typeof field === 'string' && !only.includes(field)
      const unit = attributes.find(({ name }) => name === field)?.unit
      const [was, into, top] = [first, next, last].map((one, place) =>
        one === undefined ? undefined : inUnit(one, place === 0 ? (oldUnit ?? undefined) : freshUnit, unit),
      )
      const range = second !== undefined && kind === 'between' && min === was && max === inUnit(second, oldUnit, unit)
      if (range && !other && into !== undefined && top !== undefined) {
        done += 1
        return { ...part, min: into, max: top }
      }
      if (second !== undefined || other) return undefined
      if (
        kind === undefined &&
        part.type === 'last' &&
        n === first &&
        (oldUnit === undefined || oldUnit === part.unit)
      ) {
        done += 1
        return { ...part, n: next, ...(freshUnit ? { unit: freshUnit } : {}) }
      }
      if (was === undefined || into === undefined) return undefined
      const held = { value, count, percent, min, max, n }
      const key = (['value', 'count', 'percent', 'min', 'max', 'n'] as const).find((one) => held[one] === was)
      if (!key || (key === 'n' && kind === undefined)) return undefined
      const reversed = (key === 'min' && into > Number(max)) || (key === 'max' && into < Number(min))
      if (reversed) return undefined
      done += 1
      const turned = key === 'value' && op && typeof part.op === 'string' && !['eq', 'ne'].includes(op)
      return { ...part, [key]: into, ...(turned ? { op } : {}) }
    })
    return done === 1 ? changed : undefined
  }
  const named = attributesIn(old)
  return (named.length > 0 ? swap(named) : undefined) ?? swap(undefined)
}
