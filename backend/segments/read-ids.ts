import { FairleadError } from '../errors.ts'
import { both } from './scope.ts'

export const mostIds = 5_000_000
const longestId = 200
const separators = /[\r\n,;\t，；、]+/
const largest = 2n ** 63n - 1n

const isInteger = (id: string): boolean => {
  if (!/^-?(0|[1-9]\d{0,18})$/.test(id) || id === '-0') return false
  const value = BigInt(id)
  return value <= largest && value >= -largest - 1n
}

const refuse = (at: number, id: string, why: { zh: string; en: string }): never => {
  throw new FairleadError('bad_list', { at, id: id.slice(0, 50), zh: why.zh, en: why.en })
}

const unquoted = (cell: string): string => {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text
}

/**
 * Customer ids out of pasted text or a file: one a line, or between commas, semicolons or tabs; each once, in the order of the text.
 * A first entry that is no integer where ids are integers is a heading. Throws `bad_list` with the place of the first bad id, and
 * `list_too_long`.
 */
export const readIds = (text: string, idType: 'integer' | 'text'): string[] => {
  const entries = text
    .replace(/^\uFEFF/, '')
    .split(separators)
    .map(unquoted)
    .filter((id) => id !== '')
  const headed = idType === 'integer' && entries.length > 1 && !/\d/.test(entries[0] ?? '')
  const ids = new Set(headed ? entries.slice(1) : entries)
  if (ids.size > mostIds) throw new FairleadError('list_too_long', { count: ids.size, most: mostIds })
  let at = 0
  for (const id of ids) {
    at++
    if (id.length > longestId) refuse(at, id, both(`超过 ${longestId} 个字符`, `longer than ${longestId} characters`))
    if (id.includes('\0')) refuse(at, id, both('含有空字符', 'it holds a NUL character'))
    if (idType === 'integer' && !isInteger(id)) refuse(at, id, both('客户编号是整数', 'ids of customers are integers'))
  }
  if (ids.size === 0) refuse(1, '', both('没有编号', 'there is no id'))
  return [...ids]
}
