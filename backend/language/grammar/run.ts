import { senseOf } from '../lexicon/sense.ts'
import { clause } from './clause.ts'
import { conditionAt } from './condition.ts'
import { join, type Node } from './node.ts'
import { grouped, type Joint, type Run } from './scope.ts'
import { asserts, type Part, type State, skippable } from './state.ts'
import { separatorAt } from './values.ts'

type Read = { node?: Node; next: number }

const joints: Joint[] = ['and', 'or', 'but', 'list', 'nor']

export const jointAt = (state: State, at: number): Joint | undefined =>
  joints.find((joint) => senseOf(state.lexemes[at], joint))

const stops = (state: State, at: number): boolean =>
  Boolean(senseOf(state.lexemes[at], 'break') ?? senseOf(state.lexemes[at], 'close'))

/** Lexemes that carry content: where none of the conditions uses them, they are reported. */
const accept = (state: State, part: Part): Node => {
  if (part.field) {
    state.last.field = part.field
    delete state.last.frame
  }
  if (part.frame) {
    state.last.frame = part.frame
    delete state.last.field
  }
  return { op: 'part', part }
}

/** Nouns that one negation reaches: no housing loan or personal loan, 没有房贷和车贷. */
const negatedNouns = (state: State, first: Part, whole: boolean): { parts: Part[]; next: number } => {
  const parts = [first]
  let next = first.end
  if (!first.noun) return { parts, next }
  for (;;) {
    const separator = separatorAt(state, next)
    if (!separator || senseOf(state.lexemes[separator.next], 'not')) break
    if (!whole && asserts(state, next, separator.next)) break
    const part = conditionAt(state, separator.next)
    if (!part?.noun || part.about !== first.about) break
    if (!whole && answersItself(state, separator.next)) break
    const following = separatorAt(state, part.end)
    if (separator.comma && separator.op === 'list' && !following) break
    parts.push(part)
    next = part.end
  }
  return { parts, next }
}

/** "with a credit card", 有房贷: a label that says yes or no ends the reach of an earlier denial. */
const answersItself = (state: State, at: number): boolean =>
  (state.lexemes[at]?.senses ?? []).some((sense) => sense.is === 'value' && sense.answer !== undefined)

const negation = (state: State, at: number): Read | undefined => {
  const own = conditionAt(state, at)
  let place = at + 1
  let whole = false
  while (skippable(state.lexemes[place]) || senseOf(state.lexemes[place], 'pair')) {
    whole ||= senseOf(state.lexemes[place], 'pair')?.all ?? false
    place += 1
  }
  const again = senseOf(state.lexemes[place], 'not') && !senseOf(state.lexemes[place], 'unknown')
  const denied = again ? undefined : conditionAt(state, place)
  if (own?.rule && own.start === at && (!denied || own.end >= denied.end))
    return { node: accept(state, own), next: own.end }
  if (!denied?.rule) return undefined
  const { parts, next } = negatedNouns(state, denied, whole)
  const nodes = parts.map((part) => accept(state, part))
  state.spent.add(at)
  // "not both A and B" denies the two together, "no A or B" each of them
  return { node: { op: 'not', of: join(whole ? 'all' : 'any', nodes) as Node }, next }
}

/** 不要电话渠道的 消费200到350: a blank after 的 begins something else. */
const pausedAt = (state: State, at: number, limit: number): number => {
  for (let place = at; place + 1 < limit; place += 1)
    if (isZhLink(state, place) && /^的\s/.test(state.textOf(place, place + 2))) return place + 1
  return limit
}

/** excluding A and B, 除了A和B以外: each of the things named is left out. */
const exclusion = (state: State, at: number, limit: number): Read | undefined => {
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
  const node: Node = { op: 'not', of: join('any', nodes) as Node }
  state.spent.add(at)
  if (closed) state.spent.add(close)
  return { node, next: closed ? close + 1 : next }
}

const unary = (state: State, at: number, limit: number): Read | undefined => {
  const lexeme = state.lexemes[at]
  if (senseOf(lexeme, 'open')) {
    const inner = clause(state, at + 1, limit)
    const end = senseOf(state.lexemes[inner.next], 'close') ? inner.next + 1 : inner.next
    return { ...inner, next: Math.max(end, at + 1) }
  }
  const part = conditionAt(state, at)
  const negated = (senseOf(lexeme, 'not') ?? senseOf(lexeme, 'neither')) ? negation(state, at) : undefined
  if (negated && (!part?.rule || negated.next >= part.end)) return negated
  const except = senseOf(lexeme, 'except')
  if (except?.side === 'before' && !part?.rule) {
    const left = exclusion(state, at, limit)
    if (left) return left
  }
  return part && { node: accept(state, part), next: part.end }
}

/** Nothing that could be denied follows: 都没有 at the end of what it denies. */
const endsHere = (state: State, at: number, limit: number): boolean => {
  let place = at
  while (place < limit && skippable(state.lexemes[place])) place += 1
  if (place >= limit || stops(state, place) || jointAt(state, place)) return true
  return isPeople(state, place) || /的/.test(state.textOf(at, place))
}

const isPeople = (state: State, at: number): boolean => senseOf(state.lexemes[at], 'unit')?.unit === 'people'

/** Denials after what they deny: 农村的不要, students excluded, 房贷没有. */
const deniedBehind = (state: State, place: number, nodes: Node[], limit: number): boolean => {
  if (nodes.length === 0 || !endsHere(state, place + 1, limit)) return false
  const lexeme = state.lexemes[place]
  if (senseOf(lexeme, 'except') && senseOf(lexeme, 'except')?.side !== 'close') return true
  return Boolean(senseOf(lexeme, 'not')) && nodes.every((node) => node.op === 'part' && node.part.noun)
}

const isZhLink = (state: State, at: number): boolean => state.textOf(at, at + 1).trim() === '的'

/** Conditions side by side without a joint: all of them. */
const run = (state: State, at: number, limit: number): Run & { denied: boolean; next: number } => {
  const nodes: Node[] = []
  let place = at
  let head = 0
  let tail: number | undefined
  let people = false
  let denied = false
  while (place < limit && !stops(state, place) && !(jointAt(state, place) && !startsCondition(state, place))) {
    if (deniedBehind(state, place, nodes, limit)) {
      denied ||= /[都均全也]/.test(state.textOf(place, place + 1))
      nodes.splice(0, nodes.length, { op: 'not', of: join('any', [...nodes]) as Node })
      state.spent.add(place)
      place += 1
      continue
    }
    // 英国以外的客户: without 除了 before it, it denies what stands right before
    const last = nodes.at(-1)
    if (senseOf(state.lexemes[place], 'except')?.side === 'close' && last) {
      nodes[nodes.length - 1] = { op: 'not', of: last }
      state.spent.add(place)
      place += 1
      continue
    }
    if (isZhLink(state, place) && nodes.length > 0) tail = nodes.length
    // "married clients who either … or …": what stands before the either is of both
    const either = senseOf(state.lexemes[place], 'pair')
    if (either && !either.all && nodes.length > 0 && /^either$/i.test(state.textOf(place, place + 1).trim()))
      head = nodes.length
    const read = unary(state, place, limit)
    if (read?.node) nodes.push(read.node)
    else if (isPeople(state, place)) {
      if (!people && head === 0) head = nodes.length
      people = true
    }
    place = Math.max(read?.next ?? place + 1, place + 1)
  }
  return { nodes, head, tail: tail ?? nodes.length, people, denied, next: place }
}

/** 房贷和车贷都没有: the denial behind the last reaches all that are listed before it. */
const denyListed = (runs: Run[]): void => {
  for (let n = runs.length - 2; n >= 0; n -= 1) {
    const [run, after] = [runs[n] as Run, runs[n + 1] as Run]
    const [only] = run.nodes
    const listed = after.joint === 'and' || after.joint === 'list' || after.joint === 'or'
    if (!listed || run.nodes.length !== 1 || only?.op !== 'part' || !only.part.noun) return
    runs[n] = { ...run, nodes: [{ op: 'not', of: only }] }
    if (after.joint === 'or') runs[n + 1] = { ...after, joint: 'and' }
  }
}

/** A word that joins may also begin a condition: "plus", "over". */
export const startsCondition = (state: State, at: number): boolean =>
  Boolean(senseOf(state.lexemes[at], 'comparator') ?? senseOf(state.lexemes[at], 'not')) &&
  Boolean(conditionAt(state, at)?.rule)

/** Runs with their joints up to the next comma or stop. `inside` an exclusion "but" ends it. */
const flat = (state: State, at: number, limit: number, inside = false): { runs: Run[]; next: number } => {
  const runs: Run[] = []
  let place = at
  let joint: Joint | undefined
  while (place < limit && !stops(state, place)) {
    const found = jointAt(state, place)
    if (found && !startsCondition(state, place)) {
      if (inside && found === 'but') break
      // "except A and except B" is one list
      if (inside && senseOf(state.lexemes[place + 1], 'except')?.side === 'before') {
        state.spent.add(place + 1)
        place += 1
      }
      joint = joint === 'or' || found === 'or' ? 'or' : found
      place += 1
      continue
    }
    const { next, denied, ...read } = run(state, place, limit)
    if (read.nodes.length > 0) {
      const nodes: Node[] = joint === 'nor' ? [{ op: 'not', of: join('all', read.nodes) as Node }] : read.nodes
      runs.push({ ...read, nodes, tail: Math.min(read.tail, nodes.length), ...(joint ? { joint } : {}) })
      if (denied) denyListed(runs)
    }
    if (read.nodes.length > 0 || next > place) joint = undefined
    place = Math.max(next, place + 1)
  }
  return { runs, next: place }
}

/** One stretch up to the next comma or stop. */
export const stretch = (state: State, at: number, limit: number): { run: Run; next: number } => {
  const { runs, next } = flat(state, at, limit)
  return { run: grouped(state, runs), next }
}
