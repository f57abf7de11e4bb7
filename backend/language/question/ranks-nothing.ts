import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import type { Clarification } from '../reading.ts'
import type { Question } from './question.ts'

const shown = 4
const kindOfPeople =
  /哪一?[类种群组]|what (?:kind|type|sort)s? of|which (?:kind|type|sort|group)s? of|which (?:customers?|clients?|people) (?:group|segment|type)/i

/** Whether "the highest" was said of a figure that nothing parts, so that it would rank nothing. */
export const ranksNothing = ({ kind, order, dimensions, grain, metrics, part, comparison }: Question): boolean =>
  kind === 'metric' &&
  order !== undefined &&
  dimensions.length === 0 &&
  grain === undefined &&
  part === undefined &&
  comparison === undefined &&
  !metrics.some((name) => /^(?:median|highest|lowest|p\d+|reachable):/.test(name))

/** Asks by which field the figure is to be ranked, with those that part customers. */
export const byWhichField = (
  text: string,
  metric: { zh: string; en: string },
  { attributes }: Catalog,
): Clarification => {
  const fields = attributes.filter(
    ({ type, sensitivity, values = [] }: Attribute) =>
      type === 'enum' && values.length > 1 && values.length <= 40 && (sensitivity ?? 'none') === 'none',
  )
  const people = kindOfPeople.test(text)
  return {
    reason: 'ambiguous',
    question: {
      zh: people ? `按哪个字段分的客户来比较“${metric.zh}”？` : `“${metric.zh}”要在哪些组之间比较？`,
      en: `Between which groups is "${metric.en}" to be compared?`,
    },
    options: fields.slice(0, shown).map(({ labels }) => ({
      label: labels,
      say: /\p{Script=Han}/u.test(text)
        ? `哪个${labels.zh}的${metric.zh}最高`
        : `which ${labels.en} has the highest ${metric.en}`,
    })),
  }
}
