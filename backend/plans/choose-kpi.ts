import type { Bilingual } from '../bilingual.ts'
import type { Attribute, Catalog, EventType, Product } from '../catalog/catalog.ts'
import type { Brief } from '../language/reading.ts'
import type { FieldRule } from '../segments/rule.ts'
import { type Objective, objectives } from './objectives.ts'

export interface ChosenKpi {
  name: Bilingual
  event?: EventType
  /** Which of its events count. */
  where?: FieldRule
  /** Where no event fits: an attribute that records past responses. */
  response?: Attribute
  windowDays: number
}

const ownContact = /campaign|contact|message|exposure|impression|触达|发送|外呼|营销记录/i

const wordsOf = ({ name, labels, synonyms, verbs }: EventType): string =>
  [name, labels.zh, labels.en, ...synonyms.zh, ...synonyms.en, ...verbs.zh, ...verbs.en].join(' ')

/** A named product counts by its own purchases, where an event of the kind that the objective wants names products. */
const sellingEvent = (objective: Objective, events: readonly EventType[], product: Product): EventType | undefined =>
  events.find(
    (event) =>
      ofProduct(event, product) !== undefined &&
      objectives[objective].success.some((words) => words.test(wordsOf(event))),
  )

/** What sells a product is measured by the events that name products. */
const selling: readonly Objective[] = ['cross_sell', 'upsell']
const namesProducts = ({ properties }: EventType): boolean => properties.some(({ role }) => role === 'product_code')

const eventFor = (objective: Objective, events: readonly EventType[]): EventType | undefined => {
  const sales = selling.includes(objective) ? events.find(namesProducts) : undefined
  if (sales) return sales
  const [best] = objectives[objective].success.flatMap((words) => events.filter((event) => words.test(wordsOf(event))))
  return best ?? events[0]
}

const asked = (kpi: string | undefined, events: readonly EventType[]): EventType | undefined => {
  const words = kpi?.toLowerCase()
  if (!words) return undefined
  return events.find((event) =>
    wordsOf(event)
      .toLowerCase()
      .split(' ')
      .some((word) => word.length > 1 && (words.includes(word) || word.includes(words))),
  )
}

const ofProduct = (event: EventType, product: Product | undefined): FieldRule | undefined => {
  const code = event.properties.find(({ role }) => role === 'product_code')
  const known = product && code && (!code.values || code.values.some(({ value }) => value === product.code))
  return known ? { kind: 'compare', field: code.name, op: 'eq', value: product.code } : undefined
}

/** What counts as success: the brief's KPI, else the event that fits the objective, else a recorded past response. */
export const chooseKpi = (
  catalog: Catalog,
  brief: Brief,
  objective: Objective,
  product: { product?: Product; assumed: boolean },
): ChosenKpi => {
  const events = catalog.events.filter((event) => !ownContact.test(wordsOf(event)))
  const named = product.assumed ? undefined : product.product
  const event =
    asked(brief.kpi, events) ?? (named && sellingEvent(objective, events, named)) ?? eventFor(objective, events)
  const { windowDays, label } = objectives[objective]
  if (event) {
    const where = product.assumed ? undefined : ofProduct(event, product.product)
    const bought = where && product.product ? product.product.labels : undefined
    return {
      name: bought
        ? { zh: `${bought.zh}的${event.labels.zh}`, en: `${event.labels.en} of ${bought.en}` }
        : { zh: `至少一次${event.labels.zh}`, en: `at least one ${event.labels.en}` },
      event,
      ...(where ? { where } : {}),
      windowDays,
    }
  }
  const response = catalog.attributes.find(({ sensitivity, type }) => sensitivity === 'leak' && type === 'boolean')
  if (response) return { name: response.labels, response, windowDays }
  return {
    name: brief.kpi ? { zh: brief.kpi, en: brief.kpi } : { zh: `${label.zh}转化`, en: `${label.en} conversion` },
    windowDays,
  }
}
