import { FairleadError } from '../errors.ts'
import { idColumn, unquoted } from './id-column.ts'
import { both } from './scope.ts'

export const mostIds = 5_000_000
const longestId = 200
const separators = /[\r\n,;\t，；、]+/
const largest = 2n ** 63n - 1n

/** What was read: each id once, in the order of the text. */
export interface ReadIds {
  ids: string[]
  /** Entries that repeat an earlier one. */
  repeated: number
  /** The heading of the column they were taken from. */
  heading?: string
}

const isInteger = (id: string): boolean => {
  if (!/^-?(0|[1-9]\d{0,18})$/.test(id) || id === '-0') return false
  const value = BigInt(id)
  return value <= largest && value >= -largest - 1n
}

const refuse = (at: number, id: string, why: { zh: string; en: string }): never => {
  throw new FairleadError('bad_list', { at, id: id.slice(0, 50), zh: why.zh, en: why.en })
}

const entriesOf = (text: string, idType: 'integer' | 'text'): { entries: string[]; heading?: string } => {
  const column = idColumn(text, idType)
  if (column && 'without' in column) {
    const names = column.without.join(', ')
    return refuse(
      1,
      names,
      both('表头中没有客户编号一列，请命名为 customer_id', 'no heading names the ids; call it customer_id'),
    )
  }
  const cells = (column?.cells ?? text.split(separators)).map(unquoted).filter((id) => id !== '')
  if (column) return { entries: cells, heading: column.heading }
  const [first] = cells
  const headed = idType === 'integer' && cells.length > 1 && first !== undefined && !/\d/.test(first)
  return headed ? { entries: cells.slice(1), heading: first } : { entries: cells }
}

/**
 * Customer ids out of pasted text or a file: one a line, between commas, semicolons or tabs, or the column of a table whose heading
 * names them; each once, in the order of the text. Throws `bad_list` with the place of the first bad id, and `list_too_long`.
 */
export const readIds = (text: string, idType: 'integer' | 'text'): ReadIds => {
  const { entries, heading } = entriesOf(text.replace(/^\uFEFF/, ''), idType)
  const ids = new Set(entries)
  if (ids.size > mostIds) throw new FairleadError('list_too_long', { count: ids.size, most: mostIds })
  let at = 0
  for (const id of ids) {
    at++
    if (id.length > longestId) refuse(at, id, both(`超过 ${longestId} 个字符`, `longer than ${longestId} characters`))
    if (id.includes('\0')) refuse(at, id, both('含有空字符', 'it holds a NUL character'))
    if (idType === 'integer' && !isInteger(id)) refuse(at, id, both('客户编号是整数', 'ids of customers are integers'))
  }
  if (ids.size === 0) refuse(1, '', both('没有编号', 'there is no id'))
  return { ids: [...ids], repeated: entries.length - ids.size, ...(heading !== undefined && { heading }) }
}
