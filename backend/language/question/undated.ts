import type { Catalog } from '../../catalog/catalog.ts'
import type { Metric, MetricPart } from '../../catalog/metric.ts'
import { metricNamed, metricsOf } from '../../catalog/metrics.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Clarification } from '../reading.ts'
import type { Question } from './question.ts'

const eventful = (rule: unknown): boolean => /"kind":"(?:event|sequence|segment|first|last)/.test(JSON.stringify(rule))

/** Whether a part of a metric is of what customers are now, and not of anything that happens at a time. */
const isPresent = (part: MetricPart): boolean => {
  if (part.of === 'customers') return part.where === undefined || !eventful(part.where)
  if (part.of === 'quantile') return part.value.of === 'attribute'
  return part.of === 'known' || part.of === 'attribute'
}

const metricOf = (catalog: Catalog, name: string): Metric | undefined => {
  if (/^(?:share_of_group|count_of_group|dated:)/.test(name)) return undefined
  const plain = name.replace(/^(?:share_of|part_of):/, '')
  const known = plain.includes(':') || metricsOf(catalog).some((one) => one.name === plain)
  return known ? metricNamed(catalog, plain) : undefined
}

/** The first figure of a question where all of them are of the present alone, so that no time can be asked of them. */
export const undated = ({ kind, metrics, dimensions }: Question, catalog: Catalog): Metric | undefined => {
  if ((kind !== 'metric' && kind !== 'change') || metrics.length === 0) return undefined
  // customers by the product they bought are those who bought it in the time
  if (dimensions.some((name) => name.includes('.'))) return undefined
  const all = metrics.map((name) => metricOf(catalog, name))
  const present = all.every(
    (one) => one !== undefined && [one.numerator, one.denominator].every((part) => !part || isPresent(part)),
  )
  return present ? all[0] : undefined
}

/** A question without what it says of time. */
export const withoutTime = ({
  range: _,
  comparison: __,
  grain: ___,
  movers: ____,
  periods: _____,
  ...question
}: Question): Question => question

/** The field of a filter by which groups could be put side by side. */
const fieldOf = (filter: Rule | undefined, { attributes }: Catalog) =>
  filter && 'field' in filter ? attributes.find(({ name }) => name === filter.field) : undefined

/** Says that a figure is of the present alone, and offers it as it is now, or parted by what the message limits. */
export const noTime = (
  { labels }: Metric,
  { filter, dimensions }: Question,
  catalog: Catalog,
  text: string,
): Clarification => {
  const zh = /\p{Script=Han}/u.test(text)
  const field = dimensions.length === 0 ? fieldOf(filter, catalog) : undefined
  const say = (inZh: string, inEn: string) => (zh ? inZh : inEn)
  return {
    reason: 'missing_data',
    question: {
      zh: `“${labels.zh}”在数据里没有时间，只有目前的值，说不了某段时间的值，也说不了升降或因果。要看目前的值${field ? '，还是各组的差别' : ''}吗？`,
      en: `"${labels.en}" has no dates in these data, only its present value: it cannot be told for a time, nor as a rise, a fall or an effect. Shall I show it as it is now${field ? ', or compare the groups' : ''}?`,
    },
    options: [
      { label: { zh: '目前的值', en: 'as it is now' }, say: say(`${labels.zh}是多少`, `what is the ${labels.en}?`) },
      ...(field
        ? [
            {
              label: { zh: `按${field.labels.zh}比较`, en: `by ${field.labels.en}` },
              say: say(`${labels.zh}按${field.labels.zh}`, `${labels.en} by ${field.labels.en}`),
            },
          ]
        : []),
    ],
  }
}
