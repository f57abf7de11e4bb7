import { senseOf } from '../lexicon/sense.ts'
import type { Read } from './accept.ts'
import { isZhLink } from './joint.ts'
import { join, type Node } from './node.ts'
import { flat } from './run.ts'
import type { State } from './state.ts'

/** 不要电话渠道的 消费200到350: a blank after 的 begins something else. */
const pausedAt = (state: State, at: number, limit: number): number => {
  for (let place = at; place + 1 < limit; place += 1)
    if (isZhLink(state, place) && /^的\s/.test(state.textOf(place, place + 2))) return place + 1
  return limit
}

/** excluding A and B, 除了A和B以外: each of the things named is left out. */
export const exclusion = (state: State, at: number, limit: number): Read | undefined => {
  let close = at + 1
  while (
    close < limit &&
    senseOf(state.lexemes[close], 'except')?.side !== 'close' &&
    !senseOf(state.lexemes[close], 'break')?.strong
  )
    close += 1
  const closed = senseOf(state.lexemes[close], 'except')?.side === 'close' && close < limit
  const end = closed ? close : pausedAt(state, at + 1, limit)
  const nodes: Node[] = []
  let next = at + 1
  for (;;) {
    const list = flat(state, next, end, true)
    nodes.push(...list.runs.flatMap((run) => join('all', run.nodes) ?? []))
    next = Math.max(list.next, next + 1)
    if (!closed || next >= close) break
  }
  if (nodes.length === 0) return undefined
  // "except those who are both married and have a mortgage" leaves out who is both
  let both = false
  for (let place = at + 1; place < next; place += 1) both ||= senseOf(state.lexemes[place], 'pair')?.all ?? false
  const node: Node = { op: 'not', of: join(both ? 'all' : 'any', nodes) as Node }
  state.spent.add(at)
  if (closed) state.spent.add(close)
  return { node, next: closed ? close + 1 : next }
}
