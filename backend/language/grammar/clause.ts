import { senseOf } from '../lexicon/sense.ts'
import { beginsAdded } from './adding.ts'
import { leavesOut } from './denied-behind.ts'
import { addsAll } from './group-added.ts'
import { isIncluded } from './included.ts'
import { isUnless, jointAt, startsCondition } from './joint.ts'
import { isKept, spendKeeping } from './kept.ts'
import { join, type Node, partsOf } from './node.ts'
import { stretch } from './run.ts'
import type { Run } from './scope.ts'
import { type Part, type State, skippable } from './state.ts'
import { type Exception, stays } from './stays.ts'
import type { Stretch } from './stretch.ts'
import { all, conflict, joined, withinStops } from './stretches-joined.ts'

const everyone =
  /全部|所有|整个|(?:客户|用户|顾客|人)$|^(?:(?:the )?(?:those|ones)|customers|clients|people|everybody|everyone|anybody|anyone|all (?:customers|clients|people|those|of those))(?![a-z])/i
const namesPeople = (state: State, run: Run, from: number, to: number): boolean =>
  run.people || everyone.test(from < to ? state.textOf(from, to).trim() : '')

/** 两年合约的全要: a group without a limit of its own. */
const taken = /(?:全|都|全都|通通|统统)(?:要|算|收|留)[的了]?$|^all\b/i

const allOf = /^all (?!of )/i

/** 资产满50万的要，买过保险的也要: one of the two will do. */
const wanted = /的(?:都|就|全|全都|可以|先)?(?:要|算|收|留|行|可以|放进来|算进来|圈进来)的?$/
const wantedToo = /(?:也|也都|也可以|也一样|同样)(?:要|算|收|留|行|可以|放进来|算进来|圈进来|要的)[。.]?$/

const adding =
  /^(?:plus(?: those| the ones)?|as well as(?: those)?|along with|再加上?|加上|外加上?|还有|以及|另外还有|另有|再有)$/i
/** Joints that add people only where people were named before as well: 有余额的客户，还有房贷 goes on about the same. */
const addingZh = /^(?:还有|以及|另外还有|另有|再有)$/
const endsWithPeople = /(?:客户|用户|顾客|会员|人群|人)的?$/
const group =
  /(?:客户|用户|会员|顾客|人群|人|的)(?:里|中|里头|里面|当中|之中|之内)$|^(?:among|out of|from among|within|in the group of|of (?:all|the|our|these|those))(?![a-z])/i
const ofSame = /^(?:同时|并且同时|at the same time)$/i
/** "…, and their balance has to be over 20,000", 而且这些人的余额…: said of the people before. */
const pointsBack =
  /^(?:their|they|these (?:people|customers|clients|ones)|those same|the same (?:people|customers|clients)|them)(?![a-z])|^(?:他们|她们|其(?![他它余中])|这些(?:人|客户|用户)?|这批|这群|这部分|这拨)/i

/** 有房贷的客户：A的…，B的…: what stands before the colon is of all that follows. */
const isHeading = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'break') !== undefined && /^[:：]$/.test(state.textOf(at, at + 1).trim())

/** A whole sentence: stretches between commas, joined by the word after the comma or else by "and". */
export const clause = (state: State, at: number, limit: number): { node?: Node; next: number } => {
  const stretches: Stretch[] = []
  const exception: { last?: Exception } = {}
  let place = at
  let begun = at
  // "…. Of those, all the divorced": a stop before words without a condition stands before what follows
  let pending = false
  while (place < limit && !senseOf(state.lexemes[place], 'close')) {
    let joint = 'comma' as Stretch['joint']
    let same = false
    let stopped: boolean = pending
    let lest = false
    let adds = false
    let allOthers = false
    let addsZh = false
    let thoseToo = false
    let turned = false
    // 除非是杭州的，不要有房贷的: one of the two holds
    const unless = stretches.length > 0 && state.textOf(begun, begun + 1).trim() === '除非'
    while (
      place < limit &&
      (senseOf(state.lexemes[place], 'break') || (jointAt(state, place) && !startsCondition(state, place)))
    ) {
      const found = jointAt(state, place)
      lest ||= found === 'or' && isUnless(state, place)
      // 而且要么A要么B: the either begins what is added
      if (found) joint = found === 'or' && joint !== 'and' ? 'or' : 'and'
      allOthers ||= found !== undefined && addsAll(state, place)
      adds ||= adding.test(state.textOf(place, place + 1).trim())
      addsZh ||= addingZh.test(state.textOf(place, place + 1).trim())
      turned ||= senseOf(state.lexemes[place], 'but') !== undefined
      thoseToo ||= /^(?:plus|as well as) (?:those|the ones)$/i.test(state.textOf(place, place + 1).trim())
      same ||= ofSame.test(state.textOf(place, place + 1).trim())
      stopped ||= senseOf(state.lexemes[place], 'break')?.strong ?? false
      place += 1
    }
    if (unless && joint === 'comma') {
      joint = 'or'
      state.spent.add(begun)
    }
    begun = place
    same ||= place > at && pointsBack.test(state.textOf(place, Math.min(place + 2, state.lexemes.length)).trim())
    const { run, next } = stretch(state, beginsAdded(state, place) ? place + 1 : place, limit)
    const parts = run.nodes.flatMap(partsOf)
    // 下半年买的日子至多2天，一天没买也算: said of the limit itself
    const told = parts.at(-1)?.end === next && parts.at(-1)?.frame?.bound !== undefined
    if (!told && isIncluded(state, place, next)) for (const part of parts) part.included = true
    // "…, plus all Hangzhou customers": people of their own beside those before
    const said = state.textOf(place, Math.max(next, place + 1)).trim()
    const apart = !addsZh || (endsWithPeople.test(said) && stretches.at(-1)?.ofPeople)
    if (
      adds &&
      apart &&
      (thoseToo || allOf.test(said) || namesPeople(state, run, place, next)) &&
      stretches.length > 0 &&
      joint === 'and'
    ) {
      joint = 'or'
      run.people = true
    }
    if (allOthers && joint === 'and' && stretches.length > 0 && run.nodes.length > 0) {
      joint = 'or'
      run.people = true
      run.tail = run.nodes.length
    }
    const [prior] = stretches.slice(-1)
    const too =
      joint === 'comma' &&
      !stopped &&
      prior?.from !== undefined &&
      prior.to !== undefined &&
      wantedToo.test(said) &&
      wanted.test(state.textOf(prior.from, prior.to).trim())
    if (too) joint = 'or'
    // 两年合约的客户…；另外，按月合约的也行: nobody can be both, so that these are others
    const others =
      joint !== 'or' &&
      run.nodes.length > 0 &&
      stretches.length > 0 &&
      isKept(state, place, next) &&
      conflict(
        state,
        join('all', [...stretches.flatMap(({ run: own }) => own.nodes.filter(({ op }) => op !== 'not')), ...run.nodes]),
      )
    const freed = joint === 'or' ? undefined : freedFrom(stretches, parts)
    if (freed === 'last') {
      const last = stretches.splice(-1, 1)[0] as Stretch
      const alone = either(stretches, last.run, last.from ?? place, next)
      stretches.splice(0, stretches.length, alone)
      place = Math.max(next, place + 1)
      continue
    }
    if (others || freed) {
      stretches.splice(0, stretches.length, either(stretches, run, place, next))
      if (others) spendKeeping(state, place, next)
      pending = stopped && run.nodes.length === 0
      place = Math.max(next, place + 1)
      continue
    }
    const last = stretches.at(-1)
    if (lest && last && run.nodes.length > 0) {
      // "nobody on a monthly contract, unless …": one of the two holds, whatever else is said
      const either: Node = { op: 'any', of: [...all(last.run), ...all(run)] }
      last.run = { ...last.run, nodes: [either], head: 0, tail: 1 }
    } else if (
      !deniesLast(state, stretches, run, place, next) &&
      (too || !stays(state, stretches, run, place, next, exception)) &&
      run.nodes.length > 0
    )
      stretches.push({
        run,
        joint,
        from: place,
        to: next,
        ...(same ? { same } : {}),
        ...(stopped ? { stopped } : {}),
        ...(taken.test(said) ? { taken: true } : {}),
        ...((stretches.length === 0 || stopped) && group.test(said) ? { base: true } : {}),
        ...(stretches.length === 0 && isHeading(state, next) ? { heads: true } : {}),
        ...(turned ? { turned } : {}),
        ...(endsWithPeople.test(said) ? { ofPeople: true } : {}),
      })
    pending = stopped && run.nodes.length === 0
    place = Math.max(next, place + 1)
  }
  const heading = stretches.length > 1 && stretches[0]?.heads ? stretches.splice(0, 1) : []
  const rest = joined(state, withinStops(state, stretches))
  const whole = join('all', [...heading.flatMap(({ run }) => run.nodes), ...(rest ? [rest] : [])])
  return { ...(whole ? { node: whole } : {}), next: place }
}

/** All that was said before, or else what is said now. */
const either = (before: Stretch[], run: Run, from: number, to: number): Stretch => {
  const whole = join(
    'all',
    before.flatMap((one) => all(one.run)),
  ) as Node
  const nodes: Node[] = [{ op: 'any', of: [whole, ...all(run)] }]
  return { run: { nodes, head: 0, tail: 1, people: true }, joint: 'comma', from, to }
}

/**
 * 退休人员不论余额都要, "include all retirees too, irrespective of balance": for whom a field makes no difference that limits those before
 * them, they are others. `own` where they are named beside it, `last` where they were named just before.
 */
const freedFrom = (stretches: Stretch[], parts: Part[]): 'own' | 'last' | undefined => {
  const free = parts.flatMap(({ indifferent }) => indifferent ?? [])
  const limits = (before: Stretch[]) =>
    before
      .flatMap(({ run }) => run.nodes.flatMap(partsOf))
      .some(({ rule, field }) => rule && free.includes(field?.name ?? ''))
  if (free.length === 0) return undefined
  if (parts.some(({ rule }) => rule)) return limits(stretches) ? 'own' : undefined
  return stretches.length > 1 && limits(stretches.slice(0, -1)) && !limits(stretches.slice(-1)) ? 'last' : undefined
}

/** 超过60岁的里头要是有个贷，也不要: a denial that stands alone between commas is of the stretch before. */
const deniesLast = (state: State, stretches: Stretch[], run: Run, from: number, to: number): boolean => {
  const last = stretches.at(-1)
  if (run.nodes.length > 0 || !last) return false
  const places = Array.from({ length: to - from }, (_, n) => from + n).filter((at) => !skippable(state.lexemes[at]))
  const [only, other] = places
  if (only === undefined || other !== undefined || !leavesOut(state, only)) return false
  const each = /[都均]/.test(state.textOf(from, to)) && last.run.nodes.length > 1 && !last.run.people
  last.run = {
    ...last.run,
    nodes: [{ op: 'not', of: join(each ? 'any' : 'all', last.run.nodes) as Node }],
    head: 0,
    tail: 1,
  }
  state.spent.add(only)
  return true
}
