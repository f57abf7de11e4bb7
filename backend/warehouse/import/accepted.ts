import type { Bilingual } from '../../bilingual.ts'
import type { AttributeType } from '../../catalog/catalog.ts'
import type { Reading } from './reading.ts'

const typeWords: Record<AttributeType, Bilingual> = {
  boolean: { zh: '是或否', en: 'yes or no' },
  integer: { zh: '整数', en: 'a whole number' },
  decimal: { zh: '数字', en: 'a number' },
  date: { zh: '日期', en: 'a date' },
  timestamp: { zh: '时间', en: 'a time' },
  enum: { zh: '取值之一', en: 'one of its values' },
  text: { zh: '文本', en: 'a text' },
  list: { zh: '列表', en: 'a list' },
}

/** What a reading takes, with an example: "a date such as 2024-02-29". */
export const acceptedBy = ({
  type,
  separator,
  example,
}: Pick<Reading, 'type' | 'separator' | 'example'>): Bilingual => {
  const word = typeWords[separator === undefined ? type : 'list']
  return { zh: `${word.zh}，如 ${example}`, en: `${word.en} such as ${example}` }
}
