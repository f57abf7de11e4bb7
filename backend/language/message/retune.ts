import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { allOf } from '../grammar/rules.ts'
import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { mapped } from './leaves.ts'
import type { End } from './manner.ts'
import { ofGoods } from './of-goods.ts'
import { widerRange, withOtherEnd } from './range-ends.ts'
import { asksForAny, clausesOf, conditionsOf, sameSubject } from './subject.ts'

export const withWindow = (rule: Rule, window: Window): Rule | undefined => {
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
export const isUntimed = (rule: Rule): boolean => rule.kind === 'event' && rule.value !== 0 && rule.window === undefined

/** A longer stretch of any unit is no time that was meant. */
const longestTime = 1000
export const withLength = (rule: Rule, n: number): Rule | undefined => {
  if (n > longestTime) return undefined
  const said = 'window' in rule ? rule.window : undefined
  if (rule.kind === 'sequence' && rule.within && Number.isInteger(n) && n > 0)
    return { ...rule, within: { ...rule.within, n } }
  const whole = said?.type === 'last' && Number.isInteger(n) && n > 0
  return whole ? withWindow(rule, { ...said, n }) : undefined
}

const timesOf = ({ measure }: Extract<Rule, { kind: 'event' }>): boolean =>
  measure.type === 'count' || measure.type === 'orders' || measure.type === 'days'

export const withNumber = (rule: Rule, value: number, end?: End): Rule | undefined => {
  // "not with us less than 3 months", and then "I meant 6"
  if (rule.kind === 'not') {
    const of = end ? undefined : withNumber(rule.of, value)
    return of && { kind: 'not', of }
  }
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
export const turned = (rule: Rule | undefined, lexemes: Lexeme[]): Rule | undefined => {
  const op = lexemes.flatMap((lexeme) => senseOf(lexeme, 'comparator')?.op ?? [])[0]
  if (rule?.kind === 'not') return { kind: 'not', of: turned(rule.of, lexemes) as Rule }
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

/** 网购提到800, "raise online shopping to 800": the one limit on events of the goods or kind that is named. */
export const withNamedGoods = (current: Rule, lexemes: Lexeme[]): Rule | undefined => {
  const told = lexemes.filter(({ senses }) => !senses.some(({ is }) => is === 'filler'))
  const [number, more] = told.flatMap((lexeme) => senseOf(lexeme, 'number')?.number ?? [])
  const plain = told.every((lexeme) =>
    lexeme.senses.some(({ is }) => /^(?:property-value|number|unit|comparator)$/.test(is)),
  )
  if (!number || more || number.percent || !plain) return undefined
  const [only, other] = (ofGoods(told, conditionsOf(current)) ?? []).filter(
    (clause) => clause.kind === 'event' && clause.value !== 0 && clause.max === undefined && !asksForAny(clause),
  )
  if (only?.kind !== 'event' || other) return undefined
  const next = turned({ ...only, value: number.value } as Rule, told)
  return next && mapped(current, (leaf) => ((leaf as unknown) === only ? (next as never) : undefined))
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
export const rangeIn = (lexemes: Lexeme[]): [number, number] | undefined => {
  const values = lexemes.flatMap(
    (lexeme) => senseOf(lexeme, 'number')?.number.value ?? senseOf(lexeme, 'duration')?.duration.n ?? [],
  )
  const joined = lexemes.some((lexeme) => senseOf(lexeme, 'to') ?? senseOf(lexeme, 'between'))
  const [low, high, more] = values
  return joined && low !== undefined && high !== undefined && more === undefined && low < high ? [low, high] : undefined
}

export const withRange = (rule: Rule, min: number, max: number): Rule | undefined => {
  if (rule.kind === 'between') return { ...rule, min, max }
  const limits = rule.kind === 'compare' && !['eq', 'ne'].includes(rule.op) && typeof rule.value === 'number'
  return limits ? { kind: 'between', field: rule.field, min, max } : undefined
}

/** "at least 5 pieces" of what was bought: the number is one of pieces, and no longer one of orders. */
export const ofPieces = (rule: Rule | undefined, lexemes: Lexeme[], events: Catalog['events']): Rule | undefined => {
  const pieces = lexemes.some((lexeme) => senseOf(lexeme, 'unit')?.unit === 'pieces')
  if (!pieces || rule?.kind !== 'event' || rule.measure.type === 'sum') return rule
  const type = events.find(({ name }) => name === rule.event)
  const property = type?.properties.find(({ role }) => role === 'quantity')?.name
  if (rule.where && 'field' in rule.where && rule.where.field === property) return rule
  return property ? { ...rule, measure: { type: 'sum', property } } : rule
}
