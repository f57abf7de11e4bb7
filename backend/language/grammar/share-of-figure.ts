import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, RuleOf } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { figureAt } from './figure-of-customer.ts'
import { type State, take } from './state.ts'
import { wordsAt } from './steps.ts'

interface Share {
  op: Exclude<Comparator, 'ne'>
  share: number
  of: Attribute
  next: number
}

const of = /(?:of|of the|of their|of his or her|of all)/
const whole = /(?:的|了)?(?:也|还)?/

/** 还不到总资产两成, 占总资产的20%以上: the whole stands before its part. */
const zhShare = (state: State, at: number, beside: Attribute): Share | undefined => {
  const takes = wordsAt(state, at, /占(?:了|到|比)?/)
  const led = take(state, takes?.next ?? at, 'comparator')
  const figure = figureAt(state, led?.next ?? takes?.next ?? at, beside)
  if (!figure || (!led && !takes)) return undefined
  const link = wordsAt(state, figure.next, whole)
  const bound = boundAt(state, link?.next ?? figure.next)
  if (!bound?.amount.percent || bound.max !== undefined) return undefined
  const op = led && bound.bare ? led.sense.op : bound.op
  if (op === 'ne' || (op === 'eq' && bound.bare && !led)) return undefined
  return { op, share: bound.value, of: figure.attribute, next: bound.next }
}

/** "less than 20% of total assets" */
const enShare = (state: State, at: number, beside: Attribute): Share | undefined => {
  const bound = boundAt(state, at)
  if (!bound?.amount.percent || bound.bare || bound.op === 'ne' || bound.max !== undefined) return undefined
  const link = wordsAt(state, bound.next, of)
  const figure = link && figureAt(state, link.next, beside)
  return figure && { op: bound.op, share: bound.value, of: figure.attribute, next: figure.next }
}

/** Some figures of a customer against a share of another: 理财加基金合起来还不到总资产两成, "wealth is at least half of …". */
export const shareOfFigure = (
  state: State,
  at: number,
  attributes: Attribute[],
): { rule: RuleOf<'total'>; of: Attribute; next: number } | undefined => {
  const [first] = attributes
  if (!first || senseOf(state.lexemes[at], 'break')) return undefined
  const found = enShare(state, at, first) ?? zhShare(state, at, first)
  if (!found || attributes.includes(found.of)) return undefined
  const { op, share, of: other, next } = found
  return {
    rule: {
      kind: 'total',
      fields: attributes.map(({ name }) => name),
      op,
      than: { fields: [other.name], times: share / 100 },
    },
    of: other,
    next,
  }
}
