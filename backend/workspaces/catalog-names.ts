import type { Names } from '../../knowledge/text/names-in-other.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'

interface Named {
  labels: Bilingual
  synonyms?: { zh: readonly string[]; en: readonly string[] }
}
const namesOf = ({ labels, synonyms }: Named): Names => ({
  zh: [labels.zh, ...(synonyms?.zh ?? [])],
  en: [labels.en, ...(synonyms?.en ?? [])],
})

/** What the data of a workspace call things: fields, values, events, kinds of things held, products, channels and words that it defined. */
export const namesOfCatalog = (catalog: Catalog): Names[] => {
  const { attributes, events, entities = [], products, channels, glossary } = catalog
  const fields = [...attributes, ...[...events, ...entities].flatMap(({ properties }) => properties)].filter(
    ({ sensitivity }) => sensitivity !== 'pii',
  )
  const values = fields.flatMap((field) => (field.values ?? []).filter(({ unknown }) => !unknown))
  return [...glossary, ...products, ...events, ...entities, ...channels, ...fields, ...values].map(namesOf)
}
