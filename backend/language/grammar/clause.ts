import { senseOf } from '../lexicon/sense.ts'
import { conditionAt } from './condition.ts'
import { join, type Node, shareWindows } from './node.ts'
import { asserts, type Part, type State, skippable } from './state.ts'
import { separatorAt } from './values.ts'

type Joint = 'and' | 'or' | 'but' | 'list' | 'nor'
type Read = { node?: Node; next: number }

const joints: Joint[] = ['and', 'or', 'but', 'list', 'nor']

const jointAt = (state: State, at: number): Joint | undefined =>
  joints.find((joint) => senseOf(state.lexemes[at], joint))

const stops = (state: State, at: number): boolean =>
  Boolean(senseOf(state.lexemes[at], 'break') ?? senseOf(state.lexemes[at], 'close'))

/** Lexemes that carry content: where none of the conditions uses them, they are reported. */
const accept = (state: State, part: Part): Node => {
  if (part.field) state.last.field = part.field
  if (part.frame) state.last.frame = part.frame
  return { op: 'part', part }
}

/** Nouns that one negation reaches: no housing loan or personal loan, 没有房贷和车贷. */
const negatedNouns = (state: State, first: Part): { parts: Part[]; next: number } => {
  const parts = [first]
  let next = first.end
  if (!first.noun) return { parts, next }
  for (;;) {
    const separator = separatorAt(state, next)
    if (!separator || senseOf(state.lexemes[separator.next], 'not') || asserts(state, next, separator.next)) break
    const part = conditionAt(state, separator.next)
    if (!part?.noun || part.about !== first.about) break
    const following = separatorAt(state, part.end)
    if (separator.comma && separator.op === 'list' && !following) break
    parts.push(part)
    next = part.end
  }
  return { parts, next }
}

const negation = (state: State, at: number): Read | undefined => {
  const own = conditionAt(state, at)
  let place = at + 1
  while (skippable(state.lexemes[place]) || senseOf(state.lexemes[place], 'pair')) place += 1
  const again = senseOf(state.lexemes[place], 'not') && !senseOf(state.lexemes[place], 'unknown')
  const denied = again ? undefined : conditionAt(state, place)
  if (own?.rule && own.start === at && (!denied || own.end >= denied.end))
    return { node: accept(state, own), next: own.end }
  if (!denied?.rule) return undefined
  const { parts, next } = negatedNouns(state, denied)
  const nodes = parts.map((part) => accept(state, part))
  state.spent.add(at)
  return { node: { op: 'not', of: join('any', nodes) as Node }, next }
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
  const { items, next } = flat(state, at + 1, closed ? close : limit, true)
  const nodes = items.flatMap(({ node }) => node ?? [])
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
  if (except?.side === 'before' && !part?.rule) return exclusion(state, at, limit)
  return part && { node: accept(state, part), next: part.end }
}

/** Conditions side by side without a joint: all of them. */
const run = (state: State, at: number, limit: number): Read => {
  const nodes: Node[] = []
  let place = at
  while (place < limit && !stops(state, place) && !(jointAt(state, place) && !startsCondition(state, place))) {
    const except = senseOf(state.lexemes[place], 'except')
    if (except?.side === 'after' && nodes.length > 0) {
      const of = join('any', nodes) as Node
      nodes.splice(0, nodes.length, { op: 'not', of })
      state.spent.add(place)
      place += 1
      continue
    }
    const read = unary(state, place, limit)
    if (read?.node) nodes.push(read.node)
    place = Math.max(read?.next ?? place + 1, place + 1)
  }
  const node = join('all', nodes)
  return { ...(node ? { node } : {}), next: place }
}

/** A word that joins may also begin a condition: "plus", "over". */
const startsCondition = (state: State, at: number): boolean =>
  Boolean(senseOf(state.lexemes[at], 'comparator') ?? senseOf(state.lexemes[at], 'not')) &&
  Boolean(conditionAt(state, at)?.rule)

interface Item {
  node?: Node
  /** The joint before it. */
  joint?: Joint
}

/** Conditions with their joints up to the next comma or stop. `inside` an exclusion "but" ends it. */
const flat = (state: State, at: number, limit: number, inside = false): { items: Item[]; next: number } => {
  const items: Item[] = []
  let place = at
  let joint: Joint | undefined
  while (place < limit && !stops(state, place)) {
    const found = jointAt(state, place)
    if (found && !startsCondition(state, place)) {
      if (inside && found === 'but') break
      joint = joint === 'or' || found === 'or' ? 'or' : found
      place += 1
      continue
    }
    const read = run(state, place, limit)
    if (read.node)
      items.push({
        node: joint === 'nor' ? { op: 'not', of: read.node } : read.node,
        ...(joint ? { joint } : {}),
      })
    if (read.node || read.next > place) joint = undefined
    place = Math.max(read.next, place + 1)
  }
  return { items, next: place }
}

const byAnd = (state: State, items: Item[]): Node | undefined => {
  const nodes = items.flatMap(({ node }) => node ?? [])
  const breath: Node[] = []
  for (const item of items) {
    if (item.joint === 'but') breath.length = 0
    if (item.node?.op === 'part') breath.push(item.node)
    if (breath.length > 1)
      shareWindows(
        state,
        breath.flatMap((node) => (node.op === 'part' ? [node.part] : [])),
      )
  }
  return join('all', nodes)
}

/** "and" binds tighter than "or"; "A、B或C" means any of the three. */
const grouped = (state: State, items: Item[]): Node | undefined => {
  const used = items.slice(1).map(({ joint }) => joint)
  if (!used.includes('or')) return byAnd(state, items)
  if (used.every((joint) => joint === 'or' || joint === 'list'))
    return join(
      'any',
      items.flatMap(({ node }) => node ?? []),
    )
  const groups: Item[][] = [[]]
  for (const [n, item] of items.entries()) {
    if (n > 0 && item.joint === 'or') groups.push([])
    ;(groups.at(-1) as Item[]).push(item)
  }
  return join(
    'any',
    groups.flatMap((group) => byAnd(state, group) ?? []),
  )
}

/** A whole sentence: stretches between commas, joined by the word after the comma or else by "and". */
export const clause = (state: State, at: number, limit: number): { node?: Node; next: number } => {
  const stretches: { node: Node; joint: 'and' | 'or' | 'comma' }[] = []
  let place = at
  while (place < limit && !senseOf(state.lexemes[place], 'close')) {
    let joint: 'and' | 'or' | 'comma' = 'comma'
    while (
      place < limit &&
      (senseOf(state.lexemes[place], 'break') || (jointAt(state, place) && !startsCondition(state, place)))
    ) {
      const found = jointAt(state, place)
      if (found) joint = found === 'or' ? 'or' : 'and'
      place += 1
    }
    const { items, next } = flat(state, place, limit)
    const node = grouped(state, items)
    if (node) stretches.push({ node, joint })
    place = Math.max(next, place + 1)
  }
  const rest = stretches.slice(1)
  const either = rest.some(({ joint }) => joint === 'or') && rest.every(({ joint }) => joint !== 'and')
  if (either && rest.at(-1)?.joint === 'or') {
    const node = join(
      'any',
      stretches.map(({ node }) => node),
    )
    return { ...(node ? { node } : {}), next: place }
  }
  let node = stretches[0]?.node
  for (const next of rest) node = node && join(next.joint === 'or' ? 'any' : 'all', [node, next.node])
  return { ...(node ? { node } : {}), next: place }
}
