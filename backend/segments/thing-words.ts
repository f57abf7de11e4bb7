import type { Bilingual } from '../bilingual.ts'
import type { EventType } from '../catalog/catalog.ts'
import type { ThingMeasure } from './measure.ts'
import { both, eventRow, knownField } from './scope.ts'

/** "total balance of account items owned"; the entity as measures see it. */
export const thingMeasureName = (measure: ThingMeasure, type: EventType): Bilingual => {
  const { zh, en } = type.labels
  if (measure.type === 'count') return both(`拥有的${zh}数量`, `number of ${en} items owned`)
  const of = knownField(eventRow(type), measure.property).labels
  const names = {
    distinct: both(`拥有的${zh}的不同${of.zh}数`, `number of different ${of.en} values of ${en} items owned`),
    sum: both(`拥有的${zh}的${of.zh}总和`, `total ${of.en} of ${en} items owned`),
    avg: both(`拥有的${zh}的平均${of.zh}`, `average ${of.en} of ${en} items owned`),
    min: both(`拥有的${zh}的最小${of.zh}`, `smallest ${of.en} of ${en} items owned`),
    max: both(`拥有的${zh}的最大${of.zh}`, `largest ${of.en} of ${en} items owned`),
  }
  return names[measure.type]
}
