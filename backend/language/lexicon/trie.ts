import type { Token } from '../normalise.ts'
import type { Sense } from './sense.ts'

interface Node<S> {
  next: Map<string, Node<S>>
  senses: S[]
}

export interface Match<S = Sense> {
  length: number
  senses: S[]
}

export interface Trie<S = Sense> {
  /** Adds a phrase, given as its keys. */
  add(keys: string[], sense: S): void
  /** All phrases that start at a token, shortest first. */
  match(tokens: Token[], at: number): Match<S>[]
}

const node = <S>(): Node<S> => ({ next: new Map(), senses: [] })
const joins = /^[-_/.'&]$/

/** Phrases by the keys of their tokens. With `loose`, marks inside words (blue-collar, e-mail) may stand or not. */
export const createTrie = <S = Sense>(keyOf: (text: string) => string, loose: boolean): Trie<S> => {
  const root = node<S>()
  return {
    add(keys, sense) {
      if (keys.length === 0) return
      let place = root
      for (const key of keys) {
        const next = place.next.get(key) ?? node<S>()
        place.next.set(key, next)
        place = next
      }
      place.senses.push(sense)
    },
    match(tokens, at) {
      const found: Match<S>[] = []
      let place: Node<S> | undefined = root
      for (let n = at; n < tokens.length; n += 1) {
        const token = tokens[n] as Token
        const following: Node<S> | undefined = place.next.get(keyOf(token.text))
        if (!following) {
          // men's merchandise is found as men merchandise
          const possessive =
            loose && n > at && token.text === "'" && tokens[n + 1]?.text === 's' && tokens[n + 1]?.glued
          const bridge = loose && n > at && token.kind === 'mark' && joins.test(token.text)
          if (!possessive && !bridge) break
          if (possessive) {
            n += 1
            if (place.senses.length > 0) found.push({ length: n + 1 - at, senses: place.senses })
          }
          continue
        }
        place = following
        if (place.senses.length > 0) found.push({ length: n + 1 - at, senses: place.senses })
      }
      return found
    },
  }
}
