import type { FieldRule, Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { frameRule } from './frame.ts'
import { allowsAt } from './indifferent.ts'
import { allOf, negate } from './rules.ts'
import type { Part, State } from './state.ts'

const isFlag = (rule: Rule): boolean => rule.kind === 'compare' && rule.op === 'eq'

/** Something was done, or is there; how often or how much is no yes or no. */
const isDone = (rule: Rule): boolean =>
  (rule.kind === 'event' && rule.measure.type === 'count' && rule.op === 'gte' && rule.value === 1) ||
  rule.kind === 'campaign'

/** The two values that one filter of events lists. */
const twoValues = (filters: FieldRule[]): FieldRule[] => {
  const either = filters.filter((one) => one.kind === 'any')
  if (either.length === 1 && either[0]?.kind === 'any' && either[0].of.length === 2) return either[0].of
  const lists = filters.filter((one) => one.kind === 'in')
  const [list, other] = lists
  return list?.kind === 'in' && !other && list.values.length === 2
    ? list.values.map((value): FieldRule => ({ kind: 'compare', field: list.field, op: 'eq', value }))
    : []
}

/** The facts of a condition: one, or one for each of the two things that it names. */
const factsOf = ({ rule, frame }: Part): Rule[] => {
  if (!rule) return []
  if (rule.kind === 'any' && rule.of.length === 2 && rule.of.every(isDone)) return rule.of
  if (!frame) return isFlag(rule) || isDone(rule) ? [rule] : []
  if (frame.negated || frame.bound || frame.edge) return []
  const plain = { ...frame, only: false }
  const values = frame.products.length === 0 ? twoValues(frame.filters) : []
  const frames =
    frame.products.length === 2
      ? frame.products.map((product) => ({ ...plain, products: [product] }))
      : values.length === 2
        ? values.map((value) => ({
            ...plain,
            filters: [...frame.filters.filter(({ kind }) => kind !== 'in' && kind !== 'any'), value],
          }))
        : [plain]
  return frames.flatMap((one) => frameRule(one) ?? [])
}

const atMost = (pair: Rule[]): Rule[] => [
  { kind: 'any', of: pair },
  { kind: 'not', of: { kind: 'all', of: pair } },
]

/** The last two conditions that were joined by "or", whatever they limit: "a negative balance or a default, but not both". */
const joinedByOr = (rule: Rule, parts: Part[]): Rule[] => {
  const said = (one: Rule) => parts.some((part) => part.rule && same(part.rule, one))
  const pairs = membersOf(rule).flatMap((member) =>
    member.kind === 'any' && member.of.length === 2 && member.of.every(said) ? [member.of] : [],
  )
  const [only, other] = pairs
  return only && !other ? only : []
}

const same = (one: Rule, other: Rule): boolean => JSON.stringify(one) === JSON.stringify(other)
const membersOf = (rule: Rule): Rule[] => (rule.kind === 'all' ? rule.of : [rule])

/** Takes two facts, and what they were read as, out of a rule and puts in that one of them holds and not the other. */
const oneOf = (rule: Rule, pair: Rule[], read: Rule[], least: boolean): Rule => {
  const told = [...pair, ...read.flatMap((one) => [one, ...membersOf(one)])]
  const isTold = (member: Rule) => told.some((one) => same(one, member))
  const gone = (member: Rule) => isTold(member) || (member.kind === 'any' && member.of.every(isTold))
  return allOf([...membersOf(rule).filter((member) => !gone(member)), ...atMost(pair).slice(0, least ? 1 : 2)])
}

const spendMarks = (state: State): void =>
  state.lexemes.forEach((lexeme, n) => void (senseOf(lexeme, 'not-both') && state.spent.add(n)))

/** "not both A and B" denies the two together; "A or B but not both" and "exactly one of A and B" leave one of the two nearest facts. */
export const withNotBoth = (state: State, rule: Rule | undefined, parts: Part[]): Rule | undefined => {
  const said = state.lexemes.findIndex((lexeme) => senseOf(lexeme, 'not-both'))
  if (!rule || said < 0) return rule
  const { one: exactly = false, least = false } = senseOf(state.lexemes[said], 'not-both') ?? {}
  // "having just one of the two is fine"
  const allowed = exactly ? allowsAt(state, said + 1) : undefined
  if (allowed) {
    for (let at = said; at < allowed.next; at += 1) state.spent.add(at)
    return rule
  }
  const facts = parts
    .toSorted((one, other) => one.start - other.start)
    .flatMap((part) => factsOf(part).map((own) => ({ own, part, before: part.start < said })))
  const before = facts.filter((fact) => fact.before).slice(-2)
  const behind = facts.filter((fact) => !fact.before).slice(0, 2)
  const pair = before.length === 2 ? before : exactly && behind.length === 2 ? behind : []
  const near = parts.filter(({ rule: own, start }) => own && start < said === parts.some((part) => part.start < said))
  const joined = joinedByOr(rule, near)
  // 余额为负、有违约，两个条件只占一个: all that was named
  const named = exactly && near.length === 2 ? near.flatMap(({ rule: own }) => own ?? []) : []
  const plain = joined.length === 2 ? joined : named.length === 2 && pair.length < 2 ? named : []
  if (plain.length === 2) {
    spendMarks(state)
    return oneOf(rule, plain, plain, least)
  }
  const denied = parts.every(({ start }) => start > said) && !exactly && !least
  if (!denied && pair.length < 2) return rule
  spendMarks(state)
  if (denied) return negate(rule)
  const read = pair.flatMap(({ part }) => part.rule ?? [])
  return oneOf(
    rule,
    pair.map(({ own }) => own),
    read,
    least,
  )
}
