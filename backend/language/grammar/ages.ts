import type { Bilingual } from '../../bilingual.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Part, State } from './state.ts'

/** Born in these years, both included. */
const bornIn = ({ index }: State, from: number, to: number): { rule: Rule; note?: Bilingual } | undefined => {
  const { birthday, birth, age } = index
  if (birthday)
    return {
      rule: { kind: 'date', field: birthday.name, window: { type: 'range', from: `${from}-01-01`, to: `${to}-12-31` } },
    }
  return birth && !age ? { rule: { kind: 'between', field: birth.name, min: from, max: to } } : undefined
}

/** Ages that people born in these years have by the end of this year; used where only the age is known. */
const agedFor = (state: State, from: number, to: number): { rule: Rule; note?: Bilingual } | undefined => {
  const { age } = state.index
  const { year } = state.today
  if (!age) return undefined
  const [min, max] = [year - to, year - from]
  return {
    rule: { kind: 'between', field: age.name, min, max },
    note: {
      zh: `${from}–${to} 年出生按年龄 ${min}–${max} 岁理解`,
      en: `Born ${from} to ${to} is taken as aged ${min} to ${max}`,
    },
  }
}

/** 90后, Gen Z, born in the eighties; 三十多岁, in their thirties. */
export const agePart = (state: State, at: number): Part | undefined => {
  const said = senseOf(state.lexemes[at], 'years')
  if (!said) return undefined
  const { from, to, of } = said
  const { age, birth, birthday } = state.index
  const field = of === 'age' ? (age ?? (birthday ? undefined : birth)) : (birthday ?? birth ?? age)
  if (of === 'age' && age)
    return {
      start: at,
      end: at + 1,
      rule: { kind: 'between', field: age.name, min: from, max: to },
      about: age.name,
      field: age,
    }
  const year = state.today.year
  const read =
    of === 'age' ? bornIn(state, year - to, year - from) : (bornIn(state, from, to) ?? agedFor(state, from, to))
  if (!read || !field) return undefined
  return {
    start: at,
    end: at + 1,
    rule: read.rule,
    about: field.name,
    field,
    turned: true,
    ...(read.note ? { notes: [read.note] } : {}),
  }
}
