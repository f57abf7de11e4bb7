import type { Attribute, Catalog } from './catalog.ts'
import { editDistance } from './nearest-names.ts'
import { type CatalogEntry, metricIndex, type SearchIndex, searchIndex } from './search-index.ts'
import { searchTerms, termWeight } from './search-terms.ts'

export interface SearchHit extends CatalogEntry {
  /** Higher is better; comparable within one search only. */
  score: number
}

/** Added where the query is the very label, name or synonym, or contains it. */
const exactBonus = 10
const containedBonus = 3
const typoFactor = 0.6

/** One edit in words of four letters and more, two from eight. */
const typosAllowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

const mended = ({ postings }: SearchIndex, word: string): string[] => {
  const allowed = /^[a-z]+$/.test(word) ? typosAllowed(word) : 0
  return allowed === 0 ? [] : [...postings.keys()].filter((term) => editDistance(word, term, allowed) <= allowed)
}

const scoreTerms = (index: SearchIndex, query: string): Map<number, number> => {
  const scores = new Map<number, number>()
  const count = index.entries.length
  for (const word of new Set(searchTerms(query))) {
    const there = index.postings.has(word)
    for (const term of there ? [word] : mended(index, word)) {
      const postings = index.postings.get(term) ?? []
      const rarity = Math.log(1 + count / postings.length)
      const worth = rarity * termWeight(term) * (there ? 1 : typoFactor)
      for (const { entry, weight } of postings) scores.set(entry, (scores.get(entry) ?? 0) + weight * worth)
    }
  }
  return scores
}

/** Attributes before values before the rest, where scores are equal. */
const kinds: CatalogEntry['kind'][] = ['attribute', 'event', 'term', 'product', 'value', 'property']

/** Adds for whole phrases, and takes from entries that are called by many other things than what was asked. */
const scorePhrases = (phrases: string[], query: string): number => {
  if (phrases.includes(query)) return exactBonus
  return phrases.some((phrase) => phrase.length > 1 && query.includes(phrase)) ? containedBonus : 0
}

const best = (index: SearchIndex, query: string, limit: number): SearchHit[] => {
  const asked = query.normalize('NFKC').trim().toLowerCase()
  return [...scoreTerms(index, asked)]
    .map(([at, score]) => ({ at, score: score + scorePhrases(index.phrases[at] ?? [], asked) }))
    .map(({ at, score }) => ({ ...(index.entries[at] as CatalogEntry), score }))
    .sort((a, b) => b.score - a.score || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
}

/**
 * The things of a catalog that a query in Chinese or English is about, best first: BM25-like over words and character pairs, with
 * spelling mended where a word is in no entry. The index is built once per catalog object.
 */
export const searchCatalog = (catalog: Catalog, query: string, limit = 10): SearchHit[] =>
  best(searchIndex(catalog), query, limit)

/** The metrics of a catalog that a query is about, in the same way. */
export const searchMetrics = (catalog: Catalog, query: string, limit = 5): SearchHit[] =>
  best(metricIndex(catalog), query, limit)

const places =
  /city|cities|town|province|state|country|region|zip|postcode|area|district|branch|城市|省|国家|地区|区|网点/i

/** A word with a capital that the catalog does not know is most often the name of a place. */
const looksLikePlace = (word: string) => /^[A-Z][a-z]+/.test(word) || /[市省区县州]$/.test(word)

/**
 * The attributes nearest to a word that the catalog does not know, best first: those that share words or spelling, then those of a like
 * kind; never more than `count`, and empty where nothing comes near.
 */
export const nearestFields = (catalog: Catalog, word: string, count = 3): Attribute[] => {
  const found = searchCatalog(catalog, word, 50).flatMap(({ kind, name, of, event }) => {
    if (kind === 'attribute') return [name]
    return kind === 'value' && of && !event ? [of] : []
  })
  const alike = looksLikePlace(word)
    ? catalog.attributes.filter(({ name, labels }) => places.test(`${name} ${labels.en} ${labels.zh}`))
    : []
  const names = new Set([...found, ...alike.map(({ name }) => name)])
  const byName = new Map(catalog.attributes.map((attribute) => [attribute.name, attribute]))
  return [...names].slice(0, count).flatMap((name) => byName.get(name) ?? [])
}
