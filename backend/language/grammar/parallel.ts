import { contradictedBy } from '../contradiction.ts'
import { join, type Node, ruleOf } from './node.ts'
import type { Part, State } from './state.ts'

/** The side from which a condition limits what, and where: two such limits on one side say that one of them is enough. */
const limitOf = ({ rule, frame }: Part): { key: string; value: number } | undefined => {
  if (rule?.kind === 'compare' && typeof rule.value === 'number' && /^[gl]te?$/.test(rule.op))
    return { key: `${rule.field} ${rule.op.slice(0, 1)}`, value: rule.value }
  if (rule?.kind !== 'event' || !frame?.bound || !/^[gl]te?$/.test(rule.op)) return undefined
  return {
    key: JSON.stringify([rule.event, rule.measure, rule.where, rule.window, rule.op.slice(0, 1)]),
    value: rule.value,
  }
}

const limitsIn = (nodes: Node[]) => nodes.flatMap((node) => (node.op === 'part' ? (limitOf(node.part) ?? []) : []))

/** 有房贷的要余额5000以上，没房贷的要1万以上: each stretch has its group and its own limit on the same thing. */
const isParallel = (one: Node[], two: Node[]): boolean => {
  if (one.length < 2 || two.length < 2) return false
  const limits = limitsIn(one)
  return limitsIn(two).some(({ key, value }) => limits.some((other) => other.key === key && other.value !== value))
}

/**
 * Whether two sections of a message say what is asked of one group and of another: 有代发的，5万以上就行；没有代发的，要20万以上. Limits on the
 * same side tell it, and where `parted` by a stop also that nobody can be in both.
 */
export const saysPerGroup = (state: State, one: Node[], two: Node[], parted: boolean): boolean =>
  isParallel(one, two) ||
  (parted &&
    one.length > 1 &&
    two.length > 1 &&
    limitsIn(one).length > 0 &&
    limitsIn(two).length > 0 &&
    !conflicts(state, one) &&
    !conflicts(state, two) &&
    conflicts(state, [...one, ...two]))

const conflicts = (state: State, nodes: Node[]): boolean => {
  const node = join('all', nodes)
  const rule = node && ruleOf(node)
  return rule !== undefined && contradictedBy(rule, state.index.catalog) !== undefined
}

/** "fiber without tech support and DSL with tech support": sides of an "and" that are whole by themselves and that no one can be on at once. */
export const areApart = (state: State, sides: Node[][]): boolean =>
  sides.length > 1 &&
  sides.every((nodes) => nodes.length > 1 && !conflicts(state, nodes)) &&
  sides.every((nodes, n) => n === 0 || conflicts(state, [...(sides[n - 1] as Node[]), ...nodes]))

/** Neighbouring stretches that say what is asked of one group and of another, joined as groups; undefined where there are none. */
export const perGroup = (state: State, stretches: Node[][]): Node[][] | undefined => {
  const joined: Node[][] = []
  let found = false
  for (let n = 0; n < stretches.length; ) {
    const group = [stretches[n] as Node[]]
    while (n + group.length < stretches.length) {
      const next = stretches[n + group.length] as Node[]
      const last = group.at(-1) as Node[]
      const apart = last.length > 1 && next.length > 1 && conflicts(state, [...last, ...next])
      const whole = !conflicts(state, last) && !conflicts(state, next)
      if (!isParallel(last, next) && !(apart && whole && stretches.length > 2)) break
      group.push(next)
    }
    n += group.length
    if (group.length < 2) {
      joined.push(group[0] as Node[])
      continue
    }
    found = true
    const each = group.flatMap((nodes) => join('all', nodes) ?? [])
    joined.push([{ op: 'any', of: each }])
  }
  return found ? joined : undefined
}
