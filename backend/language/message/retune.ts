import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { durationIn } from '../grammar/limit.ts'
import { allOf } from '../grammar/rules.ts'
import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { End } from './manner.ts'
import { isLower, isUpper, widerRange, withOtherEnd } from './range-ends.ts'
import { asksForAny, clausesOf, sameSubject } from './subject.ts'

const withWindow = (rule: Rule, window: Window): Rule | undefined => {
  // "within 60 days" of two events one after the other
  if (rule.kind === 'sequence' && window.type === 'last')
    return { ...rule, within: { n: window.n, unit: window.unit } } as Rule
  if (rule.kind === 'not') {
    const of = withWindow(rule.of, window)
    return of && { kind: 'not', of }
  }
  if ('window' in rule && rule.window) {
    const turned =
      rule.window.type === 'ago' && window.type === 'last'
        ? ({ type: 'ago', min: window.n, unit: window.unit } as const)
        : window
    return { ...rule, window: turned } as Rule
  }
  return undefined
}

/** "Bought funds", and then "within the last year". */
const isUntimed = (rule: Rule): boolean => rule.kind === 'event' && rule.value !== 0 && rule.window === undefined

/** A longer stretch of any unit is no time that was meant. */
const longestTime = 1000
const withLength = (rule: Rule, n: number): Rule | undefined => {
  if (n > longestTime) return undefined
  const said = 'window' in rule ? rule.window : undefined
  if (rule.kind === 'sequence' && rule.within && Number.isInteger(n) && n > 0)
    return { ...rule, within: { ...rule.within, n } }
  const whole = said?.type === 'last' && Number.isInteger(n) && n > 0
  return whole ? withWindow(rule, { ...said, n }) : undefined
}

const timesOf = ({ measure }: Extract<Rule, { kind: 'event' }>): boolean =>
  measure.type === 'count' || measure.type === 'orders' || measure.type === 'days'

const withNumber = (rule: Rule, value: number, end?: End): Rule | undefined => {
  if (rule.kind === 'between' && end === 'wider')
    return widerRange(rule, { kind: 'compare', field: rule.field, op: 'eq', value })
  if (rule.kind === 'between' && end) return end === 'upper' ? { ...rule, max: value } : { ...rule, min: value }
  const both = end && end !== 'wider' && withOtherEnd(rule, value, end)
  if (both) return both
  // "a purchase of 500 pieces or more", and then "100 pieces": the number of the events themselves
  const own =
    rule.kind === 'event' && rule.where && asksForAny(rule) ? withNumber(rule.where as Rule, value, end) : undefined
  if (own) return { ...rule, where: own } as Rule
  const bound = rule.kind === 'compare' && rule.op !== 'eq' && rule.op !== 'ne'
  if (bound && typeof rule.value === 'number') return { ...rule, value }
  // nobody buys 50,000 times: that is an amount, and of what is not said
  if (rule.kind === 'event' && timesOf(rule) && rule.value < 1000 && value >= 1000) return undefined
  if (rule.kind === 'event' && rule.value !== 0 && rule.max === undefined) return { ...rule, value }
  if (rule.kind === 'rank') return rule.count === undefined ? { ...rule, percent: value } : { ...rule, count: value }
  return undefined
}

/** "fewer than 3" in the place of "3 or more": a limit that is said with its direction has that direction. */
const turned = (rule: Rule | undefined, lexemes: Lexeme[]): Rule | undefined => {
  const op = lexemes.flatMap((lexeme) => senseOf(lexeme, 'comparator')?.op ?? [])[0]
  if (!rule || !op || !('op' in rule) || (rule.kind !== 'compare' && rule.kind !== 'event')) return rule
  return { ...rule, op }
}

const ofSize = new Set<SenseKind>(['extreme', 'edge', 'number', 'unit', 'filler', 'only', 'measure'])

/** 那就前500, "so the top 500" of an audience that is the first so many: the ranking stays and takes more or fewer. */
export const withSize = (current: Rule, lexemes: Lexeme[]): Rule | undefined => {
  const said = lexemes.filter(({ senses }) => !senses.some(({ is }) => is === 'filler'))
  const [number, other] = said.flatMap((lexeme) => senseOf(lexeme, 'number')?.number ?? [])
  const ranks = said.some((lexeme) => senseOf(lexeme, 'extreme') ?? senseOf(lexeme, 'edge'))
  const plain = said.every(({ senses }) => senses.some(({ is }) => ofSize.has(is)))
  if (!number || other || !ranks || !plain) return undefined
  const clauses = clausesOf(current)
  const [ranking, another] = clauses.filter(({ kind }) => kind === 'rank')
  if (ranking?.kind !== 'rank' || another) return undefined
  const { count: _, percent: __, ...rest } = ranking
  const cut = number.percent ? { percent: number.value } : { count: number.value }
  return allOf(clauses.map((clause) => (clause === ranking ? ({ ...rest, ...cut } as Rule) : clause)))
}

/** "Lower the login requirement to 2": the number is of the events that are named. */
export const withFigure = (current: Rule, rules: Rule[], lexemes: Lexeme[]): Rule | undefined => {
  const [named, more] = rules
  const [number, other] = lexemes.flatMap((lexeme) => senseOf(lexeme, 'number')?.number ?? [])
  if (more || (named && (named.kind !== 'event' || !asksForAny(named) || named.window || named.where))) return undefined
  if (!number || other || number.percent || !Number.isInteger(number.value) || number.value < 1) return undefined
  const clauses = clausesOf(current)
  // 金额门槛提到800: the one sum that the audience is limited by, of whatever events
  const ofAmount = lexemes.some((lexeme) => senseOf(lexeme, 'property')?.property.role === 'amount')
  if (!ofAmount && !named) return undefined
  const [only, another] = clauses.filter(
    (clause) =>
      clause.kind === 'event' &&
      clause.value !== 0 &&
      (ofAmount ? 'property' in clause.measure : named && sameSubject(clause, named)),
  )
  const next = only && !another ? turned({ ...only, value: number.value } as Rule, lexemes) : undefined
  return next && allOf(clauses.map((clause) => (clause === only ? next : clause)))
}

/** 把5000改成8000, "change 30 to 35": the one condition that holds the first number gets the second. */
export const swappedNumbers = (current: Rule, lexemes: Lexeme[]): Rule | undefined => {
  const [from, to, more] = lexemes.flatMap((lexeme) => senseOf(lexeme, 'number')?.number.value ?? [])
  if (from === undefined || to === undefined || more !== undefined || spansTwo(lexemes)) return undefined
  const clauses = clausesOf(current)
  const holding = clauses.filter((clause) => holds(clause, from))
  const [only] = holding
  const next = only && holding.length === 1 ? withNumber(only, to) : undefined
  return next && allOf(clauses.map((clause) => (clause === only ? next : clause)))
}

/** "between 1,000 and 5,000", 1000到5000: one range, and no number for another. */
const spansTwo = (lexemes: Lexeme[]): boolean =>
  lexemes.some((lexeme, n) => {
    if (!senseOf(lexeme, 'number')) return false
    const before = lexemes[n - 1]
    const from = senseOf(before, 'comparator') !== undefined
    if (senseOf(before, 'between') && !from) return true
    return !from && senseOf(lexemes[n + 1], 'to') !== undefined && senseOf(lexemes[n + 2], 'number') !== undefined
  })

const holds = (rule: Rule, value: number): boolean =>
  'value' in rule ? rule.value === value : rule.kind === 'rank' && (rule.count ?? rule.percent) === value

/** "36 to 60", 36到60个月: the two numbers of a range; undefined where a message says no such thing alone. */
const rangeIn = (lexemes: Lexeme[]): [number, number] | undefined => {
  const values = lexemes.flatMap(
    (lexeme) => senseOf(lexeme, 'number')?.number.value ?? senseOf(lexeme, 'duration')?.duration.n ?? [],
  )
  const joined = lexemes.some((lexeme) => senseOf(lexeme, 'to') ?? senseOf(lexeme, 'between'))
  const [low, high, more] = values
  return joined && low !== undefined && high !== undefined && more === undefined && low < high ? [low, high] : undefined
}

const withRange = (rule: Rule, min: number, max: number): Rule | undefined => {
  if (rule.kind === 'between') return { ...rule, min, max }
  const limits = rule.kind === 'compare' && !['eq', 'ne'].includes(rule.op) && typeof rule.value === 'number'
  return limits ? { kind: 'between', field: rule.field, min, max } : undefined
}

/** "at least 5 pieces" of what was bought: the number is one of pieces, and no longer one of orders. */
const ofPieces = (rule: Rule | undefined, lexemes: Lexeme[], events: Catalog['events']): Rule | undefined => {
  const pieces = lexemes.some((lexeme) => senseOf(lexeme, 'unit')?.unit === 'pieces')
  if (!pieces || rule?.kind !== 'event' || rule.measure.type === 'sum') return rule
  const type = events.find(({ name }) => name === rule.event)
  const property = type?.properties.find(({ role }) => role === 'quantity')?.name
  if (rule.where && 'field' in rule.where && rule.where.field === property) return rule
  return property ? { ...rule, measure: { type: 'sum', property } } : rule
}

/** "make it 60 days", 改成500: a length or number alone goes to the one condition that holds such a thing; undefined where none or several do. */
export const retuned = (
  current: Rule,
  lexemes: Lexeme[],
  { attributes, events }: Catalog,
  end?: End,
  latest: Rule[] = [],
): Rule | undefined => {
  const clauses = clausesOf(current)
  const swap = (change: (clause: Rule) => Rule | undefined): Rule | undefined => {
    const changed = clauses.flatMap((clause, n) => {
      const next = change(clause)
      return next ? [{ n, next }] : []
    })
    // of several the one that was said last: "credit limit at least 50,000", and then "make that 80,000"
    const last = changed.filter(({ n }) => latest.includes(clauses[n] as Rule))
    const [only, other] = changed.length > 1 ? last : changed
    return only && !other ? allOf(clauses.map((clause, n) => (n === only.n ? only.next : clause))) : undefined
  }
  const both = rangeIn(lexemes)
  if (both) return swap((clause) => withRange(clause, ...both))
  const timed = lexemes.map((lexeme) => senseOf(lexeme, 'window')).find((window) => window && !window.future)
  const counted = lexemes.map((lexeme) => senseOf(lexeme, 'number')?.number.value).find((value) => value !== undefined)
  // "make that four times since June": a number and a time of one condition
  if (timed && counted !== undefined)
    return swap((clause) => {
      const next = clause.kind === 'event' ? turned(withNumber(clause, counted, end), lexemes) : undefined
      return next?.kind === 'event' ? { ...next, window: timed.window } : undefined
    })
  for (const lexeme of lexemes) {
    const { window, future } = senseOf(lexeme, 'window') ?? {}
    // what is still to come retimes dates, never what customers did
    const retimed =
      window && swap((clause) => (future && clause.kind !== 'date' ? undefined : withWindow(clause, window)))
    const done = window && !future && !retimed ? clauses.filter(isUntimed) : []
    if (done.length === 1) return swap((clause) => (clause === done[0] ? ({ ...clause, window } as Rule) : undefined))
    if (retimed || (window && window.type !== 'last')) return retimed
    // 6个月以内 of a tenure in months is a length
    const duration = senseOf(lexeme, 'duration')?.duration ?? window
    if (duration) {
      const { n, unit } = duration
      const short = unit === 'second' || unit === 'minute'
      const moved = short ? undefined : swap((clause) => withWindow(clause, { type: 'last', n, unit }))
      if (moved) return moved
      // "tenure at least 3 years", and then "5 years"
      return swap((clause) => {
        const field = clause.kind === 'compare' ? attributes.find(({ name }) => name === clause.field) : undefined
        const limit = field?.unit ? durationIn({ n, unit }, field.unit) : undefined
        return limit ? turned(withNumber(clause, limit.value), lexemes) : undefined
      })
    }
    const often = senseOf(lexeme, 'frequency')
    const number = senseOf(lexeme, 'number')?.number ?? (often && { value: often.n })
    // of two limits on one thing the end that is spoken of
    const spoken = end === 'upper' ? isUpper : end === 'lower' ? isLower : undefined
    const ends = spoken && clauses.some(spoken) ? spoken : () => true
    if (number)
      return (
        swap((clause) =>
          ends(clause)
            ? ofPieces(
                turned(withNumber(clause, number.value, ends === spoken ? undefined : end), lexemes),
                lexemes,
                events,
              )
            : undefined,
        ) ??
        // "no purchase in 90 days", and then "make that 60"
        swap((clause) => withLength(clause, number.value))
      )
  }
  return undefined
}
