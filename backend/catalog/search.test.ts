import { describe, expect, it } from 'vitest'
import { inferCatalog } from './infer.ts'
import type { ColumnProfile } from './profile.ts'
import { nearestFields, searchCatalog } from './search.ts'

const column = (name: string, type: ColumnProfile['type'] = 'integer', values: string[] = []): ColumnProfile => ({
  name,
  column: name,
  type,
  distinct: 10,
  missing: 0,
  ...(values.length > 0 && { values: values.map((value) => ({ value, count: 1 })) }),
})
const bank = inferCatalog({
  workspace: 'bank',
  timeZone: 'UTC',
  profile: {
    kind: 'customers',
    idType: 'integer',
    rows: 10,
    columns: [
      column('age'),
      column('job', 'enum', ['student', 'retired', 'blue-collar']),
      column('balance'),
      column('housing', 'boolean'),
      column('loan', 'boolean'),
      column('city', 'enum', ['上海', '杭州']),
      ...Array.from({ length: 5000 }, (_, index) => column(`tag_${index}_amt_${index % 90}d`)),
    ],
  },
})
const found = (query: string) =>
  searchCatalog(bank, query, 3).map(({ kind, name, of }) => (kind === 'value' ? `${of}=${name}` : name))

describe('searchCatalog', () => {
  it('finds a field by what people call it, in either language', () => {
    expect(found('余额')[0]).toBe('balance')
    expect(found('account balance')[0]).toBe('balance')
    expect(found('按揭')[0]).toBe('housing')
    expect(found('mortgage')[0]).toBe('housing')
  })

  it('finds values with their field', () => {
    expect(found('大学生')[0]).toBe('job=student')
    expect(found('pensioners')[0]).toBe('job=retired')
    expect(found('hangzhou')[0]).toBe('city=杭州')
  })

  it('mends a misspelt word', () => {
    expect(found('morgage')[0]).toBe('housing')
    expect(found('balence')[0]).toBe('balance')
  })

  it('finds nothing for what is not there', () => {
    expect(found('xylophone')).toEqual([])
  })

  it('shows both fields that share a word', () => {
    expect(found('贷款').sort()).toContain('housing')
    expect(found('贷款').sort()).toContain('loan')
  })
})

describe('nearestFields', () => {
  it('names place fields for an unknown place', () => {
    expect(nearestFields(bank, 'Lisbon', 2)[0]?.name).toBe('city')
  })

  it('names fields that share a word', () => {
    expect(
      nearestFields(bank, 'loan', 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['housing', 'loan'])
  })

  it('names none where nothing comes near', () => {
    expect(nearestFields(bank, 'zzz', 3)).toEqual([])
  })
})
