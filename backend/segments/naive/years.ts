import { localDay, type Value, type World } from './world.ts'

const yearsBetween = (from: string, to: string): number | null => {
  if (from > to) return null
  const passed = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return from.slice(5) > to.slice(5) ? passed - 1 : passed
}

/** The world with the fields that are told from a date filled in. */
export const withYears = (world: World): World => {
  const today = localDay(world.asOf, world.catalog.timeZone)
  const told = world.catalog.attributes.filter(({ yearsSince }) => yearsSince !== undefined)
  const years = (date: Value | undefined) => (typeof date === 'string' ? yearsBetween(date, today) : null)
  return {
    ...world,
    customers: world.customers.map(({ id, values }) => ({
      id,
      values: {
        ...values,
        ...Object.fromEntries(told.map(({ name, yearsSince = '' }) => [name, years(values[yearsSince])])),
      },
    })),
  }
}
