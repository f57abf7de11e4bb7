import { join, type Node } from './node.ts'
import type { Run } from './scope.ts'
import type { Part, State } from './state.ts'

const relative = /^\W*(?:(?:customers|clients|people|members|users|shoppers|ones|those) )?(?:who|whose|that)(?![a-z])/i
const ownClause = /(?<![a-z])(?:who|whose|that|with|without|have|has|not|no)(?: are| is| were)?\W*$/i

/** A kind of people named by itself: no event, and no clause before it. */
const kindOf = (state: State, node: Node | undefined): Part | undefined => {
  if (node?.op !== 'part' || node.part.frame || !node.part.rule || node.part.field === undefined) return undefined
  const { rule, start } = node.part
  const named = rule.kind === 'in' || (rule.kind === 'compare' && rule.op === 'eq')
  return named && !ownClause.test(state.textOf(Math.max(0, start - 2), start)) ? node.part : undefined
}

/**
 * "Platinum members or payroll customers who have not logged in": nothing says whether the clause is of both or of the last alone. The kinds
 * as one and what the clause asks; undefined where a message says it in another way.
 */
export const reachesBack = (state: State, runs: Run[]): Node | undefined => {
  const last = runs.at(-1)
  const before = runs.slice(0, -1)
  if (!last || before.length === 0 || last.nodes.length < 2) return undefined
  if (runs.slice(1).some(({ joint }) => joint !== 'or') || runs.some(({ either, linked }) => either || linked))
    return undefined
  const kinds = [...before.map(({ nodes }) => (nodes.length === 1 ? nodes[0] : undefined)), last.nodes[0]]
  const parts = kinds.map((node) => kindOf(state, node))
  const own = parts.at(-1)
  const [next] = last.nodes.slice(1)
  const begins = next && startOf(next)
  if (parts.some((part) => !part) || !own || begins === undefined) return undefined
  if (
    !relative.test(state.textOf(own.end - 1, begins).replace(/^\S+/, '')) &&
    !relative.test(state.textOf(own.end, begins))
  )
    return undefined
  const either = join(
    'any',
    kinds.flatMap((node) => node ?? []),
  )
  return either && join('all', [either, ...last.nodes.slice(1)])
}

const startOf = (node: Node): number | undefined => {
  if (node.op === 'part') return node.part.start
  const [first] = node.op === 'not' ? [node.of] : node.of
  return first && startOf(first)
}
