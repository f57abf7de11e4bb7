import type { AnyRule } from '../../segments/kinds/kind.ts'
import { asksForAny } from '../message/subject.ts'
import type { Doubter } from './doubt.ts'

const isAnyAtAll = (rule: AnyRule): boolean => rule.kind === 'event' && asksForAny(rule) && !rule.where && !rule.window

/** Any event of a type, whenever it was, beside a condition that already asks for one with a window or a filter. */
export const bareBeside: Doubter = ({ parts }) => {
  const said = parts.some((rule) => {
    const bare = rule.kind === 'all' ? rule.of.find(isAnyAtAll) : undefined
    if (rule.kind !== 'all' || bare?.kind !== 'event') return false
    const beside = rule.of.filter(
      (other) =>
        other !== bare &&
        other.kind === 'event' &&
        other.event === bare.event &&
        other.measure.type === 'count' &&
        (other.op === 'gte' || other.op === 'gt') &&
        (other.window !== undefined || other.where !== undefined),
    )
    const measured = rule.of.filter(
      (other) => other !== bare && other.kind === 'event' && other.event === bare.event && other.value !== 0,
    )
    const several = measured.length > 1 && measured.some((one) => one.kind === 'event' && one.measure.type !== 'count')
    return beside.length === 1 || several
  })
  return said ? [] : undefined
}
