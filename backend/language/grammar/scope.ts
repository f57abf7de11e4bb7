import { join, type Node, shareWindows } from './node.ts'
import type { Part, State } from './state.ts'

export type Joint = 'and' | 'or' | 'but' | 'list' | 'nor'

/** Conditions side by side, and how far a word for people parts them. */
export interface Run {
  nodes: Node[]
  /** Conditions before the English noun ("UK customers who …"); 0 where there are none or no noun. */
  head: number
  /** Conditions before an English "who": those of all that its clause asks, alternatives and all. */
  who?: number
  /** Conditions before an English "with" that name people themselves: "students with …". */
  noun?: number
  /** Begins with a kind of people, and no word before it: "or women". */
  kind?: boolean
  /** How many conditions stand before its "both", which the next run goes on with. */
  both?: number
  /** Begins with "with" or "without", so that it goes on about the noun and not in a clause. */
  prepositional?: boolean
  /** The first condition after the Chinese 的 (…的英国客户); as many as there are where none follows. */
  tail: number
  /** Names people of its own. */
  people: boolean
  /** Holds the word "either", which says how far its "or" reaches. */
  either?: boolean
  /** Ends with 的: 余额不足100的、有违约的 are groups by themselves. */
  linked?: boolean
  /** The joint before it says that both hold at once: 已婚且有房贷. */
  insists?: boolean
  /** The joint before it. */
  joint?: Joint
  /** The joint before it is a stroke: an "or" between things of one sort, and else a comma. */
  stroke?: boolean
}

const partOf = (node: Node | undefined): Part | undefined => {
  if (node?.op === 'part') return node.part
  return node?.op === 'not' || node?.op === 'any' ? partOf(node.op === 'not' ? node.of : node.of[0]) : undefined
}

/** Two conditions of one sort: bounds on one field, two yes/no facts, two events. "or" binds them before anything else. */
const alike = (a: Node | undefined, b: Node | undefined): boolean => {
  const [one, two] = [partOf(a), partOf(b)]
  if (!one || !two || one.about === undefined || two.about === undefined) return false
  return one.about === two.about && one.about !== 'term'
}

const asNode = (nodes: Node[]): Node[] => {
  const node = join('all', nodes)
  return node ? [node] : []
}

/** "no loan or both a mortgage and a card": what "both" names is one side of the "or". */
export const pairedUp = (runs: Run[]): Run[] => {
  if (!runs.some(({ joint }) => joint === 'or')) return runs
  const paired: Run[] = []
  for (const run of runs) {
    const before = paired.at(-1)
    if (before?.both === undefined || run.joint !== 'and') {
      paired.push(run)
      continue
    }
    const { both, ...first } = before
    const pair: Node = { op: 'all', of: [...before.nodes.slice(both), ...run.nodes] }
    const nodes = [...before.nodes.slice(0, both), pair]
    paired[paired.length - 1] = { ...first, nodes, tail: nodes.length }
  }
  return paired
}

/** Two conditions on the very same field: "over 5000 or under 0" can be read in one way only. */
export const sameField = (a: Node | undefined, b: Node | undefined): boolean =>
  alike(a, b) && partOf(a)?.field !== undefined && partOf(a)?.field === partOf(b)?.field

/** Binds what stands on both sides of an "or" where both are of one sort: "retired with over 5000 or under 0". */
export const bindAlike = (runs: Run[], binds = alike): Run[] => {
  const bound: Run[] = []
  for (const run of runs) {
    const before = bound.at(-1)
    const [last, first] = [before?.nodes.at(-1), run.nodes[0]]
    if (!before || run.joint !== 'or' || !last || !first || !binds(last, first) || clashes(before, run)) {
      bound.push(run)
      continue
    }
    const either = join('any', last.op === 'any' ? [...last.of, first] : [last, first]) as Node
    const rest = run.nodes.slice(1)
    bound[bound.length - 1] = {
      ...before,
      nodes: [...before.nodes.slice(0, -1), either, ...rest],
      tail: before.nodes.length + Math.max(run.tail - 1, 0),
      ...(run.who ? { who: before.nodes.length + run.who - 1 } : {}),
    }
  }
  return absorbLists(bound)
}

/** "A with x or B with y": each side is whole by itself. */
const clashes = (before: Run, run: Run): boolean =>
  before.nodes.length > 1 &&
  run.nodes.length > 1 &&
  (run.people || before.nodes.slice(0, -1).some((node) => run.nodes.slice(1).some((other) => alike(node, other))))

/** "A、B或C": what is listed before an either of its own sort belongs to it. */
const absorbLists = (runs: Run[]): Run[] => {
  const kept = [...runs]
  for (let n = kept.length - 1; n > 0; n -= 1) {
    const [before, run] = [kept[n - 1] as Run, kept[n] as Run]
    const [last, first] = [before.nodes.at(-1), run.nodes[0]]
    if (run.joint !== 'list' || first?.op !== 'any' || !last || !alike(last, first)) continue
    const either: Node = { op: 'any', of: [last, ...first.of] }
    kept.splice(n - 1, 2, {
      ...before,
      nodes: [...before.nodes.slice(0, -1), either, ...run.nodes.slice(1)],
      tail: before.nodes.length + Math.max(run.tail - 1, 0),
    })
  }
  return kept
}

/** "blue-collar clients in the red, or service workers who …": another value of what the first side begins with. */
const saysAnew = (head: Node[], nodes: Node[]): boolean =>
  head.some((one) => partOf(one)?.field?.type === 'enum' && nodes.some((other) => sameField(one, other)))

/** What all alternatives share: "UK customers who A or B", 要么A要么B的英国客户. */
export const alternatives = (runs: Run[]): Node | undefined => {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last || runs.length === 1) return first && join('all', first.nodes)
  const others = runs.slice(1)
  const shared: Node[] = []
  const within = first.who !== undefined && others.every(({ prepositional }) => !prepositional)
  const named = first.head === 0 && others.every(({ kind }) => !kind) ? (first.noun ?? 0) : 0
  const head = within ? (first.who as number) : Math.max(first.head, named)
  const leads = head > 0 && head < first.nodes.length && others.every(({ people }) => !people)
  const trails =
    last.tail > 0 &&
    last.tail < last.nodes.length &&
    runs.slice(0, -1).every(({ nodes, tail }) => tail >= nodes.length) &&
    !runs.slice(0, -1).some(({ nodes }) => saysAnew(last.nodes.slice(last.tail), nodes))
  const headed = leads && !others.some(({ nodes }) => saysAnew(first.nodes.slice(0, head), nodes))
  const parts = runs.map((run) => {
    let { nodes } = run
    if (run === last && trails) {
      shared.push(...nodes.slice(run.tail))
      nodes = nodes.slice(0, run.tail)
    }
    if (run === first && headed) {
      shared.unshift(...nodes.slice(0, head))
      nodes = nodes.slice(head)
    }
    return nodes
  })
  const either = join('any', parts.flatMap(asNode))
  return join('all', [...shared, ...(either ? [either] : [])])
}

/** 今年交易过餐饮但没交易过旅游: the same verb denied of something else is of the same time. */
const goesOn = (breath: Part[], [first]: Node[]): boolean => {
  const [before, part] = [breath.at(-1)?.frame, partOf(first)?.frame]
  if (!before || !part?.negated || before.event !== part.event) return false
  return part.filters.length + part.products.length > 0 && before.filters.length + before.products.length > 0
}

/** Runs that must all hold. */
export const byAnd = (state: State, runs: Run[]): Run => {
  const breath: Part[] = []
  for (const { joint, nodes } of runs) {
    if (joint === 'but' && !goesOn(breath, nodes)) breath.length = 0
    for (const node of nodes) {
      // 近90天没交易、余额5万以上、没被打扰过: a condition that is no event ends the breath
      if (node.op === 'part' && !node.part.frame && !node.part.window) {
        if (breath.length > 1) shareWindows(state, breath)
        breath.length = 0
      } else if (node.op === 'part') breath.push(node.part)
    }
    if (breath.length > 1) shareWindows(state, breath)
  }
  const nodes = runs.flatMap((run) => run.nodes)
  const last = runs.at(-1)
  const before = nodes.length - (last?.nodes.length ?? 0)
  return {
    nodes,
    head: runs[0]?.head ?? 0,
    tail: before + (last?.tail ?? 0),
    people: runs.some(({ people }) => people),
    ...(runs.some(({ either }) => either) ? { either: true } : {}),
    ...(runs[0]?.who ? { who: runs[0].who } : {}),
    ...(runs[0]?.noun ? { noun: runs[0].noun } : {}),
    ...(runs[0]?.kind ? { kind: true } : {}),
    ...(runs[0]?.prepositional ? { prepositional: true } : {}),
    ...(runs[0]?.joint ? { joint: runs[0].joint } : {}),
  }
}
