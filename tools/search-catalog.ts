import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { attributeType, type Catalog } from '../backend/catalog/catalog.ts'
import { type SearchHit, searchCatalog, searchMetrics } from '../backend/catalog/search.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  query: z.string().min(1).max(400).describe('Words in Chinese or English, as the person said them.'),
  limit: z.int().min(1).max(30).default(10),
})
const match = z.strictObject({
  kind: z.enum(['attribute', 'event', 'property', 'value', 'product', 'term', 'metric']),
  /** What a rule uses. */
  name: z.string(),
  label: bilingual,
  type: attributeType.optional(),
  unit: z.string().optional(),
  /** The attribute that a value belongs to. */
  of: z.string().optional(),
  /** The event that a property belongs to. */
  event: z.string().optional(),
  /** First values of an enum, as stored. */
  values: z.array(z.strictObject({ value: z.string(), label: bilingual })).optional(),
  sensitivity: z.enum(['pii', 'protected', 'leak']).optional(),
})
const output = z.strictObject({ matches: z.array(match) })
type Match = z.infer<typeof match>

/** A model needs the values of short lists in full; of long ones, enough to see what they are. */
const valuesShown = 12
/** Metrics that stand behind the fields: asked for by name in query_metrics, never in a rule. */
const metricsShown = 3

const fieldOf = ({ attributes, events }: Catalog, { name, event }: SearchHit) =>
  (event ? events.find((one) => one.name === event)?.properties : attributes)?.find((one) => one.name === name)

const described = (catalog: Catalog, hit: SearchHit): Match => {
  const { kind, name, labels: label, of, event } = hit
  const named = { kind, name, label, ...(of ? { of } : {}), ...(event ? { event } : {}) }
  const field = kind === 'attribute' || kind === 'property' ? fieldOf(catalog, hit) : undefined
  if (!field) return named
  const values = field.values?.slice(0, valuesShown).map(({ value, labels }) => ({ value, label: labels }))
  return {
    ...named,
    type: field.type,
    ...(field.unit ? { unit: field.unit } : {}),
    ...(values && values.length > 0 ? { values } : {}),
    ...(field.sensitivity === 'none' ? {} : { sensitivity: field.sensitivity }),
  }
}

/** Finds attributes, values, events, products and defined terms by what people call them. */
export const searchCatalogTool = defineTool({
  name: 'search_catalog',
  description:
    'Find the fields, values, events, products, terms and metrics that words are about. Search before writing a rule; use only names found here.',
  title: { zh: '查找字段', en: 'Search the data' },
  effect: 'read',
  input,
  output,
  run: async ({ query, limit }, { workspace: { catalog } }) => ({
    matches: [...searchCatalog(catalog, query, limit), ...searchMetrics(catalog, query, metricsShown)].map((hit) =>
      described(catalog, hit),
    ),
  }),

  summarise: ({ matches }) =>
    matches.length === 0
      ? 'Nothing in the data is called that.'
      : matches
          .map(({ kind, name, label, type, unit, of, event, values, sensitivity }) =>
            [
              `${kind} ${name}`,
              `${label.en} / ${label.zh}`,
              type,
              unit,
              of && `of ${of}`,
              event && `of event ${event}`,
              sensitivity,
              values && `values ${values.map(({ value }) => value).join(', ')}`,
            ]
              .filter(Boolean)
              .join('; '),
          )
          .join('\n'),
})
