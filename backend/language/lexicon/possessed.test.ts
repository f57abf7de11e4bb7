import { expect, it } from 'vitest'
import { tokenise } from '../normalise.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { audience } from '../testing/read.ts'
import { fieldHeads, possessedField } from './possessed.ts'

const attributes = readerCatalog.attributes.map((attribute) =>
  attribute.name === 'income'
    ? { ...attribute, name: 'limit', labels: { zh: '信用额度', en: 'credit limit' } }
    : attribute,
)
const field = (text: string, word: string) => {
  const tokens = tokenise(text)
  return possessedField(
    fieldHeads(attributes),
    tokens,
    tokens.findIndex((token) => token.text === word),
  )?.name
}

it('names a field by its last word where what has it stands before and a bound behind', () => {
  expect(field('a credit card with a limit of 15k or more', 'limit')).toBe('limit')
  expect(field('card holders whose limit is over 20,000', 'limit')).toBe('limit')
})

it('names none in a word of the request', () => {
  expect(field('limit the age to 30 to 50', 'limit')).toBeUndefined()
  expect(field('customers with a limit', 'limit')).toBeUndefined()
})

it('counts the events behind a number, whatever field was limited before', () =>
  expect(audience('customers with an income of at least 8000 and made two or more purchases')).toBe(
    'income >= 8000 & purchase orders >= 2',
  ))
