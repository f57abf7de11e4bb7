import type { Attribute, Catalog } from './catalog.ts'
import { isNumber } from './is-number.ts'
import type { Metric, MetricPart } from './metric.ts'
import { endingIn, everyone, makeMetric } from './metric-parts.ts'
import { yesOf } from './yes-no.ts'

/** Share of customers whose answer is yes. */
const rateOf = (attribute: Attribute, yes: string | number | boolean): Metric => {
  const said = endingIn(attribute.labels, '率', ' rate')
  return makeMetric(
    `${attribute.name}_rate`,
    [said.zh, said.en],
    {
      numerator: { of: 'customers', where: { kind: 'compare', field: attribute.name, op: 'eq', value: yes } },
      denominator: everyone,
      unit: 'share',
    },
    {
      synonyms: {
        zh: attribute.synonyms.zh.flatMap((word) => [`${word}率`, word]).concat(attribute.labels.zh),
        en: attribute.synonyms.en.flatMap((word) => [`${word} rate`, word]).concat(attribute.labels.en),
      },
      ...(attribute.description && { description: attribute.description }),
    },
  )
}

/** Sum over all customers of the group, by customer: the mean that a test compares. */
const meanOf = (attribute: Attribute): Metric => {
  const { zh, en } = attribute.labels
  return makeMetric(
    `${attribute.name}_per_customer`,
    [`人均${zh}`, `${en} per customer`],
    { numerator: { of: 'attribute', field: attribute.name }, denominator: everyone, unit: attribute.unit ?? 'number' },
    {
      synonyms: {
        zh: [zh, ...attribute.synonyms.zh.flatMap((word) => [word, `人均${word}`])],
        en: [en, ...attribute.synonyms.en.flatMap((word) => [word, `${word} per customer`, `average ${word}`])],
      },
    },
  )
}

/** What customers did after a campaign, as columns of their own table. */
export const outcomes = ({ attributes }: Catalog): Metric[] =>
  attributes
    .filter(({ sensitivity }) => sensitivity === 'leak')
    .flatMap((attribute) => {
      const yes = yesOf(attribute)
      if (yes !== undefined) return [rateOf(attribute, yes)]
      return isNumber(attribute) ? [meanOf(attribute)] : []
    })

/** `average:balance`, `total:balance` and `share:has_loan` are metrics of any field without being declared. */
export const ofField = (catalog: Catalog, wanted: string): Metric | undefined => {
  const [, how, field] = /^(average|total|share):(.+)$/.exec(wanted) ?? []
  const attribute = catalog.attributes.find(({ name }) => name === field)
  if (!attribute) return undefined
  const { zh, en } = attribute.labels
  if (how === 'share') {
    const yes = yesOf(attribute)
    if (yes === undefined) return undefined
    return { ...rateOf(attribute, yes), name: wanted, labels: { zh: `${zh}占比`, en: `share with ${en}` } }
  }
  if (!isNumber(attribute)) return undefined
  const unit = attribute.unit ?? 'number'
  const sum: MetricPart = { of: 'attribute', field: attribute.name }
  return how === 'total'
    ? makeMetric(wanted, [`${zh}合计`, `total ${en}`], { numerator: sum, unit })
    : makeMetric(wanted, [`平均${zh}`, `average ${en}`], {
        numerator: sum,
        denominator: { of: 'known', field: attribute.name },
        unit,
      })
}
