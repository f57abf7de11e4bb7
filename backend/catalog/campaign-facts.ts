import type { Attribute, Catalog, EventType, PropertyRole } from './catalog.ts'
import { isNumber } from './is-number.ts'
import type { CampaignMeasure } from './metric.ts'

/** Where one fact of a campaign is said: by the rows of an event type, or by one of its properties. */
export interface FactSource {
  event: EventType
  /** Absent where the event itself says it. */
  property?: Attribute
}

export const roleOf = (event: EventType, role: PropertyRole): Attribute | undefined =>
  event.properties.find((property) => property.role === role)

/** Event types whose rows name the campaign that they belong to. */
export const campaignEvents = ({ events }: Pick<Catalog, 'events'>): EventType[] =>
  events.filter((event) => roleOf(event, 'campaign'))

/** The events that assign customers to campaigns: those that say so, else those that say who received one. */
export const assigningEvents = (catalog: Pick<Catalog, 'events'>): EventType[] => {
  const named = campaignEvents(catalog)
  const assigned = named.filter(({ fact }) => fact === 'assigned')
  return assigned.length > 0 ? assigned : named.filter(({ fact }) => fact === 'received')
}

const flags: Partial<Record<CampaignMeasure, PropertyRole>> = {
  delivered: 'delivered',
  opened: 'opened',
  clicked: 'clicked',
  converted: 'converted',
  unsubscribed: 'unsubscribed',
  complained: 'complained',
}
const said: Partial<Record<CampaignMeasure, EventType['fact']>> = {
  sent: 'received',
  opened: 'opened',
  clicked: 'clicked',
  converted: 'converted',
}

const flagged = (events: EventType[], role: PropertyRole | undefined, numeric = false): FactSource[] =>
  role === undefined
    ? []
    : events.flatMap((event) => {
        const property = roleOf(event, role)
        const fits = numeric ? property !== undefined && isNumber(property) : property?.type === 'boolean'
        return property && fits ? [{ event, property }] : []
      })

/** Where the data say a fact; empty where they do not. What was sent counts as delivered where nothing says more. */
export const factSources = (catalog: Catalog, fact: CampaignMeasure): FactSource[] => {
  const events = campaignEvents(catalog)
  if (fact === 'assigned') return assigningEvents(catalog).map((event) => ({ event }))
  if (fact === 'revenue')
    return flagged(
      events.filter(({ fact: says }) => says === 'assigned' || says === 'converted'),
      'amount',
      true,
    )
  if (fact === 'cost') {
    const stated = flagged(events, 'cost', true)
    if (stated.length > 0) return stated
    return events
      .filter((event) => event.fact === 'received')
      .flatMap((event) => {
        const property = roleOf(event, 'channel')
        return property ? [{ event, property }] : []
      })
  }
  const found = [
    ...flagged(events, flags[fact]),
    ...events.filter((event) => said[fact] !== undefined && event.fact === said[fact]).map((event) => ({ event })),
  ]
  if (found.length > 0 || fact !== 'delivered') return found
  return factSources(catalog, 'sent')
}
