import { columnWords } from './column-words.ts'
import { headingWordsZh } from './heading-words.ts'

const singular = (word: string) => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)

const toZh = new Map<string, string[]>()
const toEn = new Map<string, string[]>()
/** What a word is as a value: "active" is 有效 of a policy. */
const ofValues = new Map<string, string[]>()
for (const [en, zh] of Object.entries(headingWordsZh)) toZh.set(en, [zh])
for (const { en, zh } of columnWords) {
  for (const word of en) {
    // what a heading says before is the label still
    const before = toZh.get(word) ?? []
    toZh.set(word, [...new Set([...before, ...zh])])
    ofValues.set(word, zh)
  }
  for (const word of zh) toEn.set(word, [...new Set([...(toEn.get(word) ?? []), ...en])])
}
for (const [en, zh] of Object.entries(headingWordsZh)) if (!toEn.has(zh)) toEn.set(zh, [en])

const longestEn = 3
const longestZh = Math.max(...[...toEn.keys()].map(({ length }) => length))
const most = 12

/** Every choice of one word for each part, the labels first; no more than are of use. */
const joined = (parts: string[][], between: string): string[] =>
  parts
    .reduce<string[]>(
      (all, words) =>
        all.flatMap((lead) => words.map((word) => (lead === '' ? word : `${lead}${between}${word}`))).slice(0, most),
      [''],
    )
    .filter((said) => said !== '')

/** Words of time, order and counting, which mean something of their own in a request, and names of the customers. */
const ownSense =
  /^(?:.|最近|上次|首次|下次|当前|每[日周月年]|年度|平均|累计|数量|次数|金额|客户|会员|用户|消费|购买|订单|登录|支付|付款|打开|点击|日期|时间|取消|有效|检查|检测|失败|完成)$/
/** A value of one word may go without the shorter ways of saying it. */
const asValue = (said: string[]): string[] => said.filter((word) => !ownSense.test(word))

/** Chinese verbs whose noun stands behind its object in English: 测血压, a blood pressure check. */
const verbs = /^(?:测|量|查|测量|检查|检测|咨询|修|洗|打|做|办|租)$/

/** English words in Chinese, each way to say them; undefined where one of them is not known. `value`: said of customers by itself. */
export const inChinese = (words: string[], value = false): string[] | undefined => {
  const parts: string[][] = []
  const counts = words[0] === 'number' && words[1] === 'of' && words.length > 2
  for (let at = counts ? 2 : 0; at < words.length; ) {
    let length = Math.min(longestEn, words.length - at)
    let known: string[] | undefined
    for (; length > 0; length -= 1) {
      const said = words.slice(at, at + length).join(' ')
      known =
        (value ? ofValues.get(said) : undefined) ??
        toZh.get(said) ??
        toZh.get(singular(said)) ??
        (/^\d+$/.test(said) ? [said] : undefined)
      if (known) break
    }
    if (!known) return undefined
    // policy_no is a number that names, and counts nothing
    parts.push(at > 0 && words[at] === 'number' && at === words.length - 1 ? ['编号', '号'] : known)
    at += length
  }
  const said = value ? asValue(joined(parts, '')) : joined(parts, '')
  if (said.length === 0) return undefined
  return counts ? said.map((word) => (/人$/.test(word) ? `${word}数` : `${word}数量`)) : said
}

/** Chinese text in English, each way to say it; undefined where part of it is not known. */
export const inEnglish = (text: string): string[] | undefined => {
  const parts: string[][] = []
  let behind = false
  for (let at = 0; at < text.length; ) {
    if (text[at] === '的') {
      at += 1
      continue
    }
    let length = Math.min(longestZh, text.length - at)
    for (; length > 0 && !toEn.has(text.slice(at, at + length)); length -= 1);
    if (length === 0) return undefined
    parts.push(toEn.get(text.slice(at, at + length)) as string[])
    at += length
    if (parts.length === 1) behind = at < text.length && verbs.test(text.slice(0, at))
  }
  if (behind) parts.push(...parts.splice(0, 1))
  return joined(parts, ' ')
}
