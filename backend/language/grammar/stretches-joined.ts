import { contradictedBy } from '../contradiction.ts'
import { senseOf } from '../lexicon/sense.ts'
import { join, type Node, partsOf, ruleOf } from './node.ts'
import { perGroup } from './parallel.ts'
import { alternatives, type Run } from './scope.ts'
import { eitherSection, inGroups } from './sections.ts'
import type { State } from './state.ts'
import type { Stretch } from './stretch.ts'

/** The conditions of a run as one node. */
export const all = ({ nodes }: Run): Node[] => {
  const node = join('all', nodes)
  return node ? [node] : []
}

/** Whether nobody can meet all of a node. */
export const conflict = (state: State, node: Node | undefined): boolean => {
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
    : stretches.every(({ run, taken: each }) => run.nodes.length > 1 || each)
  if (!groups || !whole || !conflict(state, both)) return both
  const each = stretches.flatMap(({ run }) => all(run))
  return each.some((node) => conflict(state, node)) ? both : join('any', each)
}

/** "1. A; 2. B; 3. C, or D": an "or" in one sentence or entry says nothing of the others. */
export const withinStops = (state: State, stretches: Stretch[]): Stretch[] => {
  const sections: Stretch[][] = []
  for (const one of stretches) {
    const last = sections.at(-1)
    if (!last || one.stopped) sections.push([one])
    else last.push(one)
  }
  const apart = eitherSection(sections)
  if (apart) return withinStops(state, apart)
  const grouped = inGroups(state, sections)
  if (grouped) return grouped
  if (sections.length < 2) return stretches
  return sections.flatMap((section) => {
    const [first] = section
    const chosen = section.slice(1).some(({ joint }) => joint === 'or') || section.some((one) => one.taken)
    const node = first && chosen ? joined(state, section) : undefined
    if (!first || !node) return section
    const people = section.some(({ run }) => run.people)
    return [{ ...first, run: { nodes: [node], head: 0, tail: 1, people } }]
  })
}

const fieldsIn = ({ run }: Stretch): string[] =>
  run.nodes.flatMap(partsOf).flatMap(({ field, frame }) => field?.name ?? frame?.event.name ?? [])
/** 按月合约的客户，累计费用没有数据的，或者在网不到2个月的: who they are all, before alternatives that speak of other things. */
const leadsThem = (state: State, [first, ...rest]: Stretch[]): boolean => {
  const own = first ? fieldsIn(first) : []
  // a value may end like people: 客户等级为重点客户
  const named =
    senseOf(state.lexemes[(first?.to ?? 0) - 1], 'value') ?? senseOf(state.lexemes[(first?.to ?? 0) - 1], 'quoted')
  return (
    !named &&
    first?.ofPeople === true &&
    own.length > 0 &&
    rest.at(-1)?.joint === 'or' &&
    rest.every(
      (one) => !one.ofPeople && !one.run.people && !one.taken && !fieldsIn(one).some((field) => own.includes(field)),
    )
  )
}

export const joined = (state: State, stretches: Stretch[]): Node | undefined => {
  const based =
    (stretches[0]?.base || leadsThem(state, stretches)) && stretches.length > 2 ? stretches.splice(0, 1) : []
  const rest = stretches.slice(1)
  const either = rest.at(-1)?.joint === 'or' && rest.every(({ joint }) => joint !== 'and')
  // （法国或德国）客户中，要么A，要么B: what stands before the either is of both
  const opens = stretches.findIndex(({ run }) => run.either)
  const leading = opens > 0 && rest.slice(opens).some(({ joint }) => joint === 'or') ? stretches.splice(0, opens) : []
  // "A, or B, and all of them C": a comma after the alternatives ends them
  const last = stretches.findLastIndex(({ joint }, n) => n > 0 && joint === 'or')
  const ended =
    either || last < 0 ? -1 : stretches.findIndex(({ joint, turned }, n) => n > last && (joint === 'comma' || turned))
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
            // "students with a mortgage, or over 60": behind a comma nothing says that they are students
            if (only && group.length === 1) return { ...only.run, noun: 0 }
            return { nodes: joined ? [joined] : [], head: 0, tail: 1, people: group.some(({ run }) => run.people) }
          }),
        )
      : together(state, stretches)
  return join('all', [
    ...[...based, ...leading].flatMap(({ run }) => all(run)),
    ...(node ? [node] : []),
    ...shared.flatMap(({ run }) => run.nodes),
  ])
}
