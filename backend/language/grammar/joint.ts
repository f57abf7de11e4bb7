import { senseOf } from '../lexicon/sense.ts'
import { beginsAdded } from './adding.ts'
import { conditionAt } from './condition.ts'
import { addsAll } from './group-added.ts'
import type { Joint } from './scope.ts'
import type { State } from './state.ts'

const joints: Joint[] = ['and', 'or', 'but', 'list', 'nor']

/** 要么A，要么B: the first of them opens the choice, it joins nothing. */
const opensChoice = (state: State, at: number): boolean => {
  if (state.textOf(at, at + 1).trim() !== '要么') return false
  for (let place = at - 1; place >= 0 && !senseOf(state.lexemes[place], 'break')?.strong; place -= 1)
    if (state.textOf(place, place + 1).trim() === '要么') return false
  return true
}

const unless = /^(?:unless|除非|否则?)$/i
const contrary = (state: State, at: number): boolean => /^否则/.test(state.textOf(at, at + 2).trim())
const denies = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'not') !== undefined || senseOf(state.lexemes[at], 'except') !== undefined

/** "unless", 除非 behind what is denied. */
export const isUnless = (state: State, at: number): boolean =>
  /^(?:unless|除非)$/i.test(state.textOf(at, at + 1).trim())

/** "nobody overdue unless they are diamond", 除非是钻石会员，否则不要逾期的: one of the two holds. Only of what is denied: "those with a loan unless overdue" leaves out. */
const unlessAt = (state: State, at: number): boolean => {
  if (!unless.test(state.textOf(at, at + 1).trim())) return false
  const zh = contrary(state, at)
  if (!zh && /否则|要不然|不然/.test(state.textOf(at, state.lexemes.length))) return false
  for (let place = at - 1; place >= 0 && !senseOf(state.lexemes[place], 'break')?.strong; place -= 1) {
    if (zh ? state.textOf(place, place + 1).trim() !== '除非' : !denies(state, place)) continue
    state.spent.add(at)
    if (zh) for (const spent of [at + 1, place]) state.spent.add(spent)
    return true
  }
  return false
}

/** ，可信用分低于平均: 可 before a field is "but". */
const contrasts = (state: State, at: number): boolean => {
  if (state.textOf(at, at + 1).trim() !== '可' || !senseOf(state.lexemes[at - 1], 'break')) return false
  const next = state.lexemes[at + 1]
  const field =
    (['attribute', 'ever', 'not', 'event', 'window', 'measure', 'value', 'edge', 'property'] as const).some((is) =>
      senseOf(next, is),
    ) || /^(?:是|到了|到|从头到尾|自始至终)$/.test(state.textOf(at + 1, at + 2).trim())
  if (field) state.spent.add(at)
  return field
}

/** The word that joins what stands on its two sides. */
export const jointAt = (state: State, at: number): Joint | undefined =>
  opensChoice(state, at)
    ? undefined
    : unlessAt(state, at)
      ? 'or'
      : contrasts(state, at)
        ? 'but'
        : joints.find((joint) => senseOf(state.lexemes[at], joint))

/** A comma, a stop or a closing bracket. */
export const stops = (state: State, at: number): boolean =>
  beginsAdded(state, at) ||
  addsAll(state, at) ||
  Boolean(senseOf(state.lexemes[at], 'break') ?? senseOf(state.lexemes[at], 'close'))

/** A word that joins may also begin a condition: "plus", "over". */
export const startsCondition = (state: State, at: number): boolean =>
  Boolean(senseOf(state.lexemes[at], 'comparator') ?? senseOf(state.lexemes[at], 'not')) &&
  Boolean(conditionAt(state, at)?.rule)

/** A word for people. */
export const isPeople = (state: State, at: number): boolean => senseOf(state.lexemes[at], 'unit')?.unit === 'people'

/** 的, between what is said of people and the people. */
export const isZhLink = (state: State, at: number): boolean => state.textOf(at, at + 1).trim() === '的'
