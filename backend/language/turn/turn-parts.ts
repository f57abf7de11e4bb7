import type { Rule } from '../../segments/rule.ts'
import { type Analysis, analyse, type Reference } from '../analyse.ts'
import { mannerOf } from '../message/manner.ts'
import { without } from '../message/shorter.ts'
import { clausesOf, namedSubjects, numbersHeld, subjectsOf } from '../message/subject.ts'
import { tokenise } from '../normalise.ts'
import { harmless } from './families-zh.ts'
import type { Group } from './groups.ts'
import type { Beside } from './words-beside.ts'

/** A turn of a conversation: what it names, the words beside, and the audience at hand. */
export interface Turn {
  text: string
  /** Mostly Chinese. */
  han: boolean
  groups: Group[]
  beside: Beside
  current: Rule
  history: Rule[]
  /** The grammar took it for a new audience, so that only words which plainly change the one at hand make it a turn. */
  anew: boolean
  reference: Reference
  /** The audience after words, read as if they were the whole message; undefined where they are no clear change. */
  change(said: string): Rule | undefined
  /** What a named part selects by itself. */
  alone(group: Group): Analysis | undefined
}

/** The audience that a turn leaves; undefined where it is no such move. */
export type Move = (turn: Turn) => Rule | undefined

/** Whether a part may be the name of a field. */
export const mayBeField = ({ is, mayBeField }: Group): boolean => is === 'field' || mayBeField

export const said = ({ text }: Turn, { start, end }: Group): string => text.slice(start, end)

const denying =
  /(?<![a-z])(?:not|never|no|nor|without|except|instead of|rather than|(?<!(?:more|less|fewer|higher|lower|older|younger|longer) )than)\s+(?:\w+\s+)?$/i

/** Whether a part is told to be what is not wanted: 不要武汉, 武汉不要了, "keep 70, not 90". */
export const isDenied = ({ text, han }: Turn, { start, end }: Group): boolean => {
  if (!han) return denying.test(text.slice(0, start))
  const before = text.slice(0, start).replaceAll(new RegExp(harmless, 'g'), '')
  return (
    /(?:[不别没非无勿甭]|\b(?:not|never|no|isn't|don't))[^，。；、,;]{0,4}$/.test(before) ||
    /^[的了那个就]*(?:不|太|别|去掉|拿掉|删|剔)/.test(text.slice(end))
  )
}

export const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')))

/** Whether a named part holds a number of the audience at hand. */
export const holdsNumberOf = (turn: Turn): ((group: Group) => boolean) => {
  const known = numbersHeld(turn.current)
  return (group) => numbersIn(said(turn, group)).some((number) => known.has(number))
}

/** Whether a condition is on what a part names. */
const isOn = (turn: Turn, group: Group): ((rule: Rule) => boolean) => {
  const text = said(turn, group)
  const { lexemes } = analyse({ ...turn.reference, text }, tokenise(text))
  const named = namedSubjects(lexemes, turn.reference.index.catalog)
  return (rule) => subjectsOf(rule).some((subject) => named.includes(subject))
}

/** The audience less the conditions on what a part names; undefined where it has none. */
export const withoutNamed = (turn: Turn, group: Group): Rule | undefined => without(turn.current, isOn(turn, group))

/** Whether a part names what a condition is about. */
export const isAbout = (turn: Turn, group: Group, rule: Rule): boolean => isOn(turn, group)(rule)

/** What a part says, as a change takes it. */
export const restOf = ({ read, lexemes }: Analysis) => ({
  ...(read.rule ? { rule: read.rule } : {}),
  rules: read.rules,
  lexemes,
  ...mannerOf(''),
})

export const ranks = (rule: Rule): boolean => rule.kind === 'rank' || rule.kind === 'sample'
export const rankingsOf = (rule: Rule): Rule[] => clausesOf(rule).filter(ranks)
