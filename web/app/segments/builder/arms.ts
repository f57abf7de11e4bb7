import type { Catalog, PropertyRole } from '../../../../backend/catalog/catalog.ts'

/** The values that the events of the data hold in the properties of a role: campaigns, arms. */
export const valuesOf = ({ events }: Pick<Catalog, 'events'>, role: PropertyRole) =>
  events.flatMap(({ properties }) =>
    properties.filter((each) => each.role === role).flatMap(({ values = [] }) => values),
  )

const isControl = /control|holdout|no.?(?:contact|mail|e-?mail|message)|对照|空白/i

/** The arm that a new condition begins with: the first that was written to, else the first. */
export const firstArm = (catalog: Pick<Catalog, 'events'>): string => {
  const arms = valuesOf(catalog, 'arm').map(({ value }) => value)
  return arms.find((arm) => !isControl.test(arm)) ?? arms[0] ?? ''
}
