import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'

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
    question: { zh: '“最好”按哪个数字看？', en: 'Best by which number?' },
    options: (own.length > 0 ? own : metrics).slice(0, shown).map(({ labels }) => ({
      label: labels,
      say: `${labels.zh}最高的${label.zh}是哪个`,
    })),
  }
}
