import { Temporal } from 'temporal-polyfill'
import type { EventType } from '../catalog/catalog.ts'
import { canonicalJson } from './canonical.ts'
import { kindOf } from './kinds/index.ts'
import type { AnyRule } from './kinds/kind.ts'
import { localDate, resolveWindow } from './resolve-window.ts'
import type { Rule } from './rule.ts'
import { eventOf, type Scope } from './scope.ts'
import { walk } from './walk.ts'
import type { Window } from './window.ts'

interface Begun {
  event: EventType
  window: Window
  /** Local dates of the first event and of the start of the window. */
  from: string
  start: string
  /** The window ends before the first event. */
  isWhole: boolean
}

/** The event whose time the window of a rule limits: its own, that of its measure, or that of its first step. */
const eventIn = (part: AnyRule): string | undefined => {
  const { event, by, of, first, steps } = part as unknown as Record<string, unknown>
  const holders = [{ event }, by, of, first, Array.isArray(steps) ? steps[0] : undefined]
  const found = holders.map((each) => (each as { event?: unknown } | undefined)?.event)
  return found.find((each) => typeof each === 'string')
}

/** Windows of a rule that begin on a local day before the data of their events do, which hold some by the instant that is asked about. */
export const windowsBefore = (rule: Rule, scope: Scope): Begun[] => {
  const { catalog, asOf } = scope
  const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds
  const found = new Map<string, Begun>()
  for (const { rule: part } of walk(rule, scope)) {
    const event = eventOf(catalog, eventIn(part) ?? '')
    if (event?.from === undefined || at(event.from) > at(asOf)) continue
    const from = localDate(event.from, catalog.timeZone)
    for (const window of kindOf(part).windows?.(part) ?? []) {
      const { from: opens, to = asOf, toIncluded } = resolveWindow(window, asOf, catalog.timeZone)
      if (opens === undefined || at(opens) >= at(to)) continue
      const start = localDate(opens, catalog.timeZone)
      if (start >= from) continue
      const isWhole = at(to) < at(event.from) || (at(to) === at(event.from) && !toIncluded)
      found.set(`${event.name} ${canonicalJson(window)}`, { event, window, from, start, isWhole })
    }
  }
  return [...found.values()]
}
