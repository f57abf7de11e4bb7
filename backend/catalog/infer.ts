import type { Catalog } from './catalog.ts'
import { inferChannels } from './channels.ts'
import { withAge } from './derive-age.ts'
import { customersNamed } from './glossary/customers.ts'
import { inferAttributes, inferCurrency, withoutClashes } from './infer-attributes.ts'
import { inferEntity } from './infer-entities.ts'
import { inferEvent } from './infer-events.ts'
import { withSince } from './infer-since.ts'
import { applyLabels, type LabelFile } from './labels.ts'
import type { TableProfile } from './profile.ts'

export interface InferInput {
  workspace: string
  /** The catalog so far; its other tables are kept. */
  previous?: Catalog | undefined
  profile: TableProfile
  /** Name of the physical table; default `event_<type>` or `entity_<name>`. */
  table?: string | undefined
  labels?: LabelFile | undefined
  /** Fixed "now" (ISO instant). */
  clock?: string | undefined
  /** IANA zone. */
  timeZone: string
  /** ISO 4217, where it is known; else what the glossary knows of such a table. */
  currency?: string | undefined
}

const customersSaid: Pick<Catalog['customers'], 'labels' | 'synonyms'> = {
  labels: { zh: '客户', en: 'customer' },
  synonyms: {
    zh: ['用户', '顾客', '会员', '人', '客群', '人群', '持卡人', '买家'],
    en: ['client', 'user', 'shopper', 'buyer', 'person', 'people', 'account holder', 'consumer', 'household', 'member'],
  },
}

const empty = ({ workspace, timeZone, profile }: InferInput): Catalog => ({
  version: 1,
  workspace,
  title: { zh: workspace, en: workspace },
  synthetic: false,
  timeZone,
  customers: { ...customersSaid, idType: profile.idType, rows: 0 },
  attributes: [],
  events: [],
  products: [],
  channels: [],
  glossary: [],
})

const isFilled = ({ attributes, events }: Catalog) => attributes.length + events.length > 0

/** The customers with what the id column calls them, besides what all customers are called. */
const withOwnNoun = (customers: Catalog['customers'], id: string | undefined): Catalog['customers'] => {
  const own = id === undefined ? undefined : customersNamed(id)
  if (!own) return customers
  const { zh, en } = customers.synonyms
  return { ...customers, synonyms: { zh: [...new Set([...zh, ...own.zh])], en: [...new Set([...en, ...own.en])] } }
}

/** What a new workspace was given before its first import. */
const settingsOf = (previous: Catalog | undefined): Partial<Catalog> =>
  previous
    ? {
        title: previous.title,
        synthetic: previous.synthetic,
        ...(previous.currency && { currency: previous.currency }),
        ...(previous.clock && { clock: previous.clock }),
      }
    : {}

/**
 * The catalog after a table was imported: that table described anew, everything else as in `previous`, labels on top.
 * Pure; edits by hand are kept by `updateCatalog`.
 */
export const inferCatalog = (input: InferInput): Catalog => {
  const { profile, previous } = input
  const before = previous && isFilled(previous) ? previous : { ...empty(input), ...settingsOf(previous) }
  const currency = input.currency ?? input.labels?.currency ?? before.currency ?? inferCurrency(profile)
  const next: Catalog = {
    ...before,
    timeZone: input.timeZone,
    ...(currency && { currency }),
    ...(input.clock && { clock: input.clock }),
  }
  if (profile.kind === 'customers') {
    next.attributes = withAge(withSince(inferAttributes(profile, currency)))
    next.customers = { ...withOwnNoun(before.customers, profile.id), idType: profile.idType, rows: profile.rows }
    next.channels = inferChannels(next.attributes)
  } else if (profile.kind === 'entity') {
    const entity = inferEntity(profile, input.table ?? `entity_${profile.entity}`, currency)
    const others = (before.entities ?? []).filter(({ name }) => name !== entity.name)
    next.entities = withoutClashes([...others, entity].toSorted((a, b) => (a.name < b.name ? -1 : 1)))
  } else {
    const event = inferEvent(profile, input.table ?? `event_${profile.event}`, currency)
    const others = before.events.filter(({ name }) => name !== event.name)
    next.events = withoutClashes([...others, event].toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    next.customers = {
      ...withOwnNoun(before.customers, profile.id),
      idType: profile.idType,
      rows: Math.max(before.customers.rows, profile.customers ?? 0),
    }
    if (next.channels.length === 0) next.channels = inferChannels(next.attributes)
  }
  return input.labels ? applyLabels(next, input.labels) : next
}
