import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import { fits, limit } from './limit.ts'
import { openRange, withoutEnd } from './open-range.ts'
import { asserts, type Part, pastEither, type State, skippable, take } from './state.ts'
import { otherRate } from './told-period.ts'

const numeric = (attribute: Attribute) =>
  (attribute.type === 'integer' || attribute.type === 'decimal') && yesOf(attribute) === undefined

/** Numeric attributes that a lexeme may name; those known only after the outcome come last. */
export const numericAt = (
  state: State,
  at: number,
): { attributes: Attribute[]; at: number; next: number } | undefined => {
  const found = take(state, at, 'attribute')
  if (!found) return undefined
  const attributes = (state.lexemes[found.at]?.senses ?? [])
    .flatMap((sense) => (sense.is === 'attribute' && numeric(sense.attribute) ? [sense.attribute] : []))
    .sort((a, b) => Number(a.sensitivity === 'leak') - Number(b.sensitivity === 'leak'))
  return attributes.length > 0 ? { attributes, at: found.at, next: found.next } : undefined
}

/** The condition that a limit puts on an attribute. */
export const limited = (attribute: Attribute, bound: Bound, start: number, end: number): Part => ({
  start,
  end,
  rule: limit(attribute, bound) as Rule,
  about: attribute.name,
  field: attribute,
  ...(bound.about && bound.op === 'eq' ? { around: bound.value } : {}),
})

/** 在网一年以内: behind a field that counts time, a stretch of time up to now is a limit. */
const lengthAt = (state: State, at: number): Bound | undefined => {
  const window = take(state, at, 'window')
  const span = window?.sense.window
  if (!window || span?.type !== 'last' || !/内$/.test(state.textOf(window.at, window.next).trim())) return undefined
  if (/[近最过]/.test(state.textOf(window.at, window.next))) return undefined
  const { n, unit } = span
  const amount = { value: n, next: window.next, duration: { n, unit, length: 1 }, scale: 1, plain: false }
  return { op: 'lte', value: n, bare: false, about: false, amount, start: at, next: window.next }
}

/** 资产过30万, 余额得过5000: behind a field, 过 is over. */
const pastAt = (state: State, start: number): Bound | undefined => {
  let at = start
  while (/^(?:要|得|须|需|都|也|必须|必须得|一定要|都得|都要|也得)$/.test(state.textOf(at, at + 1).trim())) at += 1
  const bound = state.textOf(at, at + 1).trim() === '过' ? boundAt(state, at + 1) : undefined
  const counted = bound?.amount.unit !== undefined && !/^(?:age|points)$/.test(bound.amount.unit)
  return bound?.bare && !counted && bound.start === at + 1 && bound.max === undefined
    ? { ...bound, op: 'gt', bare: false, start }
    : undefined
}

/** "balance (10,000+)": a limit alone in the brackets behind a field. */
const bracketed = (state: State, at: number): Bound | undefined => {
  const bound = senseOf(state.lexemes[at], 'open') ? boundAt(state, at + 1) : undefined
  return bound && !bound.bare && senseOf(state.lexemes[bound.next], 'close')
    ? { ...bound, next: bound.next + 1 }
    : undefined
}

/** "… in the account who are earning less than 8,000": between a field and the limit stands another field, whose limit it is. */
const ofOther = (
  state: State,
  { attributes, next }: { attributes: Attribute[]; next: number },
  bound: Bound,
): boolean =>
  state.lexemes
    .slice(next, bound.next)
    .some(({ senses }) =>
      senses.some(
        (sense) => sense.is === 'attribute' && numeric(sense.attribute) && !attributes.includes(sense.attribute),
      ),
    )

/** 余额大于5万, balance over 5000, age between 25 and 35; also a sign: 余额为负. */
export const attributeThenBound = (state: State, at: number): Part | undefined => {
  const whole = numericAt(state, at)
  // 信用卡额度使用率: of two names side by side the last is meant
  const inner = whole && numericAt(state, whole.next)
  // "pays a monthly charge of 70" names it twice
  const again = inner && whole && inner.attributes.some((one) => whole.attributes.includes(one))
  const named = inner && (inner.at === whole?.next || again) ? inner : whole
  if (!named || whole?.at !== at) return undefined
  const sign = take(state, named.next, 'sign')
  if (sign) {
    const field = named.attributes[0] as Attribute
    return {
      start: at,
      end: sign.next,
      rule: { kind: 'compare', field: field.name, op: sign.sense.op, value: 0 },
      about: field.name,
      field,
    }
  }
  const behind = pastEither(state, named.next)
  const said = pastAt(state, behind) ?? boundAt(state, behind) ?? lengthAt(state, behind) ?? bracketed(state, behind)
  const half = said && openRange(state, said)
  const bound = half?.bound ?? said
  if (!bound || ofOther(state, named, bound)) return undefined
  const attribute = named.attributes.find(
    (candidate) =>
      fits(candidate, bound) &&
      !otherRate(state, candidate, at, bound.next) &&
      !(isDone(state, named.at) && isTooMany(candidate, bound)),
  )
  const part = attribute && limited(attribute, bound, at, half?.next ?? bound.next)
  const rule = half && part && withoutEnd(part.rule, half)
  return rule ? { ...part, rule } : part
}

const isDone = (state: State, at: number): boolean => senseOf(state.lexemes[at], 'attribute')?.done === true
/** 网上买了1000以上: no count, but what was spent. */
const isTooMany = ({ max, unit }: Attribute, { value, amount }: Bound): boolean =>
  unit === 'times' && !amount.unit && typeof max === 'number' && value > max * 5

/** below the age of 30, over a balance of 5000: the field between the comparator and the number. */
export const comparatorThenAttribute = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'comparator')
  if (!lead || lead.side === 'after') return undefined
  const named = numericAt(state, at + 1)
  const bound = named && boundAt(state, named.next)
  if (!named || !bound?.bare || bound.max !== undefined || asserts(state, at + 1, named.at)) return undefined
  const led = { ...bound, op: lead.op, bare: false }
  const attribute = named.attributes.find((candidate) => fits(candidate, led))
  return attribute && limited(attribute, led, at, bound.next)
}

/** "at least 2 and at most 5 children": two limits before the field that they are of. */
const twoLimits = (state: State, at: number, first: Bound): Part | undefined => {
  const joint = state.lexemes[first.next]
  const or = senseOf(joint, 'or') !== undefined
  if (first.bare || (!or && !senseOf(joint, 'and') && !senseOf(joint, 'but'))) return undefined
  // "fifty or older and have 300,000 or more in deposits": an age, and something else
  const ofAge = first.amount.unit === 'age' || /older|younger|岁/i.test(state.textOf(first.start, first.next))
  if (ofAge || skippable(state.lexemes[first.next + 1])) return undefined
  const second = boundAt(state, first.next + 1)
  const named = second && !second.bare ? numericAt(state, second.next) : undefined
  if (!second || !named || asserts(state, second.next, named.at) || boundAt(state, named.next)) return undefined
  const attribute = named.attributes.find((one) => fits(one, second) && fits(one, first))
  if (!attribute) return undefined
  const rule: Rule = { kind: or ? 'any' : 'all', of: [limit(attribute, first), limit(attribute, second)] }
  return { start: at, end: named.next, rule, about: attribute.name, field: attribute }
}

/** over 5000 in balance, 5万以上余额, 2 children, negative balance. */
export const boundThenAttribute = (state: State, at: number): Part | undefined => {
  const sign = senseOf(state.lexemes[at], 'sign')
  if (sign && /overdrawn|in the red|透支/i.test(state.textOf(at, at + 1)) && !numericAt(state, at + 1)) {
    const [account, other] = state.index.catalog.attributes.filter(
      ({ unit, min }) => /^[A-Z]{3}$/.test(unit ?? '') && typeof min === 'number' && min < 0,
    )
    if (!account || other) return undefined
    const rule: Rule = { kind: 'compare', field: account.name, op: sign.op, value: 0 }
    return { start: at, end: at + 1, rule, about: account.name, field: account }
  }
  if (sign) {
    const named = numericAt(state, at + 1)
    const field = named?.attributes[0]
    return (
      named &&
      field && {
        start: at,
        end: named.next,
        rule: { kind: 'compare', field: field.name, op: sign.op, value: 0 },
        about: field.name,
        field,
      }
    )
  }
  const bound = boundAt(state, at)
  if (!bound) return undefined
  // "5000 points or more": the unit names the field
  const unitAt = Array.from({ length: bound.next - bound.start }, (_, n) => bound.start + n).find(
    (place) => senseOf(state.lexemes[place], 'unit')?.unit === 'points',
  )
  const ofUnit = unitAt === undefined ? undefined : numericAt(state, unitAt)
  const two = ofUnit ? undefined : twoLimits(state, at, bound)
  if (two) return two
  // "more than 2,000 points who earn over 5,000": what stands behind has a limit of its own
  const next = numericAt(state, bound.next)
  const named = ofUnit && next && boundAt(state, next.next)?.bare === false ? ofUnit : (next ?? ofUnit)
  if (!named || bound.amount.unit === 'age' || asserts(state, bound.next, named.at)) return undefined
  const own = boundAt(state, named.next)
  if (own && !own.bare && !ofOther(state, named, own)) return undefined
  const behind = state.lexemes[named.next]?.senses.find((sense) => sense.is === 'comparator' && sense.side === 'after')
  if (bound.bare && behind?.is === 'comparator') {
    const led = { ...bound, op: behind.op, bare: false }
    const field = named.attributes.find((candidate) => fits(candidate, led))
    return field && limited(field, led, at, named.next + 1)
  }
  // "2 children" counts, "一款理财" does not say how much of it
  const counted = bound.bare && !bound.amount.currency && bound.amount.scale === 1
  const attribute = named.attributes.find(
    (candidate) => fits(candidate, bound) && !(counted && /^[A-Z]{3}$/.test(candidate.unit ?? '')),
  )
  return attribute && limited(attribute, bound, at, Math.max(named.next, bound.next))
}
