import type { Rule } from '../../segments/rule.ts'
import { rankedWithin } from '../grammar/node.ts'
import { allOf, anyOf, negate } from '../grammar/rules.ts'
import { atomAt } from './conditions.ts'
import { type Found, type Notation, signAt, typed } from './notation.ts'

const ands = ['&&', '&', 'and', '∧', '且', '并且', '同时']
const ors = ['||', '|', 'or', '∨', '或', '或者']
const nots = ['!', 'not', '¬', '~', '非']

/** A joint written as programs write it, or in capitals: its order of binding is that of programs. */
const isFirm = (notation: Notation, at: number, length: number): boolean =>
  !/^[a-z]|\p{Script=Han}/u.test(typed(notation, at, at + length))

const unary = (notation: Notation, at: number): Found<Rule> | undefined => {
  const not = signAt(notation, at, nots)
  if (not) {
    const denied = unary(notation, at + not)
    return denied && { value: negate(denied.value), next: denied.next }
  }
  if (signAt(notation, at, ['('])) {
    const inside = expressionAt(notation, at + 1)
    if (inside && signAt(notation, inside.next, [')'])) return { value: inside.value, next: inside.next + 1 }
  }
  return atomAt(notation, at)
}

/** `… order by balance desc limit 50` stands behind the conditions without a joint. */
const startsOrder = (notation: Notation, at: number): number =>
  signAt(notation, at, ['order by', 'sort by', 'sorted by'])

interface Joined {
  rules: Rule[][]
  next: number
}

/** Conditions joined by and, or, not, brackets: "and" binds closer than "or". Where both stand in one breath in plain words, it ends before the second. */
export const expressionAt = (notation: Notation, at: number): Found<Rule> | undefined => {
  const first = unary(notation, at)
  if (!first) return undefined
  const joined: Joined = { rules: [[first.value]], next: first.next }
  const said = new Set<'and' | 'or'>()
  let loose = false
  for (;;) {
    const and = signAt(notation, joined.next, ands) || startsOrder(notation, joined.next)
    const or = and ? 0 : signAt(notation, joined.next, ors)
    const skip = startsOrder(notation, joined.next) ? 0 : and || or
    const next = and || or ? unary(notation, joined.next + skip) : undefined
    if (!next) break
    loose ||= !isFirm(notation, joined.next, and || or)
    said.add(and ? 'and' : 'or')
    if (said.size > 1 && loose) break
    if (and) joined.rules.at(-1)?.push(next.value)
    else joined.rules.push([next.value])
    joined.next = next.next
  }
  const sides = joined.rules.map((rules) => (rules.length > 1 ? allOf(rankedWithin(rules)) : (rules[0] as Rule)))
  const [only] = sides
  return { value: sides.length === 1 && only ? only : anyOf(sides), next: joined.next }
}
