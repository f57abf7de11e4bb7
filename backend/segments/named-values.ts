import { type RawBuilder, sql } from 'kysely'
import type { Attribute, EventType } from '../catalog/catalog.ts'
import type { EventFacts } from '../warehouse/facts.ts'
import { canonicalHash } from './canonical.ts'
import { knownValue, missingMarks } from './field.ts'
import type { Literal } from './literal.ts'
import { eventRow } from './scope.ts'

/** More values than these are grouped by, not counted one by one. */
const mostNamed = 12

/** The values that the catalog says a property has, where they are few. */
export const namedValues = ({ type, values = [] }: Attribute): Literal[] | undefined => {
  if (type === 'boolean') return [true, false]
  const named = values.filter(({ unknown }) => !unknown).map(({ value }) => value)
  return type === 'enum' && named.length > 0 && named.length <= mostNamed ? named : undefined
}

/** A hash of all that makes a value one without a name: a catalog that was changed since knows of no count. */
const nameOf = (type: EventType, property: Attribute): string =>
  canonicalHash([type.table, property.column, namedValues(property), missingMarks(property)]).slice(0, 16)

/** What tells rows whose value has no name, by what it is noted as, for each property with few values. */
export const withoutName = (type: EventType): { about: string; condition: RawBuilder<unknown> }[] =>
  type.properties.flatMap((property) => {
    const named = property.type === 'enum' ? namedValues(property) : undefined
    const value = knownValue(eventRow(type), property)
    return named ? [{ about: nameOf(type, property), condition: sql`${value} not in (${sql.join(named)})` }] : []
  })

/** No row of such events has a value without a name. */
export const areNamed = (type: EventType, property: Attribute, facts: EventFacts | undefined): boolean =>
  property.type === 'boolean' || facts?.unnamed.get(nameOf(type, property)) === 0
