import type { Attribute } from './catalog.ts'
import { isNumber } from './is-number.ts'

export const yesWords = new Set(['yes', 'true', 'y', 't', '1', '是', '有'])
export const noWords = new Set(['no', 'false', 'n', 'f', '0', '否', '无'])

/** The stored answer "yes" of a yes/no attribute: a boolean, a 0/1 number, or an enum with yes and no among its values. */
export const yesOf = (attribute: Attribute): string | number | boolean | undefined => {
  if (attribute.type === 'boolean') return true
  const values = attribute.values ?? []
  const yes = values.find(({ value }) => yesWords.has(value.toLowerCase()))
  const no = values.find(({ value }) => noWords.has(value.toLowerCase()))
  if (!yes || !no) return undefined
  // beside other numbers 0 and 1 are numbers
  const known = values.filter(({ unknown }) => !unknown)
  if (known.length > 2 && known.every(({ value }) => /^\d/.test(value))) return undefined
  return isNumber(attribute) ? Number(yes.value) : yes.value
}
