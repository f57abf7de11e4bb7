import type { Rule } from '../../segments/rule.ts'
import type { Analysis } from '../analyse.ts'
import { allOf } from '../grammar/rules.ts'
import { senseOf } from '../lexicon/sense.ts'
import { numbersIn } from './exchange-numbers.ts'
import { said } from './exchange-values.ts'
import { clausesOf } from './subject.ts'

const first = /首|第一次|最早|\b(?:first|earliest)\b/i
const last = /最近|最后|末次|\b(?:last|latest|most recent)\b/i

/** Which conditions a name of a date or of events stands for: "the first order date" is when the first event was, too. */
const isNamed = (clause: Rule, { lexemes }: Analysis): boolean =>
  said({ lexemes } as Analysis).some(({ senses }) =>
    senses.some((sense) => {
      if (sense.is === 'event') return clause.kind === 'event' && clause.event === sense.event.name
      if (sense.is !== 'attribute') return false
      const { name, labels } = sense.attribute
      if (clause.kind === 'date') return clause.field === name
      if (clause.kind !== 'occurrence') return false
      const called = `${labels.zh} ${labels.en}`
      return clause.which === 'first' ? first.test(called) : last.test(called)
    }),
  )

/** "Change the first order date to November": another time for the one condition that is named by its date or its events; undefined where it is no such thing. */
export const namedTimeExchanged = (current: Rule, old: Analysis, fresh: Analysis): Rule | undefined => {
  const windows = fresh.lexemes.flatMap((lexeme) => senseOf(lexeme, 'window')?.window ?? [])
  const [window, more] = windows
  const timed = [...old.lexemes].some((lexeme) => senseOf(lexeme, 'window') ?? senseOf(lexeme, 'duration'))
  if (!window || more || timed || numbersIn(old).length > 0 || said(fresh).length !== 1) return undefined
  const clauses = clausesOf(current)
  const [only, other] = clauses.filter((clause) => 'window' in clause && clause.window && isNamed(clause, old))
  if (!only || other) return undefined
  return allOf(clauses.map((clause) => (clause === only ? ({ ...clause, window } as Rule) : clause)))
}
