import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Hunt, use } from './found.ts'
import { cueOf, type Slot } from './slots.ts'
import type { Doing } from './verbs.ts'

/** "Members for whom travel is the category they transact in most often" are people. */
const asks = /[?？]\s*$|什么|哪|\b(?:which|what)\b/i
const idle = /^(?:用|使用|通过|在|via|through|from|by)$/

/** The field of these events that is asked for, behind "which" where that is said. */
const askedField = ({ slots }: Hunt, event: string): { slot: Slot; field: string } | undefined => {
  const from = slots.findIndex((slot) => cueOf(slot, 'which'))
  for (const slot of slots.slice(Math.max(from, 0)))
    for (const named of slot.names)
      if (named.is === 'field' && named.divisible && named.field.startsWith(`${event}.`))
        return { slot, field: named.field }
  return undefined
}

/**
 * "Through which channel do customers transact most often?", 客户最常买哪个产品: the values of a property of the events that a verb tells of,
 * ranked by how many of these events have them.
 */
export const oftenest = (hunt: Hunt, text: string, doings: readonly Doing[], catalog: Catalog): void => {
  const { slots, found, tokens } = hunt
  if (!asks.test(text)) return
  const often = slots.find((slot) => cueOf(slot, 'often'))
  const order = cueOf(often, 'often')?.order
  if (!often || !order) return
  const metric = found.metrics
    .map((name) => /^(.+)_(?:count|orders)$/.exec(name)?.[1])
    .find((name) => name !== undefined)
  const [verb] = doings
  const event = metric ?? found.dimensions[0]?.split('.')[0] ?? verb?.event
  if (event === undefined || !catalog.events.some(({ name }) => name === event)) return
  const own = doings.filter((one) => one.event === event)
  const field = found.dimensions.length > 0 ? undefined : askedField(hunt, event)
  if (found.dimensions.length === 0 && !field) return
  if (field) {
    found.dimensions.push(field.field)
    use(hunt, field.slot, 'dimension')
    for (const slot of slots) if (cueOf(slot, 'which')) use(hunt, slot, 'which')
  }
  const name = `${event}_count`
  if (found.metrics.length === 0 && metricsOf(catalog).some((one) => one.name === name)) found.metrics.push(name)
  found.order = order
  use(hunt, often, 'best')
  for (const slot of slots) {
    const said = tokens
      .slice(slot.from, slot.to)
      .map(({ text }) => text)
      .join('')
    if (idle.test(said) || cueOf(slot, 'times') || own.some(({ from, to }) => slot.from >= from && slot.to <= to))
      found.used.add(slot)
  }
}
