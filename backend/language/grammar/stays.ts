import { senseOf } from '../lexicon/sense.ts'
import { exceptsAgain, exempts, isKept, keptBeside, spendKeeping } from './kept.ts'
import type { Node } from './node.ts'
import type { Run } from './scope.ts'
import type { State } from './state.ts'
import type { Stretch } from './stretch.ts'

/** Customers who stay in beside a denial, and what the denial was before. */
export interface Exception {
  one: Stretch
  before: Node[]
  who: Node[]
  anyone: boolean
}

const provided =
  /^(?:if|only if|as long as|provided(?: that)?|when|only when|so long as|though,? if)\b|^(?:只要|如果|要是|若|前提是|但前提是|条件是)/i

/** 不过A里B的还是留着: puts them beside the denial before, which may be of the stretch before the last where the words stand alone. */
export const stays = (
  state: State,
  stretches: Stretch[],
  run: Run,
  from: number,
  to: number,
  exception: { last?: Exception },
): boolean => {
  // "a rural customer may stay, though, if …": a condition of the exception
  if (exception.last && run.nodes.length > 0 && provided.test(state.textOf(from, to).trim())) {
    const { one, before, who, anyone } = exception.last
    const nodes = keptBeside(state, before, [...who, ...run.nodes], anyone)
    if (nodes) {
      one.run = { ...one.run, nodes }
      return true
    }
  }
  // "leave out anyone overdue, except diamond members, who stay in even if …": has left out and kept by itself
  const led = /^(?:but those|but the ones|except)/i.test(state.textOf(from, from + 1)) ? from : undefined
  if (led === undefined && run.nodes.length > 0 && senseOf(state.lexemes[from], 'except')?.side === 'before')
    return false
  const again = exceptsAgain(
    stretches.flatMap((one) => one.run.nodes),
    run.nodes,
  )
  if (!isKept(state, from, to) && !again) return false
  const alone = run.nodes.length === 0 && /[\p{L}]/u.test(state.textOf(from, to))
  const own = alone ? stretches.pop() : undefined
  // 钻石会员除外 behind who was left out: the diamond members stay
  const spared = exempts(state, own?.from ?? from, own?.to ?? to)
  const who = again ? [again] : (own?.run ?? run).nodes.map((node) => (node.op === 'not' && spared ? node.of : node))
  // of what they are named by, or else of the last denial
  for (const anyone of [false, true])
    for (const one of [...stretches].reverse()) {
      const nodes = keptBeside(state, one.run.nodes, who, anyone)
      if (!nodes) continue
      exception.last = { one, before: one.run.nodes, who, anyone }
      one.run = { ...one.run, nodes }
      if (led !== undefined) state.spent.add(led)
      spendKeeping(state, from, to)
      return true
    }
  if (own) stretches.push(own)
  return false
}
