import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'

const read = createReader({
  ...readerCatalog,
  attributes: [
    ...readerCatalog.attributes,
    {
      name: 'household_size',
      column: 'household_size',
      type: 'integer',
      labels: { zh: '家庭人数', en: 'household size' },
      synonyms: { zh: ['家庭规模'], en: [] },
      sensitivity: 'none',
      missing: 0,
    },
  ],
})

describe('a field that is a number of people', () => {
  it.each([
    ['家庭人数4人以上的客户', { op: 'gte', value: 4 }],
    ['家庭规模不到3口人', { op: 'lt', value: 3 }],
    ['household size of at least 3 people', { op: 'gte', value: 3 }],
  ])('is limited by so many of them: %s', (text, limit) =>
    expect(read(text, { now: readerCatalog.clock ?? '' })).toMatchObject({
      rule: { kind: 'compare', field: 'household_size', ...limit },
      unread: [],
    }),
  )
})
