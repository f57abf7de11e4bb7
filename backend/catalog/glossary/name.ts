import { writtenOut } from './abbreviations.ts'
import { headingUnit } from './heading-unit.ts'

const singular = (word: string) =>
  /^[a-z]{4,}$/.test(word) && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word

/** The words of a column name in lower case: "NumWebPurchases", "num_web_purchases" and "num.web.purchases" are num, web, purchases. */
export const nameWords = (name: string): string[] =>
  headingUnit(name)
    .bare.normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')

/** What names are compared by: words in the singular, without separators. */
export const nameKey = (name: string): string => nameWords(name).map(singular).join('')

const prefixes = new Set([
  'cust',
  'customer',
  'client',
  'clnt',
  'user',
  'usr',
  'member',
  'mbr',
  'is',
  'has',
  'if',
  'flag',
  'f',
  'dim',
  'tbl',
  'tag',
  'current',
  'cur',
])
const suffixes = new Set([
  'flag',
  'flg',
  'ind',
  'indicator',
  'yn',
  'cd',
  'code',
  'desc',
  'nm',
  'val',
  'value',
  'date',
  'dt',
  'time',
  'ts',
  'on',
  'at',
  'amt',
  'amount',
  'no',
])
const chinesePrefix = /^(客户|用户|会员|顾客|是否持有|是否有|是否|有无|当前|目前|持有)/
const chineseSuffix = /(标志|标识|代码|标签|类型|金额)$/

/** Keys under which a name may be known, most exact first: the name, then without a prefix such as cust_, then without a suffix such as _flag. */
export const nameKeys = (name: string): string[] => {
  const words = nameWords(name)
  const shorter = [words]
  if (words.length > 1 && prefixes.has(words[0] as string)) shorter.push(words.slice(1))
  for (const each of [...shorter])
    if (each.length > 1 && suffixes.has(each.at(-1) as string)) shorter.push(each.slice(0, -1))
  const keys = shorter.map((each) => each.map(singular).join(''))
  const key = keys[0] ?? ''
  for (const cut of [
    key.replace(chinesePrefix, ''),
    key.replace(chineseSuffix, ''),
    key.replace(chinesePrefix, '').replace(chineseSuffix, ''),
  ])
    if (cut !== '' && cut !== key) keys.push(cut)
  return [...new Set(keys)]
}

/** The keys of a name whose abbreviations are written out: birth_dt is a birth date. None where it has no abbreviations. */
export const writtenOutKeys = (name: string): string[] => {
  const words = nameWords(name)
  const full = writtenOut(words).filter((word) => word !== 'of')
  return full.join() === words.join() ? [] : nameKeys(full.join(' '))
}
