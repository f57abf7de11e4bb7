import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { Bilingual } from '../../bilingual.ts'

/** Why a row, or one of its cells, could not be kept. */
export const reasons = {
  too_many_fields: { zh: '字段过多', en: 'too many fields' },
  too_few_fields: { zh: '字段过少', en: 'too few fields' },
  broken_quotes: { zh: '引号不成对', en: 'quotes that do not match' },
  not_an_object: { zh: '不是 JSON 对象', en: 'not a JSON object' },
  zero_byte: { zh: '含有 NUL 字符', en: 'a NUL character' },
  bad_encoding: { zh: '含有无法解码的字节', en: 'bytes that cannot be decoded' },
  unreadable_value: { zh: '值与该列的类型不符', en: 'a value that is not of the type of its column' },
  no_id: { zh: '没有客户编号', en: 'no customer id' },
  duplicate_id: { zh: '客户编号重复', en: 'a customer id that an earlier row has' },
  id_not_integer: { zh: '客户编号不是整数', en: 'a customer id that is not an integer like the others' },
  no_time: { zh: '没有时间', en: 'no time' },
} as const
export type Reason = keyof typeof reasons

export interface Reject {
  line: number
  column: string
  reason: Reason
  value: string
  /** What the column takes instead. */
  accepted?: Bilingual
}

const shownCharacters = 200
/** A leading = + - @ would make a spreadsheet run the cell. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+$/.test(text) ? `'${text}` : text)
const csvField = (text: string) => `"${guarded(text.slice(0, shownCharacters)).replaceAll('"', '""')}"`

const reasonIn = ({ reason, accepted }: Reject, lang: 'zh' | 'en') =>
  accepted
    ? `${reasons[reason][lang]}${lang === 'zh' ? '，应为' : ', expected '}${accepted[lang]}`
    : reasons[reason][lang]

/** One reject as a sentence part: line, column, reason, what is accepted, value. */
export const describeReject = (reject: Reject, lang: 'zh' | 'en'): string => {
  const { line, column, value } = reject
  const place = lang === 'zh' ? `第 ${line} 行` : `line ${line}`
  const where = column === '' ? '' : lang === 'zh' ? `，列“${column}”` : `, column "${column}"`
  const what = value === '' ? '' : lang === 'zh' ? `（${value.slice(0, 40)}）` : ` (${value.slice(0, 40)})`
  return `${place}${where}${what}${lang === 'zh' ? '：' : ': '}${reasonIn(reject, lang)}`
}

/** Writes rejects.csv whole, or removes the one of an earlier import when there is nothing to list. */
export const writeRejects = async (path: string, rejects: Reject[]): Promise<void> => {
  if (rejects.length === 0) return rm(path, { force: true })
  const partial = `${path}.partial`
  const out = createWriteStream(partial)
  out.write('line,column,reason,value\n')
  for (const reject of rejects.toSorted((a, b) => a.line - b.line))
    out.write(
      `${reject.line},${csvField(reject.column)},${csvField(reasonIn(reject, 'en'))},${csvField(reject.value)}\n`,
    )
  out.end()
  await finished(out)
  await rename(partial, path)
}
