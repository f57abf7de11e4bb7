import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { FairleadError } from '../../../errors.ts'
import type { ProgressWatch } from '../progress.ts'
import type { Reject } from '../rejects.ts'
import { type CsvRecord, csvReader } from './csv-records.ts'
import { blankFields, type CsvShape } from './csv-shape.ts'
import { decoderOf } from './encoding.ts'
import { jsonLines } from './json-lines.ts'
import type { SourceRow } from './source-row.ts'
import type { Survey } from './survey.ts'

export interface NormalFile {
  path: string
  names: string[]
  rejects: Reject[]
  /** Rows may have fewer cells than there are names. */
  ragged: boolean
  /** Records in the file, with the bad ones and without the header. */
  records: number
}

interface Watch {
  signal: AbortSignal | undefined
  progress: Pick<ProgressWatch, 'advance'>
}

const flushCharacters = 1 << 20

const withoutMark = (text: string) => text.replace(/^\ufeff/, '')

async function* textOf(survey: Survey, signal: AbortSignal | undefined): AsyncIterable<string> {
  const decoder = decoderOf(survey.encoding)
  for await (const chunk of createReadStream(survey.path, signal ? { signal } : {}))
    yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function* csvRecords(texts: AsyncIterable<string>, delimiter: string): AsyncIterable<CsvRecord[]> {
  const reader = csvReader(delimiter)
  let first = true
  for await (const text of texts) {
    yield reader.push(first ? withoutMark(text) : text)
    first = first && text === ''
  }
  yield reader.end()
}

/** The records inside the single quoted field of each line. */
async function* unwrapped(texts: AsyncIterable<string>, delimiter: string): AsyncIterable<CsvRecord[]> {
  for await (const records of csvRecords(texts, '\u0000'))
    yield records.flatMap(({ fields, line }) => {
      const inner = csvReader(delimiter)
      return [...inner.push(fields[0] ?? ''), ...inner.end()].map((record) => ({ ...record, line }))
    })
}

async function* linedUp(texts: AsyncIterable<string>): AsyncIterable<CsvRecord[]> {
  for await (const records of csvRecords(texts, '\u0000'))
    yield records
      .map((record) => ({ ...record, fields: blankFields(record.fields[0] ?? '') }))
      .filter(({ fields }) => fields.join('') !== '')
}

const recordsOf = (texts: AsyncIterable<string>, { wrapped, blanks, delimiter }: CsvShape) => {
  if (blanks) return linedUp(texts)
  return (wrapped ? unwrapped : csvRecords)(texts, delimiter)
}

const judge = ({ fields, line, broken }: CsvRecord, width: number): SourceRow => {
  const bad = (reason: Reject['reason'], value = fields.join(' ')) => ({
    line,
    cells: fields,
    bad: { column: '', reason, value },
  })
  if (broken) return bad('broken_quotes')
  if (fields.length > width) return bad('too_many_fields')
  if (fields.length < width) return bad('too_few_fields')
  return { line, cells: fields }
}

async function* csvRows(survey: Survey, shape: CsvShape, signal: AbortSignal | undefined): AsyncIterable<SourceRow[]> {
  const texts = textOf(survey, signal)
  let header = shape.header
  for await (const records of recordsOf(texts, shape)) {
    const data = header && records.length > 0 ? records.slice(1) : records
    header &&= records.length === 0
    yield data.map((record) => judge(record, shape.names.length))
  }
}

const field = (cell: string) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)

const beyondDecoding = (cells: string[], encoding: string): SourceRow['bad'] => {
  const zero = cells.find((cell) => cell.includes('\u0000'))
  if (zero !== undefined) return { column: '', reason: 'zero_byte', value: zero.replaceAll('\u0000', '␀') }
  const lost = encoding === 'utf-8' ? cells.find((cell) => cell.includes('\ufffd')) : undefined
  return lost === undefined ? undefined : { column: '', reason: 'bad_encoding', value: lost }
}

/**
 * Rewrites an irregular file as plain UTF-8 CSV, each row led by its line in the source and its number.
 * Rows that are no rows of the table go to `rejects`. Every record is held to the shape that was sniffed.
 */
export const normaliseFile = async (
  survey: Survey,
  shape: CsvShape | undefined,
  path: string,
  { signal, progress }: Watch,
): Promise<NormalFile> => {
  const lines = jsonLines()
  const rows = shape ? csvRows(survey, shape, signal) : lines.rows(textOf(survey, signal))
  const names = shape?.names ?? lines.names
  const out = createWriteStream(path)
  const rejects: Reject[] = []
  let records = 0
  let text = ''
  const flush = async () => {
    if (!out.write(text)) await once(out, 'drain')
    text = ''
    progress.advance(records)
  }
  try {
    for await (const batch of rows)
      for (const { line, cells, bad } of batch) {
        records += 1
        const problem = bad ?? beyondDecoding(cells, survey.encoding)
        if (problem) rejects.push({ ...problem, line })
        else text += `${line},${records},${cells.map(field).join(',')}\n`
        if (text.length > flushCharacters) await flush()
      }
    await flush()
  } catch (error) {
    signal?.throwIfAborted()
    throw error instanceof FairleadError
      ? error
      : new FairleadError('file_unreadable', { path: survey.path, reason: String(error) })
  } finally {
    out.end()
    await finished(out)
  }
  return { path, names, ragged: shape === undefined, rejects, records }
}
