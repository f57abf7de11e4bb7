import { csvReader } from './csv-records.ts'

/** How a CSV file is written. */
export interface CsvShape {
  delimiter: string
  header: boolean
  /** Column names: the header's, made unique; `column_1` … where there is none. */
  names: string[]
  /** Every line is one quoted field that holds the real line. */
  wrapped: boolean
  /** Fields are lined up with blanks, as many as it takes, and never quoted. */
  blanks: boolean
}

const delimiters = [',', ';', '\t', '|']
const sampleRecords = 1000

/** Records of the sample; its last one may be cut and counts only when it is the only one. */
const recordsOf = (sample: string, delimiter: string): string[][] => {
  const reader = csvReader(delimiter)
  const complete = reader.push(sample)
  return (complete.length > 0 ? complete : reader.end()).slice(0, sampleRecords).map(({ fields }) => fields)
}

const mostCommon = (numbers: number[]): { value: number; share: number } => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [value = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return { value, share: count / Math.max(numbers.length, 1) }
}

/** The delimiter under which most records have the same number of fields, more than one; the more fields the better. */
const bestDelimiter = (sample: string): string => {
  const scores = delimiters.map((delimiter) => {
    const { value, share } = mostCommon(recordsOf(sample, delimiter).map((fields) => fields.length))
    return { delimiter, score: value > 1 ? share * 100 + Math.min(value, 50) / 10 : 0 }
  })
  return scores.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

const fieldCount = (records: string[][]) => mostCommon(records.map((fields) => fields.length)).value

/** Whether every record is one field that itself splits into several. */
const isWrapped = (sample: string): boolean => {
  const inner = recordsOf(sample, '\u0000').map(([field = '']) => field)
  if (!sample.trimStart().startsWith('"') || inner.length === 0) return false
  const outer = delimiters.some((delimiter) => fieldCount(recordsOf(sample, delimiter)) > 1)
  return !outer && delimiters.some((delimiter) => fieldCount(recordsOf(inner.join('\n'), delimiter)) > 1)
}

/** The fields of a line that is lined up with blanks. */
export const blankFields = (line: string): string[] => line.trim().split(/\s+/)

/** Three columns or more, the same number in every line: fewer could be words of a text. */
const isLinedUp = (sample: string): boolean => {
  const lines = sample
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
  const width = blankFields(lines[0] ?? '').length
  return width >= 3 && lines.length >= 2 && lines.every((line) => blankFields(line).length === width)
}

const looksLikeData = (cell: string) => /^[+-]?[\d.,:/ -]+$/.test(cell) || /^\d{4}-\d\d-\d\d/.test(cell)

/** A first record names columns when no cell is empty, repeated, a number or a date, or seen again below it. */
const isHeader = ([first = [], ...rest]: string[][]): boolean => {
  const filled = first.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || filled.some((cell) => looksLikeData(cell.trim()))) return false
  if (filled.length < first.length / 2) return false
  return !first.some((cell, column) => cell !== '' && rest.some((record) => record[column] === cell))
}

/** Names that differ from one another in more than case, so that every engine can hold them. */
export const uniqueNames = (names: string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const base = name.trim().replaceAll('\u0000', '') || `column_${index + 1}`
    let unique = base
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) unique = `${base}_${copy}`
    taken.add(unique.toLowerCase())
    return unique
  })
}

/** Reads how a CSV file is written from its first part; a given delimiter is believed. */
export const sniffCsv = (text: string, given?: string): CsvShape => {
  const bare = text.replace(/^\ufeff/, '')
  const wrapped = given === undefined && isWrapped(bare)
  const sample = wrapped
    ? recordsOf(bare, '\u0000')
        .map(([field = '']) => field)
        .join('\n')
        .concat('\n')
    : bare
  const delimiter = given ?? bestDelimiter(sample)
  const plain = recordsOf(sample, delimiter)
  const blanks = given === undefined && fieldCount(plain) === 1 && !sample.includes('"') && isLinedUp(sample)
  const records = blanks ? plain.map(([line = '']) => blankFields(line)) : plain
  const header = isHeader(records)
  const width = Math.max(fieldCount(records), header ? (records[0]?.length ?? 0) : 0)
  const names = Array.from({ length: width }, (_, index) => (header ? (records[0]?.[index] ?? '') : ''))
  return { delimiter, header, names: uniqueNames(names), wrapped, blanks }
}
