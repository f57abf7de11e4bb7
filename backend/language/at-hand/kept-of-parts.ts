import { isClearChange } from '../clear.ts'
import { subjectsOf } from '../message/subject.ts'
import { alone, type OfHand } from './around.ts'

const only =
  /^(?:(?:ok|okay|so|then|and|now|right|good|thanks)[, ]+)*(?:(?:only|just|keep only|only keep|limit it to|stick to) (.{2,60}?)|(.{2,60}?) only)(?: then| please| now)*[.! ]*$/i

/**
 * "Guangdong and Zhejiang only" behind a look at the provinces of the audience: of the parts that were told some are kept. Undefined where a message names no
 * such parts.
 */
export const keptOfParts: OfHand = (text, around) => {
  const { question, ...context } = around.context
  const [, first, second] = question?.dimensions.length ? (only.exec(text.trim()) ?? []) : []
  const named = first ?? second
  const rule = named === undefined ? undefined : alone(named, around)
  const listed = rule?.kind === 'in' || (rule?.kind === 'compare' && rule.op === 'eq')
  if (
    !rule ||
    !listed ||
    !subjectsOf(rule).every((subject) => question?.dimensions.includes(subject.replace('field:', '')))
  )
    return undefined
  const reading = around.read(text, context)
  return isClearChange(reading) ? reading : undefined
}
