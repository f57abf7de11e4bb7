import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { durationIn } from '../grammar/limit.ts'
import { allOf } from '../grammar/rules.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { End, Manner } from './manner.ts'
import { isLower, isUpper } from './range-ends.ts'
import { isUntimed, ofPieces, rangeIn, turned, withLength, withNumber, withRange, withWindow } from './retune.ts'
import { clausesOf } from './subject.ts'
import { windowOf } from './window-of.ts'

/** How the new length or number was said, and what was said last. */
export interface Retuning extends Pick<Manner, 'towards'> {
  end?: End | undefined
  latest?: Rule[] | undefined
}

/** The number that a condition is limited by. */
const figureOf = (rule: Rule): number | undefined => {
  if (rule.kind === 'not') return figureOf(rule.of)
  if (rule.kind === 'rank') return rule.count ?? rule.percent
  return 'value' in rule && typeof rule.value === 'number' ? rule.value : undefined
}

/** "Raise it to 8,000": of a condition with a lower limit than that. */
const goesThatWay = (old: Rule, next: Rule, towards: Manner['towards']): boolean => {
  const [from, to] = [figureOf(old), figureOf(next)]
  if (!towards || from === undefined || to === undefined) return true
  return towards === 'up' ? to > from : to < from
}

/** "make it 60 days", 改成500: each audience that a length or number alone may make, by the condition that it goes to; the last one said goes first where it is one. */
export const retunings = (
  current: Rule,
  lexemes: Lexeme[],
  { attributes, events }: Catalog,
  { end, latest = [], towards }: Retuning = {},
): Rule[] => {
  const clauses = clausesOf(current)
  const swap = (change: (clause: Rule) => Rule | undefined): Rule[] => {
    const every = clauses.flatMap((clause, n) => {
      const next = change(clause)
      return next && canonicalJson(next) !== canonicalJson(clause) ? [{ n, next }] : []
    })
    const that = every.filter(({ n, next }) => goesThatWay(clauses[n] as Rule, next, towards))
    const changed = that.length > 0 ? that : every
    // of several the one that was said last: "credit limit at least 50,000", and then "make that 80,000"
    const last = changed.filter(({ n }) => latest.includes(clauses[n] as Rule))
    const meant = changed.length > 1 && last.length === 1 ? last : changed
    return meant.map((only) => allOf(clauses.map((clause, n) => (n === only.n ? only.next : clause))))
  }
  const first = (...ways: (() => Rule[])[]): Rule[] => {
    for (const way of ways) {
      const found = way()
      if (found.length > 0) return found
    }
    return []
  }
  // "change it to 90 days" of the last 60 days, and not of this year
  const retimedTo = (window: Window, may: (clause: Rule) => boolean = () => true): Rule[] =>
    first(
      () =>
        swap((clause) =>
          may(clause) && windowOf(clause)?.type === window.type ? withWindow(clause, window) : undefined,
        ),
      () => swap((clause) => (may(clause) ? withWindow(clause, window) : undefined)),
    )
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
    const retimed = window ? retimedTo(window, (clause) => !future || clause.kind === 'date') : []
    const done = window && !future && retimed.length === 0 ? clauses.filter(isUntimed) : []
    if (done.length === 1) return swap((clause) => (clause === done[0] ? ({ ...clause, window } as Rule) : undefined))
    if (retimed.length > 0 || (window && window.type !== 'last')) return retimed
    // 6个月以内 of a tenure in months is a length
    const duration = senseOf(lexeme, 'duration')?.duration ?? window
    if (duration) {
      const { n, unit } = duration
      const short = unit === 'second' || unit === 'minute'
      return first(
        () => (short ? [] : retimedTo({ type: 'last', n, unit })),
        // "tenure at least 3 years", and then "5 years"
        () =>
          swap((clause) => {
            const own = clause.kind === 'not' ? clause.of : clause
            const field = own.kind === 'compare' ? attributes.find(({ name }) => name === own.field) : undefined
            const limit = field?.unit ? durationIn({ n, unit }, field.unit) : undefined
            return limit ? turned(withNumber(clause, limit.value), lexemes) : undefined
          }),
      )
    }
    const often = senseOf(lexeme, 'frequency')
    const number = senseOf(lexeme, 'number')?.number ?? (often && { value: often.n })
    // of two limits on one thing the end that is spoken of
    const spoken = end === 'upper' ? isUpper : end === 'lower' ? isLower : undefined
    const ends = spoken && clauses.some(spoken) ? spoken : () => true
    if (number)
      return first(
        () =>
          swap((clause) =>
            ends(clause)
              ? ofPieces(
                  turned(withNumber(clause, number.value, ends === spoken ? undefined : end), lexemes),
                  lexemes,
                  events,
                )
              : undefined,
          ),
        // "no purchase in 90 days", and then "make that 60"
        () => swap((clause) => withLength(clause, number.value)),
      )
  }
  return []
}

/** The audience that a length or number alone makes; undefined where no condition, or more than one, may be the one that changes. */
export const retuned = (current: Rule, lexemes: Lexeme[], catalog: Catalog, how: Retuning = {}): Rule | undefined => {
  const [only, other] = retunings(current, lexemes, catalog, how)
  return other ? undefined : only
}
