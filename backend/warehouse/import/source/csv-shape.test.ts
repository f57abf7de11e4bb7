import { describe, expect, it } from 'vitest'
import { sniffCsv } from './csv-shape.ts'

const table = (delimiter: string) =>
  [
    ['id', 'name', 'note'],
    ['1', 'Ann', '"a, b; c | d"'],
    ['2', 'Bo', ''],
  ]
    .map((row) => row.join(delimiter))
    .join('\n')

describe('sniffCsv', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j, whatever stands inside quotes', (delimiter) => {
    expect(sniffCsv(table(delimiter))).toEqual({
      delimiter,
      header: true,
      names: ['id', 'name', 'note'],
      wrapped: false,
      blanks: false,
    })
  })

  it('believes a delimiter that is given', () => {
    expect(sniffCsv('a,b;c\n1,2;3\n', ';')).toMatchObject({ delimiter: ';', names: ['a,b', 'c'] })
  })

  it('prefers a delimiter that stands in every record to one that stands in the text of some', () => {
    expect(sniffCsv('name;city\nLi, Ming;Paris, France\nWang;Rome\nZhao;Bonn, am Rhein\n')).toMatchObject({
      delimiter: ';',
      names: ['name', 'city'],
    })
  })

  it('sees that a first record of data is no header', () => {
    expect(sniffCsv('56,4,1\n57,8,1\n37,8,1\n')).toMatchObject({
      header: false,
      names: ['column_1', 'column_2', 'column_3'],
    })
    expect(sniffCsv('2024-01-02,a\n2024-01-03,b\n').header).toBe(false)
    expect(sniffCsv('red,small\nblue,small\nred,large\n').header).toBe(false)
  })

  it('keeps names apart, also where they differ in case only or are blank', () => {
    expect(sniffCsv('a,A,,a\n1,2,3,4\n').names).toEqual(['a', 'A_2', 'column_3', 'a_3'])
  })

  it('reads a header across lines, with a byte order mark and quotes in it', () => {
    expect(sniffCsv('\ufeff"first\nname","say ""hi"""\r\n1,2\r\n').names).toEqual(['first\nname', 'say "hi"'])
  })

  it('unwraps lines that are one quoted field each', () => {
    expect(sniffCsv('"""age"";""job"""\n"58;""management"""\n"44;""technician"""\n')).toEqual({
      delimiter: ';',
      header: true,
      names: ['age', 'job'],
      wrapped: true,
      blanks: false,
    })
  })

  it('sees columns that are lined up with blanks, and no columns in sentences', () => {
    expect(sniffCsv(' id  date number\n 00001 19970101  1\n 00002 19970112  12\n')).toMatchObject({
      blanks: true,
      names: ['id', 'date', 'number'],
    })
    expect(sniffCsv('note\nwhat a fine day\nit rains\n')).toMatchObject({ blanks: false, names: ['note'] })
  })

  it('takes a single column as it is', () => {
    expect(sniffCsv('email\na@x.com\nb@x.com\n')).toMatchObject({ names: ['email'], header: true, wrapped: false })
  })
})
