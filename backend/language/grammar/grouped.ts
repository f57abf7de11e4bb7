import type { Node } from './node.ts'
import { areApart } from './parallel.ts'
import { reachesBack } from './reaching.ts'
import { alternatives, bindAlike, byAnd, pairedUp, type Run, sameField } from './scope.ts'
import type { State } from './state.ts'

const jointsOf = (runs: Run[]) => runs.slice(1).map(({ joint }) => joint)
const isAnd = ({ joint }: Run): boolean => joint === 'and' || joint === 'but'

/** "A or B and C" in one breath: nothing says which of the two is heard first. */
const isMixed = (runs: Run[]): boolean =>
  runs.slice(1).some(isAnd) &&
  jointsOf(runs).includes('or') &&
  runs.every(({ either }) => !either) &&
  runs.slice(1).every(({ people }) => !people)

const asRun = (node: Node | undefined, runs: Run[]): Run => ({
  ...flatly(node),
  head: 0,
  people: runs.some(({ people }) => people),
  ...(runs[0]?.joint ? { joint: runs[0].joint } : {}),
})

const flatly = (node: Node | undefined): Pick<Run, 'nodes' | 'tail'> => {
  const nodes = node?.op === 'all' ? node.of : node ? [node] : []
  return { nodes, tail: nodes.length }
}

/** Runs cut into groups before each one that `starts` a new group. */
const cut = (runs: Run[], starts: (run: Run) => boolean): Run[][] => {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (!last || starts(run)) groups.push([run])
    else last.push(run)
  }
  return groups
}

/** A or (B and C); "A、B或C" means any of the three. */
const andFirst = (state: State, runs: Run[]): Run => {
  const joints = jointsOf(runs)
  if (!joints.includes('or')) {
    const whole = joints.every((joint) => joint === 'and')
    return whole &&
      areApart(
        state,
        runs.map(({ nodes }) => nodes),
      )
      ? asRun(alternatives(runs), runs)
      : byAnd(state, runs)
  }
  const each = joints.every((joint) => joint === 'or' || joint === 'list')
  const groups = cut(runs, ({ joint }) => each || joint === 'or')
  return asRun(alternatives(groups.map((group) => byAnd(state, group))), runs)
}

/** (A or B) and C. */
const orFirst = (state: State, runs: Run[]): Run =>
  byAnd(
    state,
    cut(runs, isAnd).map((group) => asRun(alternatives(group), group)),
  )

/** "urban / 10+ months / existing customers": strokes between notes of several sorts part them as commas do. */
const asNotes = (runs: Run[]): Run[] => {
  const strokes = runs.filter(({ stroke }) => stroke).length
  const left = bindAlike(runs)
    .slice(1)
    .filter(({ stroke }) => stroke).length
  if (strokes < 2 || left === 0 || runs.length > strokes + 1) return runs
  const bound = bindAlike(runs)
  return bound.map((run) => (run.stroke ? { ...run, joint: 'but', stroke: false } : run))
}

/** The runs of one stretch as one: "or" between things of a sort first, then "and", then "or". */
export const grouped = (state: State, said: Run[]): Run => {
  const runs = asNotes(pairedUp(said))
  const bound = bindAlike(runs)
  // "with a mortgage and either a personal loan or over 500": the either says how far its "or" reaches
  const opens = bound.findIndex((run, n) => n > 0 && run.either && isAnd(run))
  if (opens > 0 && jointsOf(bound.slice(opens)).includes('or') && !jointsOf(bound.slice(0, opens)).includes('or'))
    return byAnd(state, [grouped(state, bound.slice(0, opens)), grouped(state, bound.slice(opens))])
  const plain = bindAlike(runs, sameField)
  const reaching = isMixed(plain) ? undefined : reachesBack(state, bound)
  if (reaching) state.mixed = true
  if (reaching && state.regroup) return asRun(reaching, bound)
  if (!isMixed(plain)) return andFirst(state, bound)
  state.mixed = true
  if (!state.regroup) return andFirst(state, bound)
  return bound.length < plain.length ? andFirst(state, plain) : orFirst(state, plain)
}
