import { describe, expect, it } from 'vitest'
import { readerCatalog } from '../language/testing/catalog.ts'
import { termNamed, versionOf, withoutLast, withTerm } from './terms.ts'

const over = (value: number) => ({ kind: 'compare', field: 'balance', op: 'gte', value }) as const
const author = { by: 'li', at: '2026-06-30T00:00:00Z' }
const bare = { ...readerCatalog, glossary: [] }

describe('the glossary', () => {
  it('knows a word that was defined in one language in the other', () => {
    const { catalog } = withTerm(bare, '高净值', over(1_000_000), author)
    expect(termNamed(catalog, 'High-Net Worth')?.rule).toEqual(over(1_000_000))
    expect(termNamed(withTerm(bare, '铁粉', over(1), author).catalog, '铁粉')?.labels).toEqual({
      zh: '铁粉',
      en: '铁粉',
    })
  })

  it('keeps every meaning as a version, and the same one again is none', () => {
    const first = withTerm(bare, 'active', over(1), author)
    const second = withTerm(first.catalog, '活跃', over(2), { by: 'wang', at: '2026-07-01T00:00:00Z' })
    expect(versionOf(second.term)).toEqual({ version: 2, by: 'wang', at: '2026-07-01T00:00:00Z' })
    expect(second.term.defined?.before).toEqual([{ version: 1, ...author, rule: over(1) }])
    expect(withTerm(second.catalog, 'active', over(2), author).catalog).toBe(second.catalog)
  })

  it('takes the last meaning back, down to the one that came with the data', () => {
    const given = {
      ...bare,
      glossary: [{ labels: { zh: '活跃', en: 'active' }, synonyms: { zh: [], en: [] }, rule: over(1) }],
    }
    const changed = withTerm(given, 'active', over(2), author)
    expect(changed.term.defined?.version).toBe(2)
    expect(withoutLast(changed.catalog, 'active')?.catalog).toEqual(given)
    expect(withoutLast(given, 'active')).toBeUndefined()
    const own = withTerm(bare, 'active', over(2), author).catalog
    expect(withoutLast(own, 'active')).toEqual({ catalog: bare })
  })
})
