import { senseOf } from '../lexicon/sense.ts'
import { accept, type Read } from './accept.ts'
import { clause } from './clause.ts'
import { conditionAt } from './condition.ts'
import { deniedBehind, denyBehind, denyListed, leavesOutEnglish, leavesOutListed, type Reach } from './denied-behind.ts'
import { exclusion } from './exclusion.ts'
import { grouped } from './grouped.ts'
import { isPeople, isUnless, isZhLink, jointAt, startsCondition, stops } from './joint.ts'
import { negation } from './negation.ts'
import { join, type Node, partsOf } from './node.ts'
import type { Joint, Run } from './scope.ts'
import type { State } from './state.ts'

/** One condition with the denial or exclusion before it, or what stands in brackets. */
const unary = (state: State, at: number, limit: number): Read | undefined => {
  const lexeme = state.lexemes[at]
  if (senseOf(lexeme, 'open')) {
    const inner = clause(state, at + 1, limit)
    const end = senseOf(state.lexemes[inner.next], 'close') ? inner.next + 1 : inner.next
    return { ...inner, next: Math.max(end, at + 1) }
  }
  const bracket =
    senseOf(lexeme, 'not') && senseOf(state.lexemes[at + 1], 'open') ? unary(state, at + 1, limit) : undefined
  if (bracket?.node) {
    state.spent.add(at)
    return { ...bracket, node: { op: 'not', of: bracket.node } }
  }
  const part = conditionAt(state, at)
  const negated = (senseOf(lexeme, 'not') ?? senseOf(lexeme, 'neither')) ? negation(state, at) : undefined
  if (negated && (!part?.rule || negated.next >= part.end)) return negated
  const except = senseOf(lexeme, 'except')
  // "a balance over 2000 unless they are in default": of what is not denied the unless leaves out
  const lest = at > 0 && isUnless(state, at) && !/否则|不然/.test(state.textOf(at, state.lexemes.length))
  if ((except?.side === 'before' || lest) && !part?.rule) {
    const left = exclusion(state, at, limit)
    if (left) return left
  }
  return part && { node: accept(state, part), next: part.end }
}

/** What stands between a lexeme and the one before it, in Chinese a blank where two notes are parted. */
const gapBefore = (state: State, at: number): string => {
  const both = state.textOf(at - 1, at + 1)
  if (!/\p{Script=Han}/u.test(both)) return ''
  return both.slice(state.textOf(at - 1, at).length, both.length - state.textOf(at, at + 1).length)
}

/** A value that names people: students, retired. */
const isKind = (node: Node | undefined): boolean =>
  node?.op === 'part' && node.part.field?.type === 'enum' && !node.part.frame

const relative = /^(?:who|whose)(?![a-z])/i
const others =
  /^(?:those|anyone|anybody|everyone|everybody|whoever|the ones|people|customers|clients|users|members|shoppers)(?![a-z])/i
const prepositions = /^with(?:out| no)?(?![a-z])/i

/** Conditions side by side without a joint: all of them. */
const run = (state: State, at: number, limit: number): Run & { denied?: number; next: number } => {
  const nodes: Node[] = []
  let place = at
  let head = 0
  let tail: number | undefined
  let people = others.test(state.textOf(at, at + 1).trim())
  let who: number | undefined
  let both: number | undefined
  let noun: number | undefined
  let denied: number | undefined
  let bounded = false
  let linked = false
  const reach: Reach = { blank: 0, base: 0, linked: new Set() }
  while (place < limit && !stops(state, place)) {
    // 失业的也不要: the also belongs to the denial behind
    const also = /^[也都]$/.test(state.textOf(place, place + 1)) && deniedBehind(state, place + 1, nodes, limit)
    if (also) place += 1
    else if (jointAt(state, place) && !startsCondition(state, place)) break
    // 退休人员 余额5千以上 有个贷的排除: the denial reaches back to the last blank
    if (nodes.length > 0 && place > at && /\s$|^\s/.test(gapBefore(state, place))) reach.blank = nodes.length
    if (deniedBehind(state, place, nodes, limit)) {
      const all = /[都均全也]/.test(state.textOf(place - 1, place + 1))
      denied =
        denied !== undefined || linked || all || leavesOutEnglish(state, place) || leavesOutListed(state, place)
          ? place
          : denied
      denyBehind(state, place, nodes, reach)
      place += 1
      continue
    }
    // 英国以外的客户: without 除了 before it, it denies what stands right before
    const last = nodes.at(-1)
    if (
      senseOf(state.lexemes[place], 'except')?.side === 'close' &&
      last &&
      /外/.test(state.textOf(place, place + 1)) &&
      // 海外客户: the word before it is of another thing
      !senseOf(state.lexemes[place - 1], 'unknown')
    ) {
      nodes[nodes.length - 1] = { op: 'not', of: last }
      state.spent.add(place)
      place += 1
      continue
    }
    linked =
      /^的|的$/.test(state.textOf(place, place + 1).trim()) ||
      (linked && senseOf(state.lexemes[place], 'filler') !== undefined)
    if (linked) reach.linked.add(nodes.length)
    if (isZhLink(state, place) && nodes.length > 0) tail = nodes.length
    const said = state.textOf(place, place + 1).trim()
    // "married clients who either … or …": what stands before the either is of both
    const either = senseOf(state.lexemes[place], 'pair')
    const parts = either && !either.all && /^(?:either|要么)$/i.test(said)
    bounded ||= parts ?? false
    if (!people && noun === undefined && prepositions.test(said) && isKind(nodes.at(-1))) noun = nodes.length
    if (/^both$/i.test(said)) both = nodes.length
    if (parts && nodes.length > 0) head = nodes.length
    if (nodes.length > 0 && relative.test(said)) who = nodes.length
    const read = unary(state, place, limit)
    if (read?.node) nodes.push(read.node)
    else if (isPeople(state, place)) {
      if (!people && head === 0) head = nodes.length
      people = true
      reach.base = nodes.length
    } else if (/^(?:里|中|当中|之中|里面|里头|其中)$/.test(state.textOf(place, place + 1))) reach.base = nodes.length
    place = Math.max(read?.next ?? place + 1, place + 1)
  }
  return {
    nodes,
    head,
    tail: tail ?? nodes.length,
    people,
    ...(who === undefined ? {} : { who }),
    ...(noun === undefined ? {} : { noun }),
    ...(isKind(nodes[0]) && partsOf(nodes[0] as Node)[0]?.start === at ? { kind: true } : {}),
    ...(both === undefined || both === nodes.length ? {} : { both }),
    ...(prepositions.test(state.textOf(at, at + 1).trim()) ? { prepositional: true } : {}),
    either: bounded,
    linked,
    ...(denied === undefined ? {} : { denied }),
    next: place,
  }
}

/** Runs with their joints up to the next comma or stop. `inside` an exclusion "but" ends it. */
export const flat = (state: State, at: number, limit: number, inside = false): { runs: Run[]; next: number } => {
  const runs: Run[] = []
  let place = at
  let joint: Joint | undefined
  let insists = false
  let stroke = false
  while (place < limit && !stops(state, place)) {
    const found = jointAt(state, place)
    if (found && !startsCondition(state, place)) {
      // "skip anyone overdue and only people who …": what is kept is not left out
      const keeps = inside && senseOf(state.lexemes[place + 1], 'only') !== undefined
      if ((inside && (found === 'but' || isUnless(state, place))) || keeps) break
      // "except A and except B" is one list
      if (inside && senseOf(state.lexemes[place + 1], 'except')?.side === 'before') {
        state.spent.add(place + 1)
        place += 1
      }
      insists ||= /^(?:且|并且|而且|又|同时)$/.test(state.textOf(place, place + 1).trim())
      stroke = /^[/|]$/.test(state.textOf(place, place + 1).trim())
      joint = joint === 'or' || found === 'or' ? 'or' : found
      place += 1
      continue
    }
    const { next, denied, ...read } = run(state, place, limit)
    if (read.nodes.length > 0) {
      const nodes: Node[] = joint === 'nor' ? [{ op: 'not', of: join('all', read.nodes) as Node }] : read.nodes
      runs.push({
        ...read,
        nodes,
        tail: Math.min(read.tail, nodes.length),
        ...(joint ? { joint } : {}),
        ...(insists ? { insists } : {}),
        ...(stroke && joint === 'or' ? { stroke } : {}),
      })
      if (denied !== undefined) denyListed(state, runs, denied)
    }
    if (read.nodes.length > 0 || next > place) joint = undefined
    if (!joint) insists = false
    place = Math.max(next, place + 1)
  }
  return { runs, next: place }
}

/** One stretch up to the next comma or stop. */
export const stretch = (state: State, at: number, limit: number): { run: Run; next: number } => {
  const { runs, next } = flat(state, at, limit)
  return { run: grouped(state, runs), next }
}
