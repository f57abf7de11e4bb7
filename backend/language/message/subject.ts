import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Lexeme } from '../lexicon/sense.ts'

/** What a condition speaks of: fields and event types, as keys that two conditions on the same thing share. */
export const subjectsOf = (rule: Rule): string[] => {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const member of part) visit(member)
    else if (typeof part === 'object' && part !== null) {
      const { kind, field, event, by, of, first, id } = part as Record<string, unknown>
      if (typeof event === 'string') found.add(`event:${event}`)
      else if (typeof field === 'string') found.add(`field:${field}`)
      if (kind === 'segment') found.add(`segment:${id}`)
      for (const inner of [by, of, first]) visit(inner)
    }
  }
  visit(rule)
  return [...found]
}

/** The conditions that must all hold, one by one. */
export const clausesOf = (rule: Rule): Rule[] => (rule.kind === 'all' ? rule.of : [rule])

/** The conditions of an audience that another one does not have. */
export const clausesAdded = (before: Rule, after: Rule): Rule[] => {
  const known = new Set(clausesOf(before).map((clause) => canonicalJson(clause)))
  return clausesOf(after).filter((clause) => !known.has(canonicalJson(clause)))
}

/** The conditions of an audience one by one, those of its alternatives as well. */
export const conditionsOf = (rule: Rule): Rule[] =>
  rule.kind === 'all' || rule.kind === 'any' ? rule.of.flatMap(conditionsOf) : [rule]

const overlaps = (a: string[], b: string[]) => a.some((one) => b.includes(one))

/** Whether a condition asks for any such event at all: at least one, whatever it was. */
export const asksForAny = (rule: Rule): boolean =>
  rule.kind === 'event' &&
  rule.measure.type === 'count' &&
  rule.op === 'gte' &&
  rule.value === 1 &&
  rule.max === undefined

/** What a condition takes of its events: how often there were any, a total, a mean …; undefined for other conditions. */
const figureOf = (rule: Rule): string | undefined => {
  if (rule.kind === 'not') return figureOf(rule.of)
  if (rule.kind !== 'event') return undefined
  const { measure } = rule
  return measure.type === 'count' || measure.type === 'orders' ? 'times' : canonicalJson(measure)
}

/** Whether two conditions speak of the same fields or events, whatever they take of the events. */
export const sharesSubject = (a: Rule, b: Rule): boolean => overlaps(subjectsOf(a), subjectsOf(b))

/** Whether two conditions speak of the same thing: of events the same figure, the number of orders not being the spend. */
export const sameSubject = (a: Rule, b: Rule): boolean => {
  const [one, other] = [figureOf(a), figureOf(b)]
  return sharesSubject(a, b) && (one === undefined || other === undefined || one === other)
}

/** The fields and events that words name, as subjects of conditions. */
export const namedSubjects = (lexemes: Lexeme[], { attributes }: Catalog): string[] =>
  lexemes.flatMap(({ senses }) =>
    senses.flatMap((sense): string[] => {
      if (sense.is === 'attribute' || sense.is === 'value') return [`field:${sense.attribute.name}`]
      if (sense.is === 'group') return sense.attributes.map(({ name }) => `field:${name}`)
      if (sense.is === 'event') return [`event:${sense.event.name}`]
      if (sense.is !== 'unit') return []
      if (sense.unit === 'age') return ['field:age']
      return attributes.filter(({ unit }) => unit === sense.unit).map(({ name }) => `field:${name}`)
    }),
  )

/** Every number that an audience holds: a message that names one tells of it. */
export const numbersHeld = (rule: Rule | undefined): Set<number> =>
  new Set((JSON.stringify(rule ?? null).match(/\d+(?:\.\d+)?/g) ?? []).map(Number))
