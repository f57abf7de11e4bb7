import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FairleadError } from '../../../errors.ts'
import { sniffEncoding } from './encoding.ts'

/** What is known of a file after reading its bytes once. */
export interface Survey {
  /** The file itself, or its unpacked copy. */
  path: string
  bytes: number
  /** SHA-256 of the unpacked content. */
  hash: string
  format: 'csv' | 'jsonl' | 'parquet'
  encoding: string
  /** UTF-8 without zero bytes, so that an engine can read it as it is. */
  clean: boolean
  /** Start of the file as text. */
  sample: string
  /** Lines of the whole file, estimated from its start; 0 where it has none. */
  lines: number
}

const sampleBytes = 256 * 1024
const chunkBytes = 1024 * 1024

const refuse = (path: string, zh: string, en: string) => new FairleadError('not_a_table', { path, zh, en })

const startOf = async (path: string): Promise<Buffer> => {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const unpack = async (file: string, into: string, signal: AbortSignal | undefined): Promise<string> => {
  const path = join(into, 'unpacked')
  try {
    await pipeline(
      createReadStream(file, { highWaterMark: chunkBytes }),
      createGunzip({ chunkSize: chunkBytes }),
      createWriteStream(path),
      { signal },
    )
  } catch (error) {
    signal?.throwIfAborted()
    throw new FairleadError('file_unreadable', { path: file, reason: String(error) })
  }
  return path
}

/** Hash and cleanness of the whole content; a chunk is judged up to its last line end, so that no character is cut. */
const readThrough = async (path: string, signal: AbortSignal | undefined) => {
  const hash = createHash('sha256')
  let bytes = 0
  let rest = Buffer.alloc(0)
  let utf8 = true
  let zero = false
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes, ...(signal && { signal }) })) {
    hash.update(chunk)
    bytes += chunk.length
    zero ||= chunk.includes(0)
    if (!utf8) continue
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = joined.lastIndexOf(0x0a) + 1
    utf8 = isUtf8(joined.subarray(0, end))
    rest = joined.subarray(end)
  }
  return { bytes, hash: hash.digest('hex'), utf8: utf8 && isUtf8(rest), zero }
}

const linesIn = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

const isGzip = (start: Buffer) => start[0] === 0x1f && start[1] === 0x8b
const isParquet = (start: Buffer) => start.subarray(0, 4).toString('latin1') === 'PAR1'
const isZip = (start: Buffer) => start.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
const mostZeros = 0.01
const mostControls = 0.03
/** Bytes that text does not hold: control characters other than tab, line ends and form feed. */
const isControl = (byte: number) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)

const refuseOther = (file: string, start: Buffer, sample: string, encoding: string): void => {
  if (start.length === 0) throw refuse(file, '文件是空的。', 'it is empty.')
  if (sample.startsWith('version https://git-lfs.github.com/spec/'))
    throw refuse(
      file,
      '这是 git-lfs 指针，数据本身不在文件里；请先运行 git lfs pull。',
      'it is a git-lfs pointer, the data themselves are not in it; run "git lfs pull" first.',
    )
  if (isZip(start))
    throw refuse(
      file,
      '这是 zip 或 Excel 文件；请解压，或另存为 CSV。',
      'it is a zip or Excel file; unpack it, or save it as CSV.',
    )
  const zeros = start.filter((byte) => byte === 0).length
  const controls = start.filter(isControl).length
  const isBinary = zeros > start.length * mostZeros || controls > start.length * mostControls
  if (!encoding.startsWith('utf-16') && isBinary)
    throw refuse(
      file,
      '这是二进制文件；可导入的格式：CSV、gzip、Parquet、JSONL。',
      'it is binary; CSV, gzip, Parquet and JSON lines can be imported.',
    )
}

/**
 * Reads a file's bytes once: hash, kind, encoding and a sample. A gzip is unpacked into `into`.
 * Throws `file_unreadable`, or `not_a_table` for what cannot be a table.
 */
export const surveyFile = async (
  file: string,
  into: string,
  options: { encoding?: string; signal?: AbortSignal },
): Promise<Survey> => {
  const { signal } = options
  const problem = await stat(file).then(
    (found) => (found.isFile() ? undefined : 'it is not a file'),
    (error) => String(error.message ?? error),
  )
  if (problem) throw new FairleadError('file_unreadable', { path: file, reason: problem })
  const path = isGzip(await startOf(file)) ? await unpack(file, into, signal) : file
  const start = await startOf(path)
  const { bytes, hash, utf8, zero } = await readThrough(path, signal)
  if (isParquet(start))
    return { path, bytes, hash, format: 'parquet', encoding: 'utf-8', clean: true, sample: '', lines: 0 }
  const encoding = options.encoding ?? sniffEncoding(start, utf8)
  const sample = new TextDecoder(encoding).decode(start, { stream: true })
  refuseOther(file, start, sample, encoding)
  const format = /^\s*\{\s*["}]/.test(sample) ? 'jsonl' : 'csv'
  const lines = Math.round((linesIn(sample) * bytes) / start.length)
  return { path, bytes, hash, format, encoding, clean: utf8 && !zero && encoding === 'utf-8', sample, lines }
}
