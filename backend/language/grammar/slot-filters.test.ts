import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { written } from '../testing/written.ts'

const named = ['平安年金', '百万医疗险'].map((value) => ({
  value,
  labels: { zh: value, en: value },
  synonyms: { zh: [], en: [] },
}))
/** The small catalog with the names of its goods listed. */
const catalog = {
  ...readerCatalog,
  events: readerCatalog.events.map((event) => ({
    ...event,
    properties: event.properties.map((property) =>
      property.role === 'product_name' ? { ...property, type: 'enum', values: named } : property,
    ),
  })),
} as Catalog
const read = createReader(catalog)
const audience = (text: string) => {
  const { rule, unread } = read(text, { now: catalog.clock ?? '' })
  return { rule: written(rule), unread: unread.length }
}

describe('goods that are listed by name', () => {
  it.each(['买过平安年金和百万医疗险的客户', 'customers who bought 平安年金 and 百万医疗险'])(
    'were each bought: %s',
    (text) =>
      expect(audience(text)).toEqual({
        rule: 'purchase count >= 1 {item = 平安年金} & purchase count >= 1 {item = 百万医疗险}',
        unread: 0,
      }),
  )

  it.each(['没买过平安年金和百万医疗险的客户', '平安年金和百万医疗险都没买过的客户'])(
    'were not bought, any of them: %s',
    (text) => expect(audience(text)).toEqual({ rule: 'purchase count = 0 {item in 平安年金,百万医疗险}', unread: 0 }),
  )

  it('came each after what was bought before', () =>
    expect(audience('先买平安年金，30天内又买了平安年金和百万医疗险')).toEqual({
      rule: ['平安年金', '百万医疗险']
        .map((next) => `purchase {item = 平安年金} then purchase {item = ${next}} within 30 day`)
        .join(' & '),
      unread: 0,
    }))
})
