import type { Attribute } from '../../catalog/catalog.ts'
import { noWords, yesOf, yesWords } from '../../catalog/yes-no.ts'

export { yesOf }

export type Literal = string | number | boolean

/** A value as rules hold it: numbers for numbers, booleans for booleans, else the stored text. */
export const literalOf = (attribute: Attribute, value: string): Literal => {
  if (attribute.type === 'boolean') return value === 'true'
  // a field of bands that is read as a number keeps "19-24" as it is
  const number = attribute.type === 'integer' || attribute.type === 'decimal' ? Number(value) : Number.NaN
  return Number.isNaN(number) ? value : number
}

/** Whether a value is one of the two answers of a yes/no attribute, and which. */
export const answerOf = (attribute: Attribute, value: string): boolean | undefined => {
  if (yesOf(attribute) === undefined) return undefined
  if (yesWords.has(value.toLowerCase())) return true
  return noWords.has(value.toLowerCase()) ? false : undefined
}

/** The stored value that says no to a yes/no attribute; undefined where none is known. */
export const noOf = (attribute: Attribute): Literal | undefined => {
  if (attribute.type === 'boolean') return false
  const stored = attribute.values?.find(({ value }) => answerOf(attribute, value) === false)?.value
  return stored === undefined ? undefined : literalOf(attribute, stored)
}
