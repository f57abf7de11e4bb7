import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { hasContent } from '../unread.ts'
import { without } from './shorter.ts'
import { clausesOf } from './subject.ts'
import { windowOf } from './window-of.ts'

/** Whether a time is the one that is named: itself, or one that begins or ends in it ("October" of "since 1 October"). */
const isNamedBy = (window: Window, named: Window): boolean => {
  if (canonicalJson(window) === canonicalJson(named)) return true
  if (window.type !== 'range' || named.type !== 'range') return false
  const { from = '', to = '9999' } = named
  return [window.from, window.to].some((day) => day !== undefined && day >= from && day.slice(0, 10) <= to)
}

/** The time that words name and nothing else: "the October one", 10月那个. */
const timeNamed = (lexemes: Lexeme[]): Window | undefined => {
  const [only, other] = lexemes.filter((lexeme) => hasContent(lexeme) && !senseOf(lexeme, 'except'))
  return other ? undefined : senseOf(only, 'window')?.window
}

/** The audience without the one condition that has the time which is named; undefined where none or several have it. */
export const withoutTimed = (current: Rule, lexemes: Lexeme[]): Rule | undefined => {
  const named = timeNamed(lexemes)
  const clauses = clausesOf(current)
  const [only, other] = clauses.filter((clause) => {
    const window = windowOf(clause)
    return named && window && isNamedBy(window, named)
  })
  if (!only || other) return undefined
  return without(current, (clause) => clause === only)
}
