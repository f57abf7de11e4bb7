import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'
import { cueOf, type Slot } from './slots.ts'

const shown = 4

/** Asks by which number "the best product" is meant, with the metrics of what is ranked. */
export const byWhich = (dimensions: readonly string[], catalog: Catalog): Clarification => {
  const event = dimensions.find((name) => name.includes('.'))?.split('.')[0]
  const metrics = metricsOf(catalog)
  const own = event === undefined ? [] : metrics.filter(({ name }) => name.startsWith(`${event}_`))
  const field = dimensions[0]?.split('.').at(-1)
  const label = [...catalog.attributes, ...catalog.events.flatMap(({ properties }) => properties)].find(
    ({ name }) => name === field,
  )?.labels ?? { zh: field ?? '', en: field ?? '' }
  return {
    reason: 'ambiguous',
    question: { zh: '按哪个数字来比？', en: 'Compare them by which number?' },
    options: (own.length > 0 ? own : metrics).slice(0, shown).map(({ labels }) => ({
      label: labels,
      say: `${labels.zh}最高的${label.zh}是哪个`,
    })),
  }
}

const peopleSaid = /客户|用户|会员|人|\b(?:customers?|clients?|people|folks|members?|users?|buyers?|shoppers?)\b/i

/** Whether groups are to be ranked by a number that nobody named: "the best product", "which category grew the most". */
export const ranksByNone = (
  found: Found,
  { metrics, dimensions }: Question,
  { text, slots, moved, goesOn }: { text: string; slots: readonly Slot[]; moved: boolean; goesOn: boolean },
): boolean => {
  if (found.metrics.length > 0 || dimensions.length === 0) return false
  // "and the worst?" goes on about what was ranked
  if (found.vague) return !goesOn || found.dimensions.length > 0
  const ofEvents = (moved || found.order !== undefined) && dimensions.some((name) => name.includes('.'))
  const counted = goesOn || peopleSaid.test(text) || slots.some((slot) => cueOf(slot, 'popular'))
  return ofEvents && metrics[0] === 'customers' && !counted
}
