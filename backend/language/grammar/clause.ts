import { contradictedBy } from '../contradiction.ts'
import { senseOf } from '../lexicon/sense.ts'
import { beginsAdded } from './adding.ts'
import { isIncluded } from './included.ts'
import { jointAt, startsCondition } from './joint.ts'
import { join, type Node, partsOf, ruleOf } from './node.ts'
import { perGroup } from './parallel.ts'
import { stretch } from './run.ts'
import { alternatives, type Run } from './scope.ts'
import type { State } from './state.ts'

interface Stretch {
  run: Run
  joint: 'and' | 'or' | 'comma'
  /** 同时: of the same people. */
  same?: boolean
  /** A full stop or a semicolon stands before it. */
  stopped?: boolean
}

const ofSame = /^(?:同时|并且同时|at the same time)$/i

const all = ({ nodes }: Run): Node[] => {
  const node = join('all', nodes)
  return node ? [node] : []
}

const conflict = (state: State, node: Node | undefined): boolean => {
  const rule = node && ruleOf(node)
  return rule !== undefined && contradictedBy(rule, state.index.catalog) !== undefined
}

/** "students over 30, and retirees over 60": two groups that no one can be in together are joined as groups. */
const together = (state: State, stretches: Stretch[]): Node | undefined => {
  const groupwise = perGroup(
    state,
    stretches.map(({ run }) => run.nodes),
  )
  if (groupwise) return join('all', groupwise.flat())
  const both = join(
    'all',
    stretches.flatMap(({ run }) => run.nodes),
  )
  const groups = stretches.length > 1 && !stretches.some(({ same }) => same)
  const added = stretches.slice(1).every(({ joint }) => joint === 'and')
  const whole = added
    ? stretches.some(({ run }) => run.nodes.length > 1)
    : stretches.every(({ run }) => run.nodes.length > 1)
  if (!groups || !whole || !conflict(state, both)) return both
  const each = stretches.flatMap(({ run }) => all(run))
  return each.some((node) => conflict(state, node)) ? both : join('any', each)
}

/** A whole sentence: stretches between commas, joined by the word after the comma or else by "and". */
export const clause = (state: State, at: number, limit: number): { node?: Node; next: number } => {
  const stretches: Stretch[] = []
  let place = at
  let begun = at
  while (place < limit && !senseOf(state.lexemes[place], 'close')) {
    let joint = 'comma' as Stretch['joint']
    let same = false
    let stopped = false
    // 除非是杭州的，不要有房贷的: one of the two holds
    const unless = stretches.length > 0 && state.textOf(begun, begun + 2).trim() === '除非'
    while (
      place < limit &&
      (senseOf(state.lexemes[place], 'break') || (jointAt(state, place) && !startsCondition(state, place)))
    ) {
      const found = jointAt(state, place)
      // 而且要么A要么B: the either begins what is added
      if (found) joint = found === 'or' && joint !== 'and' ? 'or' : 'and'
      same ||= ofSame.test(state.textOf(place, place + 1).trim())
      stopped ||= senseOf(state.lexemes[place], 'break')?.strong ?? false
      place += 1
    }
    if (unless && joint === 'comma') {
      joint = 'or'
      state.spent.add(begun)
      state.spent.add(begun + 1)
    }
    begun = place
    const { run, next } = stretch(state, beginsAdded(state, place) ? place + 1 : place, limit)
    const parts = run.nodes.flatMap(partsOf)
    // 下半年买的日子至多2天，一天没买也算: said of the limit itself
    const told = parts.at(-1)?.end === next && parts.at(-1)?.frame?.bound !== undefined
    if (!told && isIncluded(state, place, next)) for (const part of parts) part.included = true
    if (run.nodes.length > 0) stretches.push({ run, joint, ...(same ? { same } : {}), ...(stopped ? { stopped } : {}) })
    place = Math.max(next, place + 1)
  }
  const whole = joined(state, withinStops(state, stretches))
  return { ...(whole ? { node: whole } : {}), next: place }
}

/** "1. A; 2. B; 3. C, or D": an "or" in one sentence or entry says nothing of the others. */
const withinStops = (state: State, stretches: Stretch[]): Stretch[] => {
  const sections: Stretch[][] = []
  for (const one of stretches) {
    const last = sections.at(-1)
    if (!last || one.stopped) sections.push([one])
    else last.push(one)
  }
  if (sections.length < 2) return stretches
  return sections.flatMap((section) => {
    const [first] = section
    const chosen = section.slice(1).some(({ joint }) => joint === 'or')
    const node = first && chosen ? joined(state, section) : undefined
    if (!first || !node) return section
    const people = section.some(({ run }) => run.people)
    return [{ ...first, run: { nodes: [node], head: 0, tail: 1, people } }]
  })
}

const joined = (state: State, stretches: Stretch[]): Node | undefined => {
  const rest = stretches.slice(1)
  const either = rest.at(-1)?.joint === 'or' && rest.every(({ joint }) => joint !== 'and')
  // （法国或德国）客户中，要么A，要么B: what stands before the either is of both
  const opens = stretches.findIndex(({ run }) => run.either)
  const leading = opens > 0 && rest.slice(opens).some(({ joint }) => joint === 'or') ? stretches.splice(0, opens) : []
  // "A, or B, and all of them C": a comma after the alternatives ends them
  const last = stretches.findLastIndex(({ joint }, n) => n > 0 && joint === 'or')
  const ended = either || last < 0 ? -1 : stretches.findIndex(({ joint }, n) => n > last && joint === 'comma')
  const shared = ended < 0 ? [] : stretches.splice(ended)
  const groups: Stretch[][] = []
  for (const [n, one] of stretches.entries())
    if (n === 0 || one.joint === 'or' || either) groups.push([one])
    else groups.at(-1)?.push(one)
  const node =
    groups.length > 1
      ? alternatives(
          groups.map((group) => {
            const [only] = group
            const joined = together(state, group)
            if (only && group.length === 1) return only.run
            return { nodes: joined ? [joined] : [], head: 0, tail: 1, people: group.some(({ run }) => run.people) }
          }),
        )
      : together(state, stretches)
  return join('all', [
    ...leading.flatMap(({ run }) => all(run)),
    ...(node ? [node] : []),
    ...shared.flatMap(({ run }) => run.nodes),
  ])
}
