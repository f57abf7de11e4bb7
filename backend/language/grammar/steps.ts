import type { SenseKind, SenseOf } from '../lexicon/sense.ts'
import { type State, skippable } from './state.ts'

/** What was read at a place, and the place after it. */
export interface Stepped<T> {
  value: T
  at: number
  next: number
}

const longest = 7
interface Spelled {
  /** The pattern for a whole text. */
  whole: RegExp
  /** The pattern at the beginning of a longer text, where it asks nothing of what follows; no shorter text is it where this is not. */
  begins?: RegExp
}
/** By their source: a pattern written inside a function is another object each time. */
const spellings = new Map<string, Spelled>()
const looksAhead = /\$|\(\?|\\b/
const spelled = (pattern: RegExp): Spelled => {
  const { source } = pattern
  const known = spellings.get(source)
  if (known) return known
  const bare = source.replaceAll('(?:', '(')
  const made: Spelled = {
    whole: new RegExp(`^(?:${source})$`),
    ...(looksAhead.test(bare) ? {} : { begins: new RegExp(`^(?:${source})`) }),
  }
  spellings.set(source, made)
  return made
}

const texts = new WeakMap<State['lexemes'], string[][]>()
/** The folded texts of one, two … lexemes from a place; many patterns look at the same ones. */
const textsFrom = (state: State, start: number): string[] => {
  let places = texts.get(state.lexemes)
  if (!places) {
    places = []
    texts.set(state.lexemes, places)
  }
  const known = places[start]
  if (known) return known
  const found: string[] = []
  for (let end = start + 1; end <= Math.min(start + longest, state.lexemes.length); end += 1)
    found.push(state.textOf(start, end).trim().toLowerCase())
  places[start] = found
  return found
}

/** Words by their spelling: the longest run of lexemes whose text is the pattern. Fillers before it are passed over. */
export const wordsAt = (state: State, at: number, pattern: RegExp): Stepped<string> | undefined => {
  const { whole, begins } = spelled(pattern)
  for (let start = at; start < state.lexemes.length; start += 1) {
    const said = textsFrom(state, start)
    const may = !begins || begins.test(said.at(-1) as string)
    for (let n = may ? said.length : 0; n > 0; n -= 1) {
      const value = said[n - 1] as string
      if (whole.test(value)) return { value, at: start, next: start + n }
    }
    if (!skippable(state.lexemes[start])) return undefined
  }
  return undefined
}

/** A stretch of text that begins at a lexeme and ends with one. */
export const textAt = (state: State, at: number, pattern: RegExp): Stepped<RegExpExecArray> | undefined => {
  const text = state.textOf(at, state.lexemes.length)
  const found = pattern.exec(text)
  if (found?.index !== 0) return undefined
  for (let end = at + 1; end <= state.lexemes.length; end += 1) {
    const length = state.textOf(at, end).length
    if (length === found[0].trimEnd().length) return { value: found, at, next: end }
    if (length > found[0].length) {
      // 公里的客户: the link is of one piece with the last character
      const rest = text.slice(found[0].length, length)
      return /^[的了过]$/.test(rest.trim()) ? { value: found, at, next: end } : undefined
    }
  }
  return undefined
}

/** Every sense of a kind at a place, past fillers. */
export const sensesAt = <K extends SenseKind>(state: State, at: number, kind: K): Stepped<SenseOf<K>[]> | undefined => {
  for (let place = at; place < state.lexemes.length; place += 1) {
    const senses = (state.lexemes[place]?.senses ?? []).filter((sense): sense is SenseOf<K> => sense.is === kind)
    if (senses.length > 0) return { value: senses, at: place, next: place + 1 }
    if (!skippable(state.lexemes[place])) return undefined
  }
  return undefined
}
