import type { Sense } from './lexicon/sense.ts'
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

const counters = /^[次回笔张趟遍个]$/
const longestCount = 8
/** 下过一次单, 取过至少3次现: the word that a verb makes with its object behind a count, and the place of the object. */
export const aroundCount = (
  catalog: Trie,
  tokens: Token[],
  at: number,
): { senses: Sense[]; object: number } | undefined => {
  if (tokens[at]?.kind !== 'han' || !/^[过了]$/.test(tokens[at + 1]?.text ?? '')) return undefined
  for (let object = at + 4; object <= at + longestCount && object < tokens.length; object += 1) {
    const [unit, thing] = [tokens[object - 1], tokens[object]]
    if (unit?.kind === 'mark') return undefined
    if (!counters.test(unit?.text ?? '') || !counted(tokens, at + 2, object - 1)) continue
    const senses = catalog
      .match([tokens[at] as Token, thing as Token], 0)
      .filter(({ length }) => length === 2)
      .flatMap((match) => match.senses.filter(({ is }) => is === 'event' || is === 'property-value'))
    if (senses.length > 0) return { senses, object }
  }
  return undefined
}

/** A number that ends right before a place. */
const counted = (tokens: Token[], from: number, to: number): boolean => {
  for (let start = from; start < to; start += 1)
    if (start + (countAt(tokens, start)?.length ?? Number.NaN) === to) return true
  return false
}

/** Whether what stands at a place is the object of a verb before the count that it follows. */
export const isObjectBehind = (catalog: Trie, tokens: Token[], at: number): boolean => {
  if (!counters.test(tokens[at - 1]?.text ?? '')) return false
  for (let verb = at - 4; verb >= Math.max(at - longestCount, 0); verb -= 1)
    if (aroundCount(catalog, tokens, verb)?.object === at) return true
  return false
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
