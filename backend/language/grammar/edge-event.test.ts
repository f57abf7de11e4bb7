import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { audience, inShort } from '../testing/read.ts'

const last =
  '{"kind":"edge","which":"last","event":"purchase","is":{"kind":"compare","field":"place","op":"eq","value":"branch"}}'

describe('what the first or last event was', () => {
  it.each([
    ['whose most recent purchase was at a branch', last],
    ['最近一次购买用的是网点', last],
  ])('reads it: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each(['most recent purchase was at a branch', '最近一次购买用的是网点'])(
    'reads it where a date goes by the same words: %s',
    (text) => {
      const [date] = readerCatalog.attributes.filter(({ name }) => name === 'joined')
      const labels = { zh: '最近一次购买', en: 'most recent purchase' }
      const catalog = {
        ...readerCatalog,
        attributes: [...readerCatalog.attributes, { ...date!, name: 'last_purchase', column: 'last_purchase', labels }],
      }
      expect(inShort(createReader(catalog)(text, { now: readerCatalog.clock ?? '' }))).toBe(last)
    },
  )
})
