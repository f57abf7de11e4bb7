import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Attribute, Catalog } from '../../catalog/catalog.ts'

/** Whether a field is the age of people, under any name. */
export const isAge = ({ name, labels, synonyms }: Attribute): boolean =>
  [name, labels.en, labels.zh, ...synonyms.en, ...synonyms.zh].some((said) =>
    /^(?:age|aged|age (?:group|band|range)|年龄|年龄段|年龄层)$/i.test(said.replace(/_/g, ' ')),
  )

/** The number behind the bands of an attribute, as an attribute of its own. */
const asNumber = (attribute: Attribute, currency: string | undefined): Attribute => {
  const banded = bandedOf(attribute)
  if (!banded) return attribute
  const edges = banded.bands.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  const age = isAge(attribute)
  const unit = attribute.unit ?? (banded.unit === 'money' ? currency : (banded.unit ?? (age ? 'year' : undefined)))
  const { ordered: _, ...rest } = attribute
  return {
    ...rest,
    ...(age ? { synonyms: { zh: [...rest.synonyms.zh, '年龄'], en: [...rest.synonyms.en, 'age'] } } : {}),
    type: banded.whole ? 'integer' : 'decimal',
    ...(unit ? { unit } : {}),
    min: Math.min(...edges, ...(banded.bands.some(({ from }) => !Number.isFinite(from)) ? [0] : [])),
    max: Math.max(...edges),
  }
}

const views = new WeakMap<Catalog, Catalog | undefined>()

/** A catalog in which fields of bands (age 19-24, income 15-24K) are numbers; undefined where it has no such field. */
export const numberView = (catalog: Catalog): Catalog | undefined => {
  if (views.has(catalog)) return views.get(catalog)
  const { attributes, events, currency } = catalog
  const some = [attributes, ...events.map(({ properties }) => properties)].flat().some((one) => bandedOf(one))
  const viewed = (list: Attribute[]) => list.map((one) => asNumber(one, currency))
  const view = some
    ? {
        ...catalog,
        attributes: viewed(attributes),
        events: events.map((event) => ({ ...event, properties: viewed(event.properties) })),
      }
    : undefined
  views.set(catalog, view)
  return view
}
