import { Temporal } from 'temporal-polyfill'
import type { EventType } from '../catalog/catalog.ts'
import { localDate } from './resolve-window.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { walk } from './walk.ts'

/** Names under `event` in a part of a rule, however deep. */
const named = (part: unknown): string[] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flatMap(([key, value]) =>
        key === 'event' && typeof value === 'string' ? [value] : named(value),
      )
    : []

/** Events that a rule reads and of which the data hold none up to the instant that is asked about, with the local date of their first. */
export const eventsAhead = (rule: Rule, scope: Scope): { event: EventType; from: string }[] => {
  const { events, timeZone } = scope.catalog
  const asOf = Temporal.Instant.from(scope.asOf)
  const names = new Set([...walk(rule, scope)].flatMap(({ rule: part }) => named(part)))
  return events.flatMap((event) => {
    if (event.from === undefined || !names.has(event.name)) return []
    const ahead = Temporal.Instant.compare(Temporal.Instant.from(event.from), asOf) > 0
    return ahead ? [{ event, from: localDate(event.from, timeZone) }] : []
  })
}
