import type { Bilingual, Synonyms } from '../bilingual.ts'
import type { Attribute, AttributeType, Catalog } from './catalog.ts'
import { metricsOf } from './metrics.ts'
import { searchTerms } from './search-terms.ts'

/** One thing of the catalog that can be found. */
export interface CatalogEntry {
  kind: 'attribute' | 'value' | 'event' | 'property' | 'product' | 'term' | 'metric'
  /** Key that rules use: field, stored value, event type or product code. */
  name: string
  /** The field of a value, or the event of a property. */
  of?: string
  /** The event, for a value of one of its properties. */
  event?: string
  labels: Bilingual
  type?: AttributeType
}

interface Posting {
  entry: number
  weight: number
}
export interface SearchIndex {
  entries: CatalogEntry[]
  /** Everything by which an entry is called, in lower case. */
  phrases: string[][]
  postings: Map<string, Posting[]>
}

const weights = { label: 3, name: 3, synonym: 2, description: 0.5 }

interface Said {
  labels: Bilingual
  synonyms?: Synonyms
  description?: Bilingual | undefined
}

const createBuilder = () => {
  const index: SearchIndex = { entries: [], phrases: [], postings: new Map() }
  const post = (entry: number, text: string, weight: number, best: Map<string, number>) => {
    for (const term of searchTerms(text)) if ((best.get(term) ?? 0) < weight) best.set(term, weight)
    index.phrases[entry]?.push(text.toLowerCase())
  }
  const add = (entry: CatalogEntry, said: Said) => {
    const at = index.entries.push(entry) - 1
    index.phrases.push([])
    const best = new Map<string, number>()
    post(at, entry.name, weights.name, best)
    for (const text of Object.values(said.labels)) post(at, text, weights.label, best)
    for (const text of [...(said.synonyms?.zh ?? []), ...(said.synonyms?.en ?? [])])
      post(at, text, weights.synonym, best)
    for (const text of said.description ? Object.values(said.description) : [])
      post(at, text, weights.description, best)
    for (const [term, weight] of best) {
      const list = index.postings.get(term)
      if (list) list.push({ entry: at, weight })
      else index.postings.set(term, [{ entry: at, weight }])
    }
  }
  return { index, add }
}

const build = (catalog: Catalog): SearchIndex => {
  const { index, add } = createBuilder()
  const field = (attribute: Attribute, event?: string) => {
    const { name, labels, type } = attribute
    add({ kind: event ? 'property' : 'attribute', name, labels, type, ...(event && { of: event }) }, attribute)
    for (const value of attribute.values ?? [])
      if (!value.unknown)
        add({ kind: 'value', name: value.value, of: name, labels: value.labels, type, ...(event && { event }) }, value)
  }
  for (const attribute of catalog.attributes) field(attribute)
  for (const event of catalog.events) {
    const synonyms = {
      zh: [...event.synonyms.zh, ...event.verbs.zh],
      en: [...event.synonyms.en, ...event.verbs.en],
    }
    add({ kind: 'event', name: event.name, labels: event.labels }, { labels: event.labels, synonyms })
    for (const property of event.properties) field(property, event.name)
  }
  for (const product of catalog.products) add({ kind: 'product', name: product.code, labels: product.labels }, product)
  for (const term of catalog.glossary) add({ kind: 'term', name: term.labels.en, labels: term.labels }, term)
  return index
}

const buildMetrics = (catalog: Catalog): SearchIndex => {
  const { index, add } = createBuilder()
  for (const metric of metricsOf(catalog)) add({ kind: 'metric', name: metric.name, labels: metric.labels }, metric)
  return index
}

const once = (make: (catalog: Catalog) => SearchIndex) => {
  const kept = new WeakMap<Catalog, SearchIndex>()
  return (catalog: Catalog): SearchIndex => {
    const known = kept.get(catalog)
    if (known) return known
    const index = make(catalog)
    kept.set(catalog, index)
    return index
  }
}

/** The index of what rules can name, built once a catalog. */
export const searchIndex = once(build)
/** The index of its metrics, which rules cannot name. */
export const metricIndex = once(buildMetrics)
