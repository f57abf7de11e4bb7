import { refined } from '../message/refine.ts'
import { type Move, mayBeField, restOf, withoutNamed } from './turn-parts.ts'

/** A field that is given up. */
export const ofField: Move = (turn) => {
  const { groups, beside } = turn
  const [group, other] = groups
  if (!group || other || !mayBeField(group)) return undefined
  if (!beside.says(group.is === 'field' ? 'free' : 'waive') || !beside.only('free', 'waive')) return undefined
  return withoutNamed(turn, group)
}

/** A condition on one field goes, another comes. */
export const ofSwap: Move = (turn) => {
  const { groups, beside } = turn
  if (groups.length !== 2 || !beside.says('swap') || !beside.only('swap', 'only', 'must', 'free', 'waive'))
    return undefined
  const { catalog } = turn.reference.index
  const tried = groups.flatMap((gone, n) => {
    const come = groups[1 - n]
    if (!come || !mayBeField(gone)) return []
    const left = withoutNamed(turn, gone)
    const analysis = turn.alone(come)
    const next = left && analysis && refined(left, 'narrow', restOf(analysis), catalog)
    return next ? [next] : []
  })
  return tried.length === 1 ? tried[0] : undefined
}
