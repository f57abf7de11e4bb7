import { senseOf } from '../lexicon/sense.ts'
import { frameRule } from './frame.ts'
import { isPeople, isUnless, jointAt, stops } from './joint.ts'
import { join, type Node, partsOf } from './node.ts'
import type { Run } from './scope.ts'
import { type State, skippable } from './state.ts'
import { valuesAt } from './value-at.ts'

/** Nothing that could be denied follows: 都没有 at the end of what it denies. */
const endsHere = (state: State, at: number, limit: number): boolean => {
  let place = at
  const passes = (n: number) => skippable(state.lexemes[n]) && valuesAt(state, n).length === 0 && !isUnless(state, n)
  while (place < limit && passes(place)) place += 1
  if (place >= limit || isUnless(state, place) || stops(state, place) || jointAt(state, place)) return true
  return isPeople(state, place) || /的/.test(state.textOf(at, place))
}

const isNoun = (node: Node | undefined): boolean => node?.op === 'part' && node.part.noun === true

/** What was done stands before its denial: 近三个月交易没有的, 转账没做过的. */
const isDone = (node: Node | undefined): boolean =>
  node?.op === 'part' && node.part.frame !== undefined && !node.part.frame.negated && !node.part.frame.bound

/** A word of exclusion that stands behind or before what it leaves out. */
export const leavesOut = (state: State, place: number): boolean => {
  const except = senseOf(state.lexemes[place], 'except')
  return except !== undefined && except.side !== 'close'
}

/** "a mortgage and a personal loan are out": said of all that is listed, where that is of one sort. */
export const leavesOutEnglish = (state: State, place: number): boolean =>
  leavesOut(state, place) && /[a-z]/i.test(state.textOf(place, place + 1))

/** 投诉、逾期除外: all that is listed. */
export const leavesOutListed = (state: State, place: number): boolean =>
  senseOf(state.lexemes[place], 'except')?.side === 'after' &&
  /^(?:除外|不算在内|不包括在内|不计入)$/.test(state.textOf(place, place + 1).trim())

/** Denials after what they deny: 农村的不要, students excluded, 房贷没有. */
export const deniedBehind = (state: State, place: number, nodes: Node[], limit: number): boolean => {
  const last = nodes.at(-1)
  if (!last || !endsHere(state, place + 1, limit)) return false
  if (leavesOut(state, place)) return true
  // "blue-collar workers without one" denies something else
  const said = state.textOf(place, place + 1).trim()
  const behind = /\p{Script=Han}/u.test(said) || /^(?:no|none|not)$/i.test(said)
  return Boolean(senseOf(state.lexemes[place], 'not')) && behind && (isNoun(last) || isDone(last))
}

/** Where the conditions of a run begin that a denial behind them reaches. */
export interface Reach {
  /** How many of them stand before the last blank, and before the people or the group that they are said of. */
  blank: number
  base: number
  /** Places of conditions that end with 的. */
  linked: Set<number>
}

const firstPlace = (node: Node): number => Math.min(...partsOf(node).map(({ start }) => start))

/** 学生房贷个贷都没有: what is not had are the things said last, not the people who lack them. */
const firstLacked = (state: State, nodes: Node[]): number => {
  let first = nodes.length - 1
  const last = nodes[first]
  if (last?.op !== 'part' || isDone(last)) return first
  for (; first > 0; first -= 1) {
    const [before, own] = [nodes[first - 1], nodes[first]]
    if (before?.op !== 'part' || !before.part.noun || before.part.about !== last.part.about) break
    // 有房贷个贷没有: what is had ends the reach
    const led = state.textOf(firstPlace(before) - 1, firstPlace(before) + 1)
    if (own === undefined || /有/.test(led)) break
  }
  return first
}

/** The same event, not done, so that it keeps a time that is said of both; undefined where more is said of it than that it was done. */
const notDone = (node: Node): Node | undefined => {
  const part = node.op === 'part' ? node.part : undefined
  if (!part?.frame || !part.rule || !isDone(node) || part.frame.edge) return undefined
  const frame = { ...part.frame, negated: true }
  const rule = frameRule(frame)
  return rule && { op: 'part', part: { ...part, rule, frame } }
}

/** "holding both a mortgage and a loan disqualifies": whoever has the two. */
const saysBoth = (state: State, nodes: Node[]): boolean => {
  const [first] = nodes
  if (!first || nodes.length > 1) return false
  const at = firstPlace(first)
  return [at - 2, at - 1, at].some((place) => senseOf(state.lexemes[place], 'pair')?.all === true)
}

/** Denies what a denial behind a run reaches; the rest of the run stays as it is. */
export const denyBehind = (state: State, place: number, nodes: Node[], reach: Reach): void => {
  const out = leavesOut(state, place)
  const base = reach.base < nodes.length ? reach.base : 0
  const blank = reach.blank < nodes.length ? reach.blank : 0
  const first = out ? Math.max(base, blank) : Math.max(base, firstLacked(state, nodes))
  const denied = nodes.splice(first)
  // 已婚的有房贷的都不要 lists groups, 单身的学生不要 is one
  const listed = denied.every((_, n) => reach.linked.has(first + n + 1))
  const abouts = denied.map((node) => (node.op === 'part' ? node.part.about : undefined))
  const alike = abouts.every((about) => about !== undefined && about === abouts[0])
  const [only, other] = denied
  const undone = only && !other ? notDone(only) : undefined
  nodes.push(undone ?? { op: 'not', of: join(!out || listed || alike ? 'any' : 'all', denied) as Node })
  state.spent.add(place)
}

/** 房贷和车贷都没有, 余额不足100的、有违约的都不要: the denial behind the last reaches all that are listed before it. */
export const denyListed = (state: State, runs: Run[], place: number): void => {
  for (let n = runs.length - 2; n >= 0; n -= 1) {
    const [run, after] = [runs[n] as Run, runs[n + 1] as Run]
    const whole = join('all', run.nodes)
    const [only] = run.nodes
    const noun = run.nodes.length === 1 && isNoun(only)
    // 把已婚且有房贷的排除: who is both
    const [inner] = after.nodes
    // 房贷和个贷都有的不要: whoever has both
    const both =
      after.joint === 'and' &&
      (saysBoth(state, run.nodes) || /都(?:有|开|办|买|是|用|签)/.test(state.textOf(Math.max(place - 4, 0), place)))
    if ((after.insists || both) && whole && inner?.op === 'not' && after.nodes.length === 1) {
      runs.splice(n, 2, { ...run, nodes: [{ op: 'not', of: { op: 'all', of: [whole, inner.of] } }] })
      continue
    }
    const listed = after.joint === 'and' || after.joint === 'list' || after.joint === 'or'
    if (!listed || !whole) return
    // 学生房贷和个贷都没有: the students stay
    const lacked = leavesOut(state, place) ? 0 : firstLacked(state, run.nodes)
    if (lacked > 0 && isNoun(run.nodes.at(-1)) && !run.linked) {
      const things = join('any', run.nodes.slice(lacked)) as Node
      runs[n] = { ...run, nodes: [...run.nodes.slice(0, lacked), { op: 'not', of: things }] }
      return
    }
    // 4月交易过、5月一笔都没有: what is said to be done stays
    const did = /[过了]/.test(
      only
        ? partsOf(only)
            .map(({ start, end }) => state.textOf(start, end))
            .join('')
        : '',
    )
    const undone = only && run.nodes.length === 1 && !did ? notDone(only) : undefined
    if (!noun && !run.linked && !undone) return
    const about = partsOf(only as Node)[0]?.about
    const predicate = /^(?:is|are|be|must|shall|should|will|stays?|disqualif|do|does)\b/i.test(
      state.textOf(place, place + 1),
    )
    if (
      leavesOutEnglish(state, place) &&
      !predicate &&
      !after.nodes.every((node) => partsOf(node).every((part) => part.about === about))
    )
      return
    runs[n] = { ...run, nodes: [undone ?? { op: 'not', of: whole }] }
    if (after.joint === 'or') runs[n + 1] = { ...after, joint: 'and' }
  }
}
