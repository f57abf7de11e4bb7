import { yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { accept, type Read } from './accept.ts'
import { conditionAt } from './condition.ts'
import { join, type Node } from './node.ts'
import { numberedFamilyPart } from './numbered-family.ts'
import { negate } from './rules.ts'
import { separatorAt } from './separator.ts'
import { asserts, type Part, type State, skippable } from './state.ts'
import { valuesAt } from './value-at.ts'

/** "with a credit card", 有房贷: a label that says yes or no ends the reach of an earlier denial. */
const answersItself = (state: State, at: number): boolean =>
  (state.lexemes[at]?.senses ?? []).some((sense) => sense.is === 'value' && sense.answer !== undefined)

/** 没有投诉过，同意短信: to consent is said with a verb of its own, so no denial of other things reaches it. */
const isConsent = ({ index: { catalog } }: State, { field }: Part): boolean =>
  catalog.channels.some(({ consent }) => consent !== undefined && consent === field?.name)

/** "none of A, B, C": the commas list, also where nothing joins the last. */
const noneOf = /^(?:none of|neither of|not any)$/i
const endsAt = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  return !lexeme || senseOf(lexeme, 'break')?.strong === true || senseOf(lexeme, 'close') !== undefined
}

/** Nouns that one negation reaches: no housing loan or personal loan, 没有房贷和车贷. */
const negatedNouns = (state: State, first: Part, whole: boolean, listed: boolean): { parts: Part[]; next: number } => {
  const parts = [first]
  let next = first.end
  if (!first.noun) return { parts, next }
  for (;;) {
    const separator = separatorAt(state, next)
    if (!separator || senseOf(state.lexemes[separator.next], 'not')) break
    if (!whole && asserts(state, next, separator.next)) break
    const part = conditionAt(state, separator.next)
    if (!part?.noun || part.about !== first.about || isConsent(state, part) !== isConsent(state, first)) break
    if (!whole && answersItself(state, separator.next)) break
    // "not two-year, one-year instead"
    if (/^instead$/i.test(state.textOf(part.end, part.end + 1).trim())) break
    // 不同意短信，或者同意短信: what is named again begins anew
    if (part.field && parts.some(({ field }) => field === part.field)) break
    const following = separatorAt(state, part.end)
    if (separator.comma && separator.op === 'list' && !following && !(listed && endsAt(state, part.end))) break
    parts.push(part)
    next = part.end
  }
  return { parts, next }
}

/** "those without need 10,000", 没有的要1万以上: without what was said last. */
const withoutIt = (state: State, at: number): Read | undefined => {
  const { flag } = state.last
  const alone = /^(?:without|没有|没)$/i.test(state.textOf(at, at + 1).trim())
  const ends = /^(?:need|needs|must|should|require|requires|one|it|them|的|要|:)$/i.test(
    state.textOf(at + 1, at + 2).trim(),
  )
  if (!flag || !alone || !ends) return undefined
  state.spent.add(at)
  return { node: { op: 'part', part: { start: at, end: at + 1, rule: negate(flag), about: 'flag' } }, next: at + 1 }
}

/** "Nobody without a mortgage": of those who are denied, what they lack must be there. */
const noPerson = /^(?:no|no one|no-one|no - one|nobody|none)$/i

/** A denial before what it denies: not, no, neither. */
export const negation = (state: State, at: number): Read | undefined => {
  const left = withoutIt(state, at)
  if (left) return left
  const own = conditionAt(state, at)
  let place = at + 1
  let whole = false
  // 没有购买 where a field is about buying
  const names = (n: number) =>
    state.lexemes[n]?.senses.some((sense) => sense.is === 'attribute' && yesOf(sense.attribute) !== undefined)
  const passes = (n: number) => skippable(state.lexemes[n]) && valuesAt(state, n).length === 0 && !names(n)
  // "never used any of the three vouchers": the pair is a number of them
  const opens = (n: number) => (passes(n) || senseOf(state.lexemes[n], 'pair')) && !numberedFamilyPart(state, n)
  while (opens(place)) {
    whole ||= senseOf(state.lexemes[place], 'pair')?.all ?? false
    place += 1
  }
  // 一次都没联系过的单身学生: before 的 stands the verb that is denied, not what comes behind
  if (/^.+[^不没非无]的$|^的$/.test(state.textOf(at + 1, place).trim())) return undefined
  if (/^by$/i.test(state.textOf(place, place + 1).trim()) && senseOf(state.lexemes[place + 1], 'value')) place += 1
  const again = senseOf(state.lexemes[place], 'not') && !senseOf(state.lexemes[place], 'unknown')
  if (again && noPerson.test(state.textOf(at, at + 1).trim())) {
    const inner = negation(state, place)
    if (!inner?.node) return undefined
    state.spent.add(at)
    return { node: { op: 'not', of: inner.node }, next: inner.next }
  }
  const denied = again ? undefined : conditionAt(state, place)
  if (own?.rule && own.start === at && (!denied || own.end >= denied.end))
    return { node: accept(state, own), next: own.end }
  if (!denied?.rule && !denied?.cut) return undefined
  const { parts, next } = negatedNouns(state, denied, whole, noneOf.test(state.textOf(at, at + 1).trim()))
  const nodes = parts.map((part) => accept(state, part))
  state.spent.add(at)
  // "not both A and B" denies the two together, "no A or B" each of them
  return { node: { op: 'not', of: join(whole ? 'all' : 'any', nodes) as Node }, next }
}
