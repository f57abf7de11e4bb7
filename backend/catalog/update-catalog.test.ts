import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AttributeType, Catalog } from './catalog.ts'
import type { TableProfile } from './profile.ts'
import { loadCatalog, saveCatalog, updateCatalog } from './update-catalog.ts'

const table = (columns: [name: string, type: AttributeType][], rows = 5): TableProfile => ({
  kind: 'customers',
  idType: 'integer',
  rows,
  columns: columns.map(([name, type]) => ({ name, column: name, type, distinct: rows, missing: 0 })),
})
const people = table([
  ['balance', 'integer'],
  ['housing', 'boolean'],
])
const input = (profile: TableProfile) => ({ workspace: 'bank', timeZone: 'UTC', profile })

describe('updateCatalog', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairlead-catalog-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const importTable = async (profile: TableProfile, more = {}): Promise<Catalog> => {
    const update = await updateCatalog(folder, { ...input(profile), ...more })
    await update.save()
    return update.catalog
  }
  const balance = ({ attributes }: Catalog) => attributes.find(({ name }) => name === 'balance')

  it('writes nothing before it is saved', async () => {
    await updateCatalog(folder, input(people))
    expect(await loadCatalog(folder)).toBeUndefined()
  })

  it('keeps an edit by hand across an import, and takes measured facts from the data', async () => {
    const first = await importTable(people)
    const edited = structuredClone(first)
    Object.assign(balance(edited) ?? {}, { labels: { zh: '存款', en: 'deposits' }, unit: 'EUR', distinct: 1 })
    await saveCatalog(folder, edited)
    const again = await importTable(
      table(
        [
          ['balance', 'decimal'],
          ['housing', 'boolean'],
        ],
        9,
      ),
    )
    expect(balance(again)).toMatchObject({
      labels: { zh: '存款', en: 'deposits' },
      unit: 'EUR',
      type: 'decimal',
      distinct: 9,
    })
    expect(again.customers.rows).toBe(9)
  })

  it('keeps the words of an earlier label file, and lets a later one win', async () => {
    await importTable(people, {
      labels: { attributes: { balance: { labels: { zh: '甲', en: 'one' }, synonyms: { zh: ['乙'] } } } },
    })
    const kept = await importTable(people)
    expect(balance(kept)).toMatchObject({ labels: { zh: '甲', en: 'one' } })
    expect(balance(kept)?.synonyms.zh).toContain('乙')
    const changed = await importTable(people, {
      labels: { attributes: { balance: { labels: { zh: '丙', en: 'three' } } } },
    })
    expect(balance(changed)?.labels.zh).toBe('丙')
  })

  it('drops a column that is gone and adds a new one', async () => {
    await importTable(people)
    const next = await importTable(
      table([
        ['balance', 'integer'],
        ['age', 'integer'],
      ]),
    )
    expect(next.attributes.map(({ name }) => name)).toEqual(['balance', 'age'])
  })

  it('keeps products and terms that were added by hand, and other tables', async () => {
    const first = await importTable(people)
    await saveCatalog(folder, {
      ...first,
      products: [{ code: 'P1', labels: { zh: '定存', en: 'deposit' }, synonyms: { zh: [], en: [] }, kind: 'deposit' }],
    })
    const event: TableProfile = { ...table([['amount', 'decimal']]), kind: 'event', event: 'purchase' }
    const next = await importTable(event)
    expect(next.products.map(({ code }) => code)).toEqual(['P1'])
    expect(next.attributes).toHaveLength(2)
    expect(next.events.map(({ name }) => name)).toEqual(['purchase'])
  })

  it('names line and field of a broken file', async () => {
    await importTable(people)
    const file = join(folder, 'catalog.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('type: integer', 'type: number'))
    await expect(loadCatalog(folder)).rejects.toMatchObject({
      code: 'invalid_catalog_file',
      details: { file: 'catalog.yaml', field: 'attributes.0.type', line: expect.any(Number) },
    })
    await writeFile(file, 'version: 1\nattributes: [')
    await expect(loadCatalog(folder)).rejects.toMatchObject({ code: 'invalid_catalog_file' })
  })

  it('refuses a label for what is not in the data, naming the nearest', async () => {
    const labels = { attributes: { balnce: { unit: 'EUR' } } }
    await expect(updateCatalog(folder, { ...input(people), labels })).rejects.toMatchObject({
      code: 'unknown_label',
      details: { field: 'balnce', nearest: ['balance', 'housing'] },
    })
  })

  it('keeps related entities, separators and beginnings that were written by hand', async () => {
    const edited = structuredClone(await importTable(people))
    const account = { name: 'account', table: 'entity_account', labels: { zh: '账户', en: 'account' } }
    edited.entities = [{ ...account, synonyms: { zh: [], en: [] }, properties: [], rows: 3 }]
    Object.assign(balance(edited) ?? {}, { since: 'balance_since', separator: '|' })
    await saveCatalog(folder, edited)
    const again = await importTable(people)
    expect(again.entities).toMatchObject([account])
    expect(balance(again)).toMatchObject({ since: 'balance_since', separator: '|' })
  })
})
