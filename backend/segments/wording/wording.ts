import type { Bilingual, Lang } from '../../bilingual.ts'
import type { AnyRule, Explaining } from '../kinds/kind.ts'
import { both, type Row, type Scope } from '../scope.ts'

/** What was read at a place, and the place after it. */
export interface Found<T> {
  value: T
  end: number
}

/** An explanation while it is read back. */
export interface Written extends Scope {
  text: string
  lang: Lang
  /** Every rule that the words from a place on can be. */
  clause(at: number): Found<AnyRule>[]
  /** The same, where the rules of several members stand in brackets. */
  member(at: number): Found<AnyRule>[]
  on(row: Row): Written
  /** Ids of the saved segments, and of the static lists, of a name. */
  segmentsNamed(name: string): string[]
  listsNamed(name: string): string[]
  /** Counts a step; false where the text takes too many. */
  goesOn(): boolean
}

/** The parts of a rule that are said, or have been read, by name. */
export type Parts = Readonly<Record<string, unknown>>

/** A part of a sentence: its words, and what they mean. `parts` are those of the sentence, while reading those before it. */
export interface Hole<T> {
  say(value: T, to: Explaining, parts: Parts): Bilingual
  read(from: Written, at: number, parts: Parts): Found<T>[]
}

/** One sentence of a kind, both ways. */
export interface Sentence<R> {
  /** The words of a rule; undefined where this sentence is for others. */
  say(rule: R, to: Explaining): Bilingual | undefined
  read(from: Written, at: number): Found<R>[]
}

interface Pattern<R, P> {
  /** Words with holes in braces, the same holes in both languages. */
  zh: string
  en: string
  holes: { [K in keyof P]-?: Hole<P[K]> }
  /** What fills the holes; undefined where the sentence is not for this rule. */
  parts(rule: R, to: Explaining): P | undefined
  /** The rule that filled holes make; undefined where they make none. */
  rule(parts: P, from: Written): R | undefined
}

type Piece = { words: string } | { hole: string }

const piecesOf = (pattern: string): Piece[] =>
  pattern
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { hole: piece.slice(1, -1) } : { words: piece }))

/** A sentence whose words are written once, for saying and for reading. */
export const sentence = <R, P extends object>({ zh, en, holes, parts, rule }: Pattern<R, P>): Sentence<R> => {
  const pieces = { zh: piecesOf(zh), en: piecesOf(en) }
  // the pattern's own type ties every hole to its part
  const holeOf = holes as unknown as Record<string, Hole<unknown>>
  const named = Object.entries(holeOf).filter(([name]) => zh.includes(`{${name}}`))
  return {
    say(given, to) {
      const filled = parts(given, to) as Parts | undefined
      if (!filled) return undefined
      // each hole is asked once for both languages: twice at every level would double the work with each
      const said = new Map(named.map(([name, hole]) => [name, hole.say(filled[name], to, filled)]))
      const fill = (lang: Lang) =>
        pieces[lang].map((piece) => ('words' in piece ? piece.words : said.get(piece.hole)?.[lang])).join('')
      return both(fill('zh'), fill('en'))
    },

    read(from, start) {
      let states: Found<Parts>[] = [{ value: {}, end: start }]
      for (const piece of pieces[from.lang]) {
        if (!from.goesOn()) return []
        states = states.flatMap(({ value, end }) => {
          if ('words' in piece)
            return from.text.startsWith(piece.words, end) ? [{ value, end: end + piece.words.length }] : []
          const found = (holeOf[piece.hole] as Hole<unknown>).read(from, end, value)
          return found.map((each) => ({ value: { ...value, [piece.hole]: each.value }, end: each.end }))
        })
        if (states.length === 0) return []
      }
      return states.flatMap(({ value, end }) => {
        const made = rule(value as P, from)
        return made === undefined ? [] : [{ value: made, end }]
      })
    },
  }
}

/** What a kind says and reads by its sentences; the first that is for a rule says it. */
export const sentences = <R>(list: Sentence<R>[]) => ({
  explain(rule: R, to: Explaining): Bilingual {
    for (const each of list) {
      const said = each.say(rule, to)
      if (said) return said
    }
    throw new Error('a rule that no sentence says')
  },
  read: (from: Written, at: number): Found<R>[] => list.flatMap((each) => each.read(from, at)),
})

/** A hole that is filled by one of several sentences. */
export const saidBy = <T>(list: Sentence<T>[]): Hole<T> => {
  const { explain, read } = sentences(list)
  return { say: (value, to) => explain(value, to), read: (from, at) => read(from, at) }
}

/** Words for rules that read back as another, simpler one: a group of one member. */
export const onlySaid = <R>(say: Sentence<R>['say']): Sentence<R> => ({ say, read: () => [] })

/** Words that an earlier edition said: still read, where they were kept. */
export const onlyRead = <R>({ read }: Sentence<R>): Sentence<R> => ({ say: () => undefined, read })
