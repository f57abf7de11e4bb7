import type { Attribute } from '../../catalog/catalog.ts'

export type Literal = string | number | boolean

const yesWords = new Set(['yes', 'true', 'y', 't', '1', '是', '有'])
const noWords = new Set(['no', 'false', 'n', 'f', '0', '否', '无'])

/** The stored answer "yes" of a yes/no attribute: a boolean, a 0/1 number, or an enum with yes and no among its values. */
export const yesOf = (attribute: Attribute): Literal | undefined => {
  if (attribute.type === 'boolean') return true
  const values = attribute.values ?? []
  const yes = values.find(({ value }) => yesWords.has(value.toLowerCase()))
  const no = values.find(({ value }) => noWords.has(value.toLowerCase()))
  if (!yes || !no) return undefined
  return attribute.type === 'integer' || attribute.type === 'decimal' ? Number(yes.value) : yes.value
}

/** A value as rules hold it: numbers for numbers, booleans for booleans, else the stored text. */
export const literalOf = (attribute: Attribute, value: string): Literal => {
  if (attribute.type === 'boolean') return value === 'true'
  return attribute.type === 'integer' || attribute.type === 'decimal' ? Number(value) : value
}

/** Whether a value is one of the two answers of a yes/no attribute, and which. */
export const answerOf = (attribute: Attribute, value: string): boolean | undefined => {
  if (yesOf(attribute) === undefined) return undefined
  if (yesWords.has(value.toLowerCase())) return true
  return noWords.has(value.toLowerCase()) ? false : undefined
}
