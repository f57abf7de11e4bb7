import { yesOf } from '../lexicon/flags.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { type State, skippable, take } from './state.ts'

const says = (state: State, at: number): string =>
  state
    .textOf(at, at + 1)
    .trim()
    .toLowerCase()

const isFlag = (lexeme: Lexeme | undefined): boolean =>
  (lexeme?.senses ?? []).some((sense) => sense.is === 'attribute' && yesOf(sense.attribute) !== undefined)

const no = /^(?:no|n|无|没有|没|否|未)$/
const yes = /^(?:yes|y|有|是)$/

/** What stands behind the last answer of a form: the end of an entry, or a field with its limit; no noun that the "no" could deny. */
const endsEntry = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  if (!lexeme || senseOf(lexeme, 'break') || senseOf(lexeme, 'list') || senseOf(lexeme, 'close')) return true
  if (/^的/.test(says(state, at))) return true
  if (lexeme.senses.some(({ is }) => is === 'value' || is === 'property-value' || is === 'event' || is === 'group'))
    return false
  const named = take(state, at, 'attribute')
  if (named && named.at === at) return boundAt(state, named.next) !== undefined
  return boundAt(state, at)?.bare === false && !skippable(lexeme)
}

const known = new WeakMap<Lexeme[], Set<number>>()

/**
 * Places of "no" that answer the field before them, as in a form dictated without commas: "mortgage yes loan no balance over 500",
 * 房贷有 个贷无 余额2000以上. "housing, no loan no default" denies what comes behind instead: it ends with a field.
 */
export const formAnswers = (state: State): Set<number> => {
  const found = known.get(state.lexemes)
  if (found) return found
  const answers = new Set<number>()
  known.set(state.lexemes, answers)
  for (let at = 0; at < state.lexemes.length; ) {
    const before = says(state, at - 1)
    let place = at
    const denials: number[] = []
    let agreed = false
    while (isFlag(state.lexemes[place]) && (no.test(says(state, place + 1)) || yes.test(says(state, place + 1)))) {
      if (no.test(says(state, place + 1))) denials.push(place + 1)
      else agreed = true
      place += 2
    }
    const led = senseOf(state.lexemes[at - 1], 'not') !== undefined || yes.test(before)
    const whole = !isFlag(state.lexemes[place]) && (agreed || endsEntry(state, place))
    if (denials.length > 0 && !led && whole) for (const denial of denials) answers.add(denial)
    at = Math.max(place, at + 1)
  }
  return answers
}
