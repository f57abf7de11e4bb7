import type { Bilingual } from '../../bilingual.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import type { Quantity, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import { type Lexeme, type SenseKind, type SenseOf, senseOf } from '../lexicon/sense.ts'
import type { Day } from '../time/calendar.ts'
import type { CampaignTopic } from './campaign-topic.ts'
import type { Frame } from './frame.ts'

/** Something that the sentence says which no rule can be made of, and why. */
export interface Trouble {
  reason: 'unread' | 'missing_data' | 'ambiguous' | 'protected' | 'contradiction'
  from: number
  to: number
  /** For ambiguity: the readings. */
  readings?: { label: Bilingual; rule: Rule }[]
}

/** One condition read from the lexemes from `start` up to `end`. */
export interface Part {
  start: number
  end: number
  rule?: Rule
  /** A stretch of time that stands alone and belongs to the events beside it. */
  window?: Window
  /** What it is about; conditions about one single-valued attribute may be listed. */
  about?: string
  /** A noun phrase ("a housing loan"), over which a negation may reach to the next one. */
  noun?: boolean
  field?: Attribute
  frame?: Frame
  /** What "but not in May" behind it goes on about, where it is more than one condition on the events. */
  again?: Frame
  /** Its number is told from the one that was said: a year of birth from an age. */
  turned?: true
  /** The number that was only said roughly. */
  around?: number
  /** Half of a ranking: how many, or by what; joined to a whole where both are said. */
  cut?: { direction?: 'top' | 'bottom'; value: number; percent: boolean }
  order?: { quantity: Quantity; direction?: 'top' | 'bottom'; name: string }
  /** The past campaign that it names. */
  campaign?: string
  /** Already says whether it is denied. */
  polar?: boolean
  /** Adds customers to those said before. */
  included?: boolean
  /** The field that makes no difference for those beside it: 退休人员不论余额. */
  indifferent?: string
  notes?: Bilingual[]
}

export interface State {
  lexemes: Lexeme[]
  index: CatalogIndex
  today: Day
  /** The message between two lexemes, Chinese letters simplified. */
  textOf(from: number, to: number): string
  /** The same as typed: names of things are looked for as they were written. */
  typedOf(from: number, to: number): string
  /** The past campaign that the whole message is about. */
  topic?: CampaignTopic | undefined
  /** What ellipsis refers to. */
  last: {
    field?: Attribute
    frame?: Frame
    campaign?: string
    /** The last number that was limited, the last events that were counted, the last yes/no fact, the last values. */
    limited?: Attribute
    /** The group that the last limit on a number was said of; and that of the last events that were counted. */
    limitedOf?: { field: Attribute; rule: Rule } | undefined
    counted?: Frame
    countedOf?: { field: Attribute; rule: Rule } | undefined
    flag?: Rule
    /** The place behind the last thing that is held. */
    held?: number
    group?: { field: Attribute; rule: Rule }
  }
  notes: { note: Bilingual; from: number; to: number }[]
  troubles: Trouble[]
  /** Lexemes used beside the conditions: words of exclusion, neither. */
  spent: Set<number>
  /** Some stretch holds "and" and "or" in one breath, so that it can be grouped in two ways. */
  mixed: boolean
  /** Such stretches are grouped the less usual way. */
  regroup: boolean
}

/** May be passed over where a pattern looks for something else. */
export const skippable = (lexeme: Lexeme | undefined): boolean => senseOf(lexeme, 'filler') !== undefined

/** The sense of a kind at a place, passing over fillers; `next` is the place after it. */
export const take = <K extends SenseKind>(
  state: State,
  at: number,
  kind: K,
): { sense: SenseOf<K>; at: number; next: number } | undefined => {
  for (let place = at; place < state.lexemes.length; place += 1) {
    const sense = senseOf(state.lexemes[place], kind)
    if (sense) return { sense, at: place, next: place + 1 }
    if (!skippable(state.lexemes[place])) return undefined
  }
  return undefined
}

/** "is either missing or below 600": the place behind an either that opens what is said of a field. */
export const pastEither = (state: State, at: number): number => {
  const pair = take(state, at, 'pair')
  return pair && !pair.sense.all && /^either$/i.test(state.textOf(pair.at, pair.next).trim()) ? pair.next : at
}

/** Whether the words between two places assert again ("with", "who has", 是). */
export const asserts = (state: State, from: number, to: number): boolean => {
  for (let place = from; place < to; place += 1) if (senseOf(state.lexemes[place], 'filler')?.asserts) return true
  return false
}

/** Words that were taken as talk about the campaign: what a pattern finds in them is no condition. */
export const isTalk = (state: State, from: number, to: number): boolean =>
  state.lexemes.slice(from, to).every(({ senses }) => senses.every(({ is }) => is === 'filler'))
