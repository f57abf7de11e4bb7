import type { Attribute, EventType, PropertyRole } from '../catalog/catalog.ts'

/** The property of an event type that plays a role, where one does. */
export const byRole = (event: EventType, role: PropertyRole): Attribute | undefined =>
  event.properties.find((property) => property.role === role)

/** What tells products apart: their code, or where there is none their name. */
export const productOf = (event: EventType): Attribute | undefined =>
  byRole(event, 'product_code') ?? byRole(event, 'product_name')

export const amountOf = (event: EventType): Attribute | undefined => byRole(event, 'amount')
