import { contradictedBy } from '../contradiction.ts'
import { senseOf } from '../lexicon/sense.ts'
import { beginsAdded } from './adding.ts'
import { leavesOut } from './denied-behind.ts'
import { isIncluded } from './included.ts'
import { isUnless, jointAt, startsCondition } from './joint.ts'
import { join, type Node, partsOf, ruleOf } from './node.ts'
import { perGroup } from './parallel.ts'
import { stretch } from './run.ts'
import { alternatives, type Run } from './scope.ts'
import { eitherSection, inGroups } from './sections.ts'
import { type State, skippable } from './state.ts'
import { type Exception, stays } from './stays.ts'
import type { Stretch } from './stretch.ts'

const everyone =
  /全部|所有|整个|(?:客户|用户|顾客|人)$|^(?:(?:the )?(?:those|ones)|customers|clients|people|everybody|everyone|anybody|anyone|all (?:customers|clients|people|those|of those))(?![a-z])/i
const namesPeople = (state: State, run: Run, from: number, to: number): boolean =>
  run.people || everyone.test(from < to ? state.textOf(from, to).trim() : '')

/** 两年合约的全要: a group without a limit of its own. */
const taken = /(?:全|都|全都|通通|统统)(?:要|算|收|留)[的了]?$|^all\b/i

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

const all = ({ nodes }: Run): Node[] => {
  const node = join('all', nodes)
  return node ? [node] : []
}

const conflict = (state: State, node: Node | undefined): boolean => {
  const rule = node && ruleOf(node)
  return rule !== undefined && contradictedBy(rule, state.index.catalog) !== undefined
}

/** "students over 30, and retirees over 60": two groups that no one can be in together are joined as groups. */
const together = (state: State, stretches: Stretch[]): Node | undefined => {
  const groupwise = perGroup(
    state,
    stretches.map(({ run }) => run.nodes),
  )
  if (groupwise) return join('all', groupwise.flat())
  const both = join(
    'all',
    stretches.flatMap(({ run }) => run.nodes),
  )
  const groups = stretches.length > 1 && !stretches.some(({ same }) => same)
  const added = stretches.slice(1).every(({ joint }) => joint === 'and')
  const whole = added
    ? stretches.some(({ run }) => run.nodes.length > 1)
    : stretches.every(({ run, taken: each }) => run.nodes.length > 1 || each)
  if (!groups || !whole || !conflict(state, both)) return both
  const each = stretches.flatMap(({ run }) => all(run))
  return each.some((node) => conflict(state, node)) ? both : join('any', each)
}

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
      (thoseToo || namesPeople(state, run, place, next)) &&
      stretches.length > 0 &&
      joint === 'and'
    ) {
      joint = 'or'
      run.people = true
    }
    const last = stretches.at(-1)
    if (lest && last && run.nodes.length > 0) {
      // "nobody on a monthly contract, unless …": one of the two holds, whatever else is said
      const either: Node = { op: 'any', of: [...all(last.run), ...all(run)] }
      last.run = { ...last.run, nodes: [either], head: 0, tail: 1 }
    } else if (
      !deniesLast(state, stretches, run, place, next) &&
      !stays(state, stretches, run, place, next, exception) &&
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
        ...(stretches.length === 0 && group.test(said) ? { base: true } : {}),
        ...(turned ? { turned } : {}),
        ...(endsWithPeople.test(said) ? { ofPeople: true } : {}),
      })
    pending = stopped && run.nodes.length === 0
    place = Math.max(next, place + 1)
  }
  const whole = joined(state, withinStops(state, stretches))
  return { ...(whole ? { node: whole } : {}), next: place }
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

/** "1. A; 2. B; 3. C, or D": an "or" in one sentence or entry says nothing of the others. */
const withinStops = (state: State, stretches: Stretch[]): Stretch[] => {
  const sections: Stretch[][] = []
  for (const one of stretches) {
    const last = sections.at(-1)
    if (!last || one.stopped) sections.push([one])
    else last.push(one)
  }
  const apart = eitherSection(sections)
  if (apart) return withinStops(state, apart)
  const grouped = inGroups(state, sections)
  if (grouped) return grouped
  if (sections.length < 2) return stretches
  return sections.flatMap((section) => {
    const [first] = section
    const chosen = section.slice(1).some(({ joint }) => joint === 'or') || section.some((one) => one.taken)
    const node = first && chosen ? joined(state, section) : undefined
    if (!first || !node) return section
    const people = section.some(({ run }) => run.people)
    return [{ ...first, run: { nodes: [node], head: 0, tail: 1, people } }]
  })
}

const fieldsIn = ({ run }: Stretch): string[] =>
  run.nodes.flatMap(partsOf).flatMap(({ field, frame }) => field?.name ?? frame?.event.name ?? [])
/** 按月合约的客户，累计费用没有数据的，或者在网不到2个月的: who they are all, before alternatives that speak of other things. */
const leadsThem = ([first, ...rest]: Stretch[]): boolean => {
  const own = first ? fieldsIn(first) : []
  return (
    first?.ofPeople === true &&
    own.length > 0 &&
    rest.at(-1)?.joint === 'or' &&
    rest.every(
      (one) => !one.ofPeople && !one.run.people && !one.taken && !fieldsIn(one).some((field) => own.includes(field)),
    )
  )
}

const joined = (state: State, stretches: Stretch[]): Node | undefined => {
  const based = (stretches[0]?.base || leadsThem(stretches)) && stretches.length > 2 ? stretches.splice(0, 1) : []
  const rest = stretches.slice(1)
  const either = rest.at(-1)?.joint === 'or' && rest.every(({ joint }) => joint !== 'and')
  // （法国或德国）客户中，要么A，要么B: what stands before the either is of both
  const opens = stretches.findIndex(({ run }) => run.either)
  const leading = opens > 0 && rest.slice(opens).some(({ joint }) => joint === 'or') ? stretches.splice(0, opens) : []
  // "A, or B, and all of them C": a comma after the alternatives ends them
  const last = stretches.findLastIndex(({ joint }, n) => n > 0 && joint === 'or')
  const ended =
    either || last < 0 ? -1 : stretches.findIndex(({ joint, turned }, n) => n > last && (joint === 'comma' || turned))
  const shared = ended < 0 ? [] : stretches.splice(ended)
  const groups: Stretch[][] = []
  for (const [n, one] of stretches.entries())
    if (n === 0 || one.joint === 'or' || either) groups.push([one])
    else groups.at(-1)?.push(one)
  const node =
    groups.length > 1
      ? alternatives(
          groups.map((group) => {
            const [only] = group
            const joined = together(state, group)
            if (only && group.length === 1) return only.run
            return { nodes: joined ? [joined] : [], head: 0, tail: 1, people: group.some(({ run }) => run.people) }
          }),
        )
      : together(state, stretches)
  return join('all', [
    ...[...based, ...leading].flatMap(({ run }) => all(run)),
    ...(node ? [node] : []),
    ...shared.flatMap(({ run }) => run.nodes),
  ])
}
