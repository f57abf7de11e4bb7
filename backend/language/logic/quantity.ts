/** A number of things, or one that depends on how long their list is. */
export type Many = number | 'all' | 'all but one'

/** How many of a list must hold. */
export interface Quantity {
  least: Many
  most: Many
  /** How many things the words say that the list has. */
  total?: number
}

const placed = (many: Many, length: number): number =>
  typeof many === 'number' ? many : many === 'all' ? length : length - 1

/** The bounds of a quantity on a list of so many; undefined where they fit no such list, leave everybody, or the words count another list. */
export const boundsOf = (
  { least, most, total }: Quantity,
  length: number,
): { least: number; most: number } | undefined => {
  if (total !== undefined && total !== length) return undefined
  const bounds = { least: placed(least, length), most: placed(most, length) }
  const fits = bounds.least <= bounds.most && bounds.most <= length
  return fits && (bounds.least > 0 || bounds.most < length) ? bounds : undefined
}

export const atLeast = (many: Many): Quantity => ({ least: many, most: 'all' })
export const atMost = (many: Many): Quantity => ({ least: 0, most: many })
export const exactly = (many: Many): Quantity => ({ least: many, most: many })
