import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Hunt, use } from './found.ts'
import type { Doing } from './verbs.ts'

/** 上周购买为什么下降: where it is asked why what customers do became more or less, and no figure is named, how often they did it. */
export const movedDoing = (hunt: Hunt, doings: readonly Doing[], catalog: Catalog): void => {
  const { slots, found } = hunt
  const [doing, more] = doings
  if (!found.said.has('why') || !found.said.has('moved') || found.metrics.length > 0 || !doing || more) return
  const name = `${doing.event}_count`
  if (!metricsOf(catalog).some((metric) => metric.name === name)) return
  found.metrics.push(name)
  for (const slot of slots) if (slot.from >= doing.from && slot.to <= doing.to) use(hunt, slot, 'metric')
}
