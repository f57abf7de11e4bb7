import type { Node } from './node.ts'
import type { Part, State } from './state.ts'

/** A stretch of the sentence as read, and the place after it. */
export type Read = { node?: Node; next: number }

/** Takes a condition into the sentence; what comes next may leave out its field or event. */
export const accept = (state: State, part: Part): Node => {
  if (part.field) {
    state.last.field = part.field
    delete state.last.frame
  }
  const frame = part.frame ?? part.again
  if (frame) {
    state.last.frame = frame
    delete state.last.field
  }
  if (
    part.field &&
    (part.rule?.kind === 'compare' || part.rule?.kind === 'between') &&
    !part.noun &&
    part.field.type !== 'enum' &&
    part.field.type !== 'boolean'
  ) {
    state.last.limited = part.field
    state.last.limitedOf = state.last.group
  }
  if (part.frame?.bound) {
    state.last.counted = part.frame
    state.last.countedOf = state.last.group
  }
  if (part.about === 'held') state.last.held = part.end
  if (part.noun && part.rule && part.about === 'flag') state.last.flag = part.rule
  // 有房贷的…，其他人…: whoever has none
  const group = part.field?.type === 'enum' || part.about === 'flag'
  if (group && part.rule && part.field) state.last.group = { field: part.field, rule: part.rule }
  if (part.campaign !== undefined) state.last.campaign = part.campaign
  return { op: 'part', part }
}
