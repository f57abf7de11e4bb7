import { isClause } from './atoms.ts'
import { all, any, type Expression, not } from './expression.ts'
import { boundsOf } from './quantity.ts'
import type { Token } from './token.ts'

/** The expression of a piece; undefined where it is none, `unclear` where the words may bind otherwise. */
export type Build = (part: Token[]) => Expression | 'unclear' | undefined

export const conditions = (part: Token[]): Expression[] => part.flatMap(({ expression }) => expression ?? [])

/** 都没有 is said of things; 余额不足、房贷和个贷都没有 may be said of the last two. */
const ofOthers = (part: Token[]): boolean => {
  const said = part.find(({ quantity }) => quantity)
  const things = conditions(part).every((one) => one.op !== 'is' || one.thing !== false)
  const had = /(?:都|均|全|样)(?:没有|没|无|有)/.test(said?.text ?? '') && !/情况|情形|条件/.test(said?.text ?? '')
  const mixed = part.some(({ code }) => code === 'j') && part.some(({ code }) => '&='.includes(code))
  return !things && (had || (mixed && said?.quantity?.total === undefined))
}
export const counted: Build = (part) => {
  const of = conditions(part)
  if (ofOthers(part)) return 'unclear'
  const quantity = part.find((token) => token.quantity)?.quantity
  const bounds = quantity && boundsOf(quantity, of.length)
  return bounds && { op: 'count', ...bounds, of }
}
export const negated = (built: ReturnType<Build>): ReturnType<Build> =>
  built && built !== 'unclear' ? not(built) : built
/** Of people who are named one after another, or of alternatives, those of whom something more is said. */
export const within = (part: Token[], more: ReturnType<Build>): ReturnType<Build> =>
  more && more !== 'unclear' ? all(any(...conditions(part)), more) : more
/** 占一样就剔, 三样都有的去掉: who meets one of a list, or so many of it. */
export const leftOut: Build = (part) => (part.some(({ quantity }) => quantity) ? negated(counted(part)) : none(part))
/** Two things said of one list: 得有一样，但不能两样都有. */
export const twice: Build = (part) => {
  const of = conditions(part)
  const bounds = part.flatMap(({ quantity }) => (quantity ? [boundsOf(quantity, of.length)] : []))
  const known = bounds.filter((one) => one !== undefined)
  return known.length === 2 ? all(...known.map((one): Expression => ({ op: 'count', ...one, of }))) : undefined
}
const fieldsOf = (of: Expression[]): (string | undefined)[] =>
  of.map((one) => (one.op === 'is' ? one.field : undefined))
const repeated = (fields: (string | undefined)[]): boolean =>
  fields.some((field, n) => field !== undefined && fields.indexOf(field) < n)

/** The fields of which an expression names values; of what it denies, where that only limits some. */
const valuesIn = (one: Expression, limits = false): string[] => {
  if (one.op === 'is') return one.value && one.field !== undefined ? [one.field] : []
  if (one.op === 'not') return limits ? valuesIn(one.of) : []
  return [...new Set(one.of.flatMap((each) => valuesIn(each, one.op === 'any')))]
}

/** Values of one field do not hold at once: "students and the unemployed" are others, and "A, or the job is one of B, C" is no C of all. */
export const both: Build = (part) => {
  const of = conditions(part)
  return repeated(of.flatMap((one) => valuesIn(one))) ? 'unclear' : all(...of)
}
/** A、职业是B或C: where only some are values of one field, the "or" may join no more than these; "married, 45 or older, a mortgage or a loan": the commas of a note join no alternatives. */
export const either: Build = (part) => {
  const of = conditions(part)
  const fields = fieldsOf(of)
  const kinds = new Set(fields).size
  const has = (codes: string) => part.some(({ code }) => codes.includes(code))
  const leads = /^(?:have|has|hold|own|got) /.test(part.find(({ code }) => code === 'x')?.text ?? '')
  // "who have a loan, a card or …": what the first says of itself holds for all
  const things = new Set((leads ? of.slice(1) : of).map((one) => one.op === 'is' && one.thing))
  const note = has('l') && !things.has(true) && !part.every(({ expression, text }) => !expression || isClause(text))
  // 已婚的、有房贷的、…的都要: each is a group by itself
  const apart = part.filter(({ code }) => code === 'd').length >= of.length - 1
  const listed = kinds > 1 && of.length > 2 && has('lj') && !has('h') && !apart
  return (kinds > 1 && repeated(fields)) || reachesBack(part, of) || (listed && (things.size > 1 || note))
    ? 'unclear'
    : any(...of)
}
/** Two of one group and two of another. */
export const eitherPair: Build = (part) => {
  const [a, b, c, d] = conditions(part)
  return a && b && c && d && any(all(a, b), all(c, d))
}
const isGroup = (one: Expression): boolean => one.op === 'is' && one.group === true
/** "Gold customers or married people who bought": in one breath, what is said of the last may be said of all. */
const reachesBack = (part: Token[], of: Expression[]): boolean => {
  const [last, ...before] = of.toReversed()
  const apart = part.some(({ code, text }) => ',l;.'.includes(code) || /plus|well|以及|加/.test(text))
  return last !== undefined && isGroup(last) && !before.some(isGroup) && !apart
}
export const none: Build = (part) => not(any(...conditions(part)))
/** "Except those who A and B": who is both; "except students and retirees": who is either; "those on A and senior citizens" may be either. */
export const denied: Build = (part) => {
  if (part.some(({ code, text }) => code === 'p' && text === '')) return none(part)
  const said = part.filter(({ expression }) => expression)
  const verbs = said.filter(({ text }) => isClause(text) || /\p{Script=Han}/u.test(text)).length
  const held = /^(?:have|has|hold|own|got) /i.test(said[0]?.text ?? '')
  const placed = new Set(said.map(({ text }) => /^(?:on|in|at|over|under|aged|from|by) /i.test(text))).size > 1
  const alike = verbs === said.length || ((verbs === 0 || (held && verbs === 1)) && !placed)
  return alike ? not(all(...conditions(part))) : 'unclear'
}
/** A且不满足B. */
export const butNot: Build = (part) => {
  const [held, lacked] = conditions(part)
  return held && lacked && all(held, not(lacked))
}
/** "Married customers with a loan, and students": people beside a group of others. */
export const besideGroup: Build = (part) => {
  const of = conditions(part)
  return of[0]?.op === 'all' ? any(...of) : undefined
}
/** 有房贷的学生: both, as what stands behind 的 names people. */
export const ofPeople: Build = (part) => (part.at(-1)?.text === '' ? both(part) : undefined)
/** 只有A或只有B. */
export const onlyOne: Build = (part) => ({ op: 'count', least: 1, most: 1, of: conditions(part) })
