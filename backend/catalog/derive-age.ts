import type { Attribute } from './catalog.ts'
import { findField } from './glossary/lookup.ts'
import { spoken } from './glossary/spoken.ts'
import { isNumber } from './is-number.ts'

const isCalled = ({ name, type }: Attribute, label: string) => findField(name, type, [])?.en.split('|')[0] === label

const tellsBirth = (one: Attribute) => one.type === 'date' && isCalled(one, 'date of birth')

const tellsAge = (one: Attribute) => isNumber(one) && isCalled(one, 'age')

/** The attributes with the age in whole years that their date of birth gives, where there is one and no age of its own. */
export const withAge = (attributes: Attribute[]): Attribute[] => {
  const born = attributes.find(tellsBirth)
  const entry = findField('age', 'integer', [])
  if (!born || !entry || attributes.some((one) => tellsAge(one) || one.name === 'age')) return attributes
  const age: Attribute = {
    name: 'age',
    column: born.column,
    type: 'integer',
    ...spoken(entry),
    unit: 'year',
    sensitivity: entry.sensitivity ?? 'none',
    yearsSince: born.name,
    missing: born.missing,
  }
  return [...attributes, age]
}
