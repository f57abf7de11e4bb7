import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'

const plain = 'id,name,city,joined\n1,"Li, ""Lei""",上海,2024-01-31\n2,Bo,,2024-02-29\n3,Cy,北京,\n'
const wanted = [
  { customer_id: 1, name: 'Li, "Lei"', city: '上海', joined: '2024-01-31' },
  { customer_id: 2, name: 'Bo', city: null, joined: '2024-02-29' },
  { customer_id: 3, name: 'Cy', city: '北京', joined: null },
]
const big = (bytes: Buffer) => Buffer.from(bytes).swap16()
/** The table in GB18030: 上海 c9cf baa3, 北京 b1b1 bea9. */
const gb18030 = Buffer.concat(
  plain
    .split(/(上海|北京)/)
    .map((part) => (part === '上海' ? hex('c9cfbaa3') : part === '北京' ? hex('b1b1bea9') : Buffer.from(part))),
)
function hex(digits: string) {
  return Buffer.from(digits, 'hex')
}

const encodings: [name: string, content: Uint8Array | string][] = [
  ['UTF-8', plain],
  ['UTF-8 with a mark', `\ufeff${plain}`],
  ['CRLF', plain.replaceAll('\n', '\r\n')],
  ['no line end at the end', plain.trimEnd()],
  ['GB18030', gb18030],
  ['UTF-16 LE', Buffer.from(`\ufeff${plain}`, 'utf16le')],
  ['UTF-16 BE', big(Buffer.from(`\ufeff${plain}`, 'utf16le'))],
  ['gzip', gzipSync(plain)],
  ['gzip of GB18030', gzipSync(gb18030)],
  ['semicolons', plain.replaceAll(/,(?! )/g, ';')],
  ['tabs', plain.replaceAll(/,(?! )/g, '\t')],
  ['bars', plain.replaceAll(/,(?! )/g, '|')],
]

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  it.each(encodings)('reads the same table from %s', async (_, content) => {
    expect(await place.text(content)).toMatchObject({ rows: 3, rejected: 0, customers: 3 })
    expect(await place.rows()).toEqual(wanted)
  })

  it('reads a file in an encoding that is named', async () => {
    await place.text(Buffer.from('id;name\n1;José\n2;Zoë\n', 'latin1'), { encoding: 'windows-1252' })
    expect((await place.rows()).map(({ name }) => name)).toEqual(['José', 'Zoë'])
  })

  it('numbers rows from 1 where there is no id, and columns where there is no header', async () => {
    const report = await place.text('a,10,x\nb,20,y\na,30,z\n')
    expect(report.notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('no header'),
      expect.stringContaining('row number'),
    ])
    expect(await place.rows()).toEqual([
      { customer_id: 1, column_1: 'a', column_2: 10, column_3: 'x' },
      { customer_id: 2, column_1: 'b', column_2: 20, column_3: 'y' },
      { customer_id: 3, column_1: 'a', column_2: 30, column_3: 'z' },
    ])
  })

  it('reads values with line ends, quotes and delimiters in them, on the lines where they stand', async () => {
    const report = await place.text('id,note\n1,"one\ntwo, ""three"""\n2,plain\n3,"a,b",extra\n', { maxBad: 1 })
    expect((await place.rows()).map(({ note }) => note)).toEqual(['one\ntwo, "three"', 'plain'])
    expect(report.rejected).toBe(1)
  })

  it('reads JSON lines whose objects have different keys', async () => {
    const lines = [
      { id: 7, name: '王芳', vip: true },
      { id: 8, balance: 12.5, tags: ['a', 'b'] },
      { id: 9, name: null, vip: false, balance: -3 },
    ]
    const path = await place.file('people.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
    expect(await place.import(path)).toMatchObject({ rows: 3, rejected: 0 })
    expect(await place.rows()).toEqual([
      { customer_id: 7, name: '王芳', vip: true, balance: null, tags: null },
      { customer_id: 8, name: null, vip: null, balance: 12.5, tags: 'a|b' },
      { customer_id: 9, name: null, vip: false, balance: -3, tags: null },
    ])
  })

  it('reads Parquet with its types', async () => {
    const path = join(place.folder, 'people.parquet')
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(`copy (select * from (values (1, '007', date '2024-05-01', 1.25::decimal(9,2), true),
      (2, '008', null, null, false)) as t(id, code, day, amount, ok)) to '${path}' (format parquet)`)
    connection.closeSync()
    instance.closeSync()
    expect(await place.import(path)).toMatchObject({ rows: 2, rejected: 0 })
    expect(await place.rows()).toEqual([
      { customer_id: 1, code: '007', day: '2024-05-01', amount: 1.25, ok: true },
      { customer_id: 2, code: '008', day: null, amount: null, ok: false },
    ])
  })

  it.each([
    ['nothing', ''],
    ['a header only', 'id,name\n'],
    ['a git-lfs pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n'],
    ['a zip file', Buffer.concat([hex('504b0304'), Buffer.alloc(200, 7)])],
    ['bytes of no text', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251))],
  ])('refuses %s as no table, and keeps nothing', async (_, content) => {
    await expect(place.text(content)).rejects.toMatchObject({ code: 'not_a_table' })
    await expect(place.catalog()).rejects.toThrow()
  })

  it('refuses a file that is not there, and a gzip that is cut off', async () => {
    await expect(place.import(join(place.folder, 'none.csv'))).rejects.toMatchObject({ code: 'file_unreadable' })
    const cut = gzipSync(plain.repeat(200)).subarray(0, 150)
    await expect(place.text(cut)).rejects.toMatchObject({ code: 'file_unreadable' })
  })
})
