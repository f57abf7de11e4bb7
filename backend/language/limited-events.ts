import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import { allOf } from './grammar/rules.ts'
import { senseOf } from './lexicon/sense.ts'
import { ofThatEvent } from './message/of-that-event.ts'
import { asksForAny, clausesOf } from './message/subject.ts'
import { simplified, type Token } from './normalise.ts'
import { hasContent } from './unread.ts'

type Event = Extract<Rule, { kind: 'event' }>

/** What the goods of some events are called: texts of their filter, and names of products with its codes. */
const namesOf = ({ where }: Event, { products }: Catalog): string => {
  const filter = JSON.stringify(where ?? '').toLowerCase()
  const named = products.filter(
    ({ code, labels }) =>
      filter.includes(`"${code.toLowerCase()}"`) ||
      Object.values(labels).some((label) => filter.includes(label.toLowerCase())),
  )
  return [filter, ...named.flatMap(({ labels }) => Object.values(labels))].join(' ').toLowerCase()
}

const isOf = (rule: Event, goods: string, catalog: Catalog): boolean => {
  const names = namesOf(rule, catalog)
  return /\p{Script=Han}/u.test(goods)
    ? names.includes(goods)
    : goods.split(/[ -]+/).every((word) => names.includes(word))
}

/** At least so many of them. */
const asksForSome = ({ measure, op, max }: Event): boolean =>
  (measure.type === 'count' || measure.type === 'orders') && op === 'gte' && max === undefined

/** A limit on the amount, or the pieces, of events that the audience asks for: a filter of those events. Undefined where it cannot be told which. */
export const limitedEvents = (reference: Reference, tokens: Token[], current: Rule): Audience | undefined => {
  const said = ofThatEvent(simplified(reference.text))
  if (!said) return undefined
  const { catalog } = reference.index
  const clauses = clausesOf(current)
  const [only, other] = clauses
    .flatMap((one) => (one.kind === 'event' && (asksForAny(one) || (said.once && asksForSome(one))) ? [one] : []))
    .filter((one) => said.goods === '' || isOf(one, said.goods, catalog))
  const properties = catalog.events.find(({ name }) => name === only?.event)?.properties ?? []
  const field = properties.find(({ role }) => role === (said.pieces ? 'quantity' : 'amount'))?.name
  const analysis = analyse(
    reference,
    tokens.filter(({ start, end }) => start >= said.limit[0] && end <= said.limit[1]),
  )
  const { lexemes } = analysis
  const values = lexemes.flatMap((lexeme) => senseOf(lexeme, 'number')?.number.value ?? [])
  const ops = lexemes.flatMap((lexeme) => senseOf(lexeme, 'comparator')?.op ?? [])
  const plain = lexemes.every(
    (lexeme) =>
      !hasContent(lexeme) || (senseOf(lexeme, 'number') ?? senseOf(lexeme, 'comparator') ?? senseOf(lexeme, 'unit')),
  )
  const [value, more] = values
  const [op] = ops
  if (!only || other || !field || value === undefined || more !== undefined || !op || ops.length > 1 || !plain)
    return undefined
  const limit = { kind: 'compare', field, op, value } as const
  const any = said.once ? { measure: { type: 'count' }, op: 'gte', value: 1 } : {}
  const next = { ...only, ...any, where: only.where ? allOf([only.where, limit]) : limit } as Rule
  return {
    analysis: { ...analysis, unread: [], notes: [], read: { ...analysis.read, parts: [], troubles: [] } },
    intent: 'refine',
    rule: allOf(clauses.map((clause) => (clause === only ? next : clause))),
    complete: (rule) => rule,
  }
}
