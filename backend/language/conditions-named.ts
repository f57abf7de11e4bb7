import type { Bilingual } from '../bilingual.ts'
import type { Rule } from '../segments/rule.ts'
import { analyse, type Reference } from './analyse.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'
import { ofGoods } from './message/of-goods.ts'
import { conditionsOf, namedSubjects, sameSubject, subjectsOf } from './message/subject.ts'
import { tokenise } from './normalise.ts'

const words = (label: string): string[] => label.toLowerCase().split(' ')
/** Whether a short name is the beginning or end of the name of a field: 渠道 for 偏好渠道, "salary" for the salary account. */
const abbreviates = (name: string, { zh, en }: Bilingual): boolean =>
  /\p{Script=Han}/u.test(name) ? zh.startsWith(name) || zh.endsWith(name) : words(en).includes(name)

/** What a name measures, as a condition on it: 订单数, "spend"; undefined where a name with a number behind it is none. */
const figureNamed = (name: string, reference: Reference): Rule | undefined => {
  const text = /\p{Script=Han}/u.test(name) ? `${name}超过7` : `${name} over 7`
  const { read, unread } = analyse({ ...reference, text }, tokenise(text))
  return unread.length === 0 && read.rule?.kind === 'event' ? read.rule : undefined
}

/** 下过订单的, "those who ordered": speaks of customers, and names no figure. */
const ofCustomers = /过|的$|\b(?:who|anyone|those|have|has|had|placed|made)\b/

/** Conditions on the figure that a name stands for: of the orders, the products and the spend only the spend. */
export const measuredBy = (name: string, current: Rule, reference: Reference): Rule[] => {
  const clauses = conditionsOf(current).filter(({ kind }) => kind === 'event')
  const figure = clauses.length > 0 && !ofCustomers.test(name) ? figureNamed(name, reference) : undefined
  const about = figure ? clauses.filter((clause) => sameSubject(clause, figure)) : []
  // "the order count" is of those who ordered, and not that nothing was bought in some time
  const some = about.filter((clause) => clause.kind === 'event' && clause.value !== 0)
  return some.length > 0 ? some : about
}

/** Conditions that a name stands for: those on the fields and events that it names, else the one whose field it shortens. */
export const namedBy = (name: string, lexemes: Lexeme[], current: Rule, reference: Reference): Rule[] => {
  const { catalog } = reference.index
  const clauses = conditionsOf(current)
  const subjects = namedSubjects(lexemes, catalog)
  const about = clauses.filter((clause) => subjectsOf(clause).some((subject) => subjects.includes(subject)))
  if (about.length > 0) return about
  const amounts = lexemes.some((lexeme) => senseOf(lexeme, 'measure'))
    ? clauses.filter((clause) => clause.kind === 'event' && clause.measure.type !== 'count')
    : []
  if (amounts.length === 1) return amounts
  const labels = new Map<string, Bilingual>(
    [...catalog.attributes, ...catalog.events].flatMap((one) => [
      [`field:${one.name}`, one.labels] as const,
      [`event:${one.name}`, one.labels] as const,
    ]),
  )
  const short = clauses.filter((clause) =>
    subjectsOf(clause).some((subject) => {
      const label = labels.get(subject)
      return label && abbreviates(name, label)
    }),
  )
  return short.length === 1 ? short : []
}

/** Conditions of an audience that a short name stands for: "the balance", 资产, "the orders". */
export const conditionsNamed = (name: string, current: Rule, reference: Reference): Rule[] => {
  const text = name.trim()
  const { lexemes } = analyse({ ...reference, text }, tokenise(text))
  const goods = ofGoods(lexemes, conditionsOf(current))
  if (goods) return goods
  const measured = measuredBy(text, current, reference)
  if (measured.length > 0) return measured
  return namedBy(text, lexemes, current, reference)
}
