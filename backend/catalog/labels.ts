import { z } from 'zod'
import { bilingual, synonyms } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import {
  type Attribute,
  type AttributeValue,
  type Catalog,
  type Entity,
  type EventType,
  propertyRole,
  sensitivity,
} from './catalog.ts'
import { nearestNames } from './nearest-names.ts'
import { readYaml } from './yaml-file.ts'

const words = synonyms.partial()
const valueLabels = z.strictObject({
  labels: bilingual.optional(),
  synonyms: words.optional(),
  unknown: z.boolean().optional(),
})

const fieldLabels = z.strictObject({
  labels: bilingual.optional().describe('Replaces the inferred label.'),
  synonyms: words.optional().describe('Added to the inferred synonyms.'),
  description: bilingual.optional(),
  unit: z.string().optional().describe('ISO 4217 code, or day, month, year, second, percent, times …'),
  sensitivity: sensitivity.optional(),
  absent: z.array(z.number()).optional().describe('Numbers that stand for "none".'),
  role: propertyRole.optional().describe('What the field means to rules: order, amount, campaign, arm, latitude …'),
  separator: z.string().min(1).max(3).optional().describe('The text holds several values with this between them.'),
  since: z.string().optional().describe('Date attribute since which the present value has held.'),
  order: z.array(z.string()).min(2).optional().describe('Stored values from low to high; those not named come last.'),
  values: z.record(z.string(), valueLabels).optional().describe('By stored value, e.g. yes or blue-collar.'),
})
type FieldLabels = z.infer<typeof fieldLabels>

/** What a label file may say; a name that is not in the data is refused with the nearest ones. */
export const labelFile = z.strictObject({
  title: bilingual.optional(),
  currency: z.string().length(3).optional(),
  customers: z.strictObject({ labels: bilingual.optional(), synonyms: words.optional() }).optional(),
  attributes: z.record(z.string(), fieldLabels).optional().describe('By column name of the customers file.'),
  events: z
    .record(
      z.string(),
      z.strictObject({
        labels: bilingual.optional(),
        synonyms: words.optional(),
        verbs: words.optional(),
        properties: z.record(z.string(), fieldLabels).optional(),
      }),
    )
    .optional()
    .describe('By event type.'),
  entities: z
    .record(
      z.string(),
      z.strictObject({
        labels: bilingual.optional(),
        synonyms: words.optional(),
        properties: z.record(z.string(), fieldLabels).optional(),
      }),
    )
    .optional()
    .describe('By entity.'),
})
export type LabelFile = z.infer<typeof labelFile>

/** Reads a label file. Throws `file_unreadable`, or `invalid_catalog_file` with the line and the field of the first fault. */
export const readLabels = (file: string): Promise<LabelFile> => readYaml(labelFile, file)

type Words = z.infer<typeof words>
const added = (have: { zh: string[]; en: string[] }, more: Words | undefined) => ({
  zh: [...new Set([...have.zh, ...(more?.zh ?? [])])],
  en: [...new Set([...have.en, ...(more?.en ?? [])])],
})

const refuse = (field: string, known: string[]): never => {
  throw new FairleadError('unknown_label', { field, nearest: nearestNames(known, field, 3) })
}
const knownOnly = (given: Record<string, unknown> | undefined, known: string[], place = '') => {
  for (const name of Object.keys(given ?? {})) if (!known.includes(name)) refuse(`${place}${name}`, known)
}

const labelValues = (attribute: Attribute, given: NonNullable<FieldLabels['values']>): AttributeValue[] => {
  const values = attribute.values ?? []
  knownOnly(
    given,
    values.map(({ value }) => value),
    `${attribute.name}.values.`,
  )
  return values.map((value) => {
    const said = given[value.value]
    return said
      ? {
          ...value,
          labels: said.labels ?? value.labels,
          synonyms: added(value.synonyms, said.synonyms),
          unknown: said.unknown ?? value.unknown,
        }
      : value
  })
}

const inOrder = (attribute: Attribute, order: string[]): Pick<Attribute, 'values' | 'ordered'> => {
  const values = attribute.values ?? []
  const known = values.map(({ value }) => value)
  for (const value of order) if (!known.includes(value)) refuse(`${attribute.name}.order.${value}`, known)
  const place = ({ value }: AttributeValue) => order.indexOf(value) + 1 || Number.MAX_SAFE_INTEGER
  return { values: values.toSorted((a, b) => place(a) - place(b)), ordered: true }
}

const labelField = (attribute: Attribute, given: FieldLabels | undefined): Attribute =>
  given
    ? {
        ...attribute,
        labels: given.labels ?? attribute.labels,
        synonyms: added(attribute.synonyms, given.synonyms),
        sensitivity: given.sensitivity ?? attribute.sensitivity,
        ...(given.description && { description: given.description }),
        ...(given.unit && { unit: given.unit }),
        ...(given.absent && { absent: given.absent }),
        ...(given.role && { role: given.role }),
        ...(given.separator && { separator: given.separator }),
        ...(given.since && { since: given.since }),
        ...(given.values && { values: labelValues(attribute, given.values) }),
        ...(given.order &&
          inOrder(
            given.values ? { ...attribute, values: labelValues(attribute, given.values) } : attribute,
            given.order,
          )),
      }
    : attribute

const labelEvent = (event: EventType, given: NonNullable<LabelFile['events']>[string] | undefined): EventType => {
  if (!given) return event
  knownOnly(
    given.properties,
    event.properties.map(({ name }) => name),
    `events.${event.name}.properties.`,
  )
  return {
    ...event,
    labels: given.labels ?? event.labels,
    synonyms: added(event.synonyms, given.synonyms),
    verbs: added(event.verbs, given.verbs),
    properties: event.properties.map((property) => labelField(property, given.properties?.[property.name])),
  }
}

const labelEntity = (entity: Entity, given: NonNullable<LabelFile['entities']>[string] | undefined): Entity => {
  if (!given) return entity
  knownOnly(
    given.properties,
    entity.properties.map(({ name }) => name),
    `entities.${entity.name}.properties.`,
  )
  return {
    ...entity,
    labels: given.labels ?? entity.labels,
    synonyms: added(entity.synonyms, given.synonyms),
    properties: entity.properties.map((property) => labelField(property, given.properties?.[property.name])),
  }
}

/** The catalog with a label file's words, units and sensitivities on top. Throws `unknown_label` for a name that is not in the data. */
export const applyLabels = (catalog: Catalog, labels: LabelFile): Catalog => {
  knownOnly(
    labels.attributes,
    catalog.attributes.map(({ name }) => name),
  )
  knownOnly(
    labels.events,
    catalog.events.map(({ name }) => name),
    'events.',
  )
  knownOnly(
    labels.entities,
    (catalog.entities ?? []).map(({ name }) => name),
    'entities.',
  )
  return {
    ...catalog,
    title: labels.title ?? catalog.title,
    ...(labels.currency && { currency: labels.currency }),
    customers: {
      ...catalog.customers,
      labels: labels.customers?.labels ?? catalog.customers.labels,
      synonyms: added(catalog.customers.synonyms, labels.customers?.synonyms),
    },
    attributes: catalog.attributes.map((attribute) => labelField(attribute, labels.attributes?.[attribute.name])),
    events: catalog.events.map((event) => labelEvent(event, labels.events?.[event.name])),
    ...(catalog.entities && {
      entities: catalog.entities.map((entity) => labelEntity(entity, labels.entities?.[entity.name])),
    }),
  }
}
