import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { asksDifference, withDifference } from './difference-asked.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'
import { shareInTime } from './share-in-time.ts'
import { shareOfArm } from './share-of-arm.ts'

const fieldsIn = (rule: Rule): string[] => {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap(fieldsIn)
  if (rule.kind === 'not') return fieldsIn(rule.of)
  return 'field' in rule && typeof rule.field === 'string' ? [rule.field] : []
}

/** The fields that the part of a total is taken by. */
const partedBy = ({ part }: Question): string[] => {
  if (!part) return []
  if (part.of === 'customers') return fieldsIn(part.where)
  return fieldsIn(part.where as Rule).map((field) => `${part.event}.${field}`)
}

/** "Share of gold" behind figures by tier: one number, and no table in which every group but one holds nothing. */
const ofOnePart = (question: Question): Question => {
  const fields = partedBy(question)
  const { limit, order, ...rest } = question
  const whole =
    question.part?.of === 'customers' &&
    question.filter !== undefined &&
    canonicalJson(question.filter) === canonicalJson(question.part.where)
  const { filter: _, ...unfiltered } = rest
  const kept = question.dimensions.filter((field) => !fields.includes(field))
  if (kept.length === question.dimensions.length)
    return whole ? { ...unfiltered, ...(limit && { limit }), ...(order && { order }) } : question
  return { ...(whole ? unfiltered : rest), dimensions: kept }
}

/** A figure of one arm is told beside those of the others: no filter takes an arm, and to leave it out would tell of all. */
const besideArms = (question: Question): Question =>
  question.kind === 'metric' && question.arm !== undefined && question.dimensions.length === 0 && !question.grain
    ? { ...question, dimensions: ['arm'] }
    : question

/** 前100名呢 behind how uneven a total is: the first so many customers. */
const ofCount = (question: Question): Question => {
  if (question.kind !== 'concentration' || question.limit === undefined) return question
  const { limit, order: _, top: __, ...rest } = question
  return { ...rest, count: limit }
}

/** A question with what its words ask of the table: how far two groups are apart, what the first of a ranking hold together. */
export const shaped = (asked: Question, text: string, found: Found, catalog: Catalog): Question => {
  const question = ofCount(shareInTime(asked))
  const { said, limit, arm, against } = found
  const ofArm = shareOfArm(question, found, catalog)
  if (ofArm) return ofArm
  if (
    arm !== undefined &&
    against !== undefined &&
    (asksDifference(text) || (said.has('compared') && found.metrics.length === 0)) &&
    /^(?:effect|significance)$/.test(question.kind)
  )
    return { ...question, arm, against }
  const one = besideArms(ofOnePart(question))
  const shares = said.has('share') || said.has('concentration')
  const together = one.kind === 'metric' && limit !== undefined && one.dimensions.length === 1 && shares && !one.share
  const told = together ? { ...one, together: true as const } : one
  return asksDifference(text) ? withDifference(told) : told
}
