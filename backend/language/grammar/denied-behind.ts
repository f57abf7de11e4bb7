import { senseOf } from '../lexicon/sense.ts'
import { isPeople, jointAt, stops } from './joint.ts'
import { join, type Node } from './node.ts'
import type { Run } from './scope.ts'
import { type State, skippable } from './state.ts'

/** Nothing that could be denied follows: 都没有 at the end of what it denies. */
const endsHere = (state: State, at: number, limit: number): boolean => {
  let place = at
  while (place < limit && skippable(state.lexemes[place])) place += 1
  if (place >= limit || stops(state, place) || jointAt(state, place)) return true
  return isPeople(state, place) || /的/.test(state.textOf(at, place))
}

/** Denials after what they deny: 农村的不要, students excluded, 房贷没有. */
export const deniedBehind = (state: State, place: number, nodes: Node[], limit: number): boolean => {
  if (nodes.length === 0 || !endsHere(state, place + 1, limit)) return false
  const lexeme = state.lexemes[place]
  if (senseOf(lexeme, 'except') && senseOf(lexeme, 'except')?.side !== 'close') return true
  return Boolean(senseOf(lexeme, 'not')) && nodes.every((node) => node.op === 'part' && node.part.noun)
}

/** 房贷和车贷都没有, 余额不足100的、有违约的都不要: the denial behind the last reaches all that are listed before it. */
export const denyListed = (runs: Run[]): void => {
  for (let n = runs.length - 2; n >= 0; n -= 1) {
    const [run, after] = [runs[n] as Run, runs[n + 1] as Run]
    const whole = join('all', run.nodes)
    const [only] = run.nodes
    const noun = run.nodes.length === 1 && only?.op === 'part' && only.part.noun
    // 把已婚且有房贷的排除: who is both
    const [inner] = after.nodes
    if (after.insists && whole && inner?.op === 'not' && after.nodes.length === 1) {
      runs.splice(n, 2, { ...run, nodes: [{ op: 'not', of: { op: 'all', of: [whole, inner.of] } }] })
      continue
    }
    const listed = after.joint === 'and' || after.joint === 'list' || after.joint === 'or'
    if (!listed || !whole || (!noun && !run.linked)) return
    runs[n] = { ...run, nodes: [{ op: 'not', of: whole }] }
    if (after.joint === 'or') runs[n + 1] = { ...after, joint: 'and' }
  }
}
