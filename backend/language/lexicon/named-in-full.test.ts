import { expect, it } from 'vitest'
import { readerCatalog } from '../testing/catalog.ts'
import { namedInFull } from './named-in-full.ts'

const attribute = (name: string) => readerCatalog.attributes.find((one) => one.name === name)!

it('a number field is also called by its other names with its own noun', () =>
  expect(
    namedInFull({
      ...attribute('income'),
      labels: { zh: '贷款余额', en: 'loan balance' },
      synonyms: { zh: [], en: ['outstanding loan', 'balance owed'] },
    }),
  ).toEqual(['outstanding loan balance']))

it('and other fields are not', () => expect(namedInFull(attribute('education'))).toEqual([]))
