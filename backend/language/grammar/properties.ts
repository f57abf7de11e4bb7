import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { allFields } from './rules.ts'
import { type Part, type State, skippable } from './state.ts'

/** Two or more values of properties that only one type of event has: "control arm of the October wealth week", 国庆理财节对照组. */
export const propertiesPart = (state: State, at: number): Part | undefined => {
  const found: Map<EventType, FieldRule>[] = []
  let end = at
  for (let place = at; place < state.lexemes.length; place += 1) {
    const senses = state.lexemes[place]?.senses ?? []
    const values = senses.flatMap((sense): [EventType, FieldRule][] =>
      sense.is === 'property-value'
        ? [[sense.event, { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value }]]
        : [],
    )
    if (values.length > 0) {
      found.push(new Map(values))
      end = place + 1
    } else if (!skippable(state.lexemes[place]) && !senses.some(({ is }) => is === 'property' || is === 'brief')) break
    if (found.length === 0) break
  }
  const [event, other] = [...(found[0]?.keys() ?? [])].filter((type) => found.every((values) => values.has(type)))
  if (found.length < 2 || !event || other) return undefined
  const where = allFields(found.flatMap((values) => values.get(event) ?? []))
  if (!where) return undefined
  return {
    start: at,
    end,
    rule: { kind: 'event', event: event.name, where, measure: { type: 'count' }, op: 'gte', value: 1 },
    about: 'event',
    noun: true,
  }
}
