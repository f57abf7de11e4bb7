import { mindChinese } from './words-zh/mind.ts'
import { officeChinese } from './words-zh/office.ts'
import { phrasesChinese } from './words-zh/phrases.ts'
import { requestsChinese } from './words-zh/requests.ts'

/** The same in Chinese. */
export const generalChinese: string[] = [...mindChinese, ...officeChinese, ...phrasesChinese, ...requestsChinese]
