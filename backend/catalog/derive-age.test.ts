import { describe, expect, it } from 'vitest'
import { withAge } from './derive-age.ts'
import { inferAttributes } from './infer-attributes.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'

const column = (name: string, type: ColumnProfile['type']): ColumnProfile => ({
  name,
  column: name,
  type,
  distinct: 40,
  missing: 3,
})
const attributesOf = (...columns: ColumnProfile[]) =>
  withAge(inferAttributes({ kind: 'customers', idType: 'integer', rows: 50, columns } as TableProfile, undefined))

describe('an age that the data do not hold', () => {
  it('is told from the date of birth, whatever the column is called', () => {
    for (const name of ['birth_date', 'DOB', '出生日期', 'Birthday'])
      expect(attributesOf(column(name, 'date')).at(-1)).toMatchObject({
        name: 'age',
        type: 'integer',
        unit: 'year',
        yearsSince: name,
        sensitivity: 'protected',
        labels: { zh: '年龄', en: 'age' },
        missing: 3,
      })
  })

  it('is not told beside an age of its own, nor from a year or a text', () => {
    const names = (...columns: ColumnProfile[]) => attributesOf(...columns).map(({ name }) => name)
    expect(names(column('dob', 'date'), column('Customer_Age', 'integer'))).toEqual(['dob', 'Customer_Age'])
    expect(names(column('birth_year', 'integer'))).toEqual(['birth_year'])
    expect(names(column('dob', 'text'))).toEqual(['dob'])
  })
})
