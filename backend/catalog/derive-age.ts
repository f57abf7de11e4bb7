import type { Attribute } from './catalog.ts'
import { findField } from './glossary/lookup.ts'
import { nameKey } from './glossary/name.ts'
import { spoken } from './glossary/spoken.ts'

const birthKeys = new Set(
  ['birthday', 'birth date', 'date of birth', 'dob', '出生日期', '生日', '出生年月日'].map(nameKey),
)

const tellsBirth = ({ name, type, labels }: Attribute) =>
  type === 'date' && (birthKeys.has(nameKey(name)) || birthKeys.has(nameKey(labels.en)))

const tellsAge = ({ name, type }: Attribute) =>
  (type === 'integer' || type === 'decimal') && findField(name, type, [])?.en.startsWith('age|')

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
