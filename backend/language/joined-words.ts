import type { Match, Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'
import { countAt } from './time/stream.ts'

/** 房贷有 个贷无: what ends before a blank does not begin the word behind it, while 有 房贷 by itself may. */
export const withinNotes = (matches: Match[], tokens: Token[], at: number): Match[] => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token?.glued || token.kind !== 'han' || before?.kind !== 'han') return matches
  return matches.filter(({ length }) =>
    tokens
      .slice(at + 1, at + length)
      .every(({ kind, glued }, n) => glued || kind !== 'han' || tokens[at + n]?.kind !== 'han'),
  )
}

/** "the no-e-mail group": words of the catalog that a hyphen joins. */
export const hyphened = (catalog: Trie, tokens: Token[], at: number): Match[] => {
  if (tokens[at]?.kind !== 'word' || tokens[at + 1]?.text !== '-' || !tokens[at + 1]?.glued || !tokens[at + 2]?.glued)
    return []
  const places = [at]
  for (let place = at + 1; place < tokens.length && places.length < 6; place += 1) {
    const joins = tokens[place]?.text === '-' && tokens[place]?.glued && tokens[place + 1]?.glued
    if (!joins) places.push(place)
  }
  return catalog
    .match(
      places.map((place) => tokens[place] as Token),
      0,
    )
    .flatMap(({ length, senses }) => {
      const last = places[length - 1]
      return length > 1 && last !== undefined ? [{ length: last + 1 - at, senses }] : []
    })
}

/** 离了婚, 退了休: a verb and its object, parted by 了 or 过, are the word of the catalog. */
export const parted = (catalog: Trie, tokens: Token[], at: number): Match[] => {
  const mark = [at + 1, at + 2].find((place) => /^[了过]$/.test(tokens[place]?.text ?? ''))
  if (mark === undefined || tokens[at]?.kind !== 'han') return []
  const joined = [...tokens.slice(at, mark), ...tokens.slice(mark + 1, mark + 9)]
  return catalog
    .match(joined, 0)
    .filter(({ length }) => length > mark - at)
    .map(({ length, senses }) => ({ length: length + 1, senses }))
}

/** "1- or 2-year", "one- and two-bedroom": what the first number hangs on to stands behind the second one. */
export const suspended = (tokens: Token[], at: number): Token[] => {
  const first = countAt(tokens, at)
  const hyphen = at + (first?.length ?? 0)
  if (!first || tokens[hyphen]?.text !== '-' || !tokens[hyphen]?.glued) return []
  const link = tokens[hyphen + 1]
  if (!link || link.glued || !/^(?:or|and|to|,)$/.test(link.text)) return []
  const second = countAt(tokens, hyphen + 2)
  const shared = hyphen + 2 + (second?.length ?? 0)
  if (!second || tokens[shared]?.text !== '-') return []
  return [...tokens.slice(at, hyphen + 1), ...tokens.slice(shared + 1, shared + 5)]
}
