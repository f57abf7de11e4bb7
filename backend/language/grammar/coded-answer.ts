import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { noOf, yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { State } from './state.ts'

/** "newbie = 0", churn != 1, loan: 1: the answer of a yes/no attribute as a number; undefined where none stands at the place. */
export const codedAnswer = (state: State, at: number, flag: Attribute): { rule: Rule; next: number } | undefined => {
  const sign = senseOf(state.lexemes[at], 'comparator')
  const said = state.textOf(at, at + 1).trim()
  const number = senseOf(state.lexemes[at + 1], 'number')?.number
  if (!/^(?:=|==|!=|<>|≠|:|等于|为|equals)$/i.test(said) || !number?.plain) return undefined
  const yes = yesOf(flag)
  const value =
    number.value === 1
      ? yes
      : number.value === 0
        ? (noOf(flag) ?? (typeof yes === 'number' ? 0 : undefined))
        : undefined
  if (value === undefined) return undefined
  return { rule: { kind: 'compare', field: flag.name, op: sign?.op === 'ne' ? 'ne' : 'eq', value }, next: at + 2 }
}
