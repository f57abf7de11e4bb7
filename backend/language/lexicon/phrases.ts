import { tokenise } from '../normalise.ts'
import { stem } from './inflect.ts'

const joiner = /^[-_/.'&]$/

/** Keys of a phrase in the catalog's trie: stems without the marks inside words. */
export const keysOf = (phrase: string): string[] => {
  const tokens = tokenise(phrase)
  return tokens
    .filter((token, n) => token.kind !== 'mark' || (!joiner.test(token.text) && n > 0))
    .filter((token, n, all) => !(token.text === 's' && n > 0 && all.length > 1))
    .map((token) => stem(token.text))
}

/** MonthlyCharges, month_of_birth → words. */
export const wordsOfName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()

/** Labels and synonyms of a thing in both languages. */
export const phrasesOf = (thing: { labels: { zh: string; en: string }; synonyms: { zh: string[]; en: string[] } }) => [
  thing.labels.zh,
  thing.labels.en,
  ...thing.synonyms.zh,
  ...thing.synonyms.en,
]

const transitive =
  /^(访问|浏览|绑定|开通|办理|购买|安装|关注|使用|领取|签约|激活|注册|下载|订阅|参加|加入|兑换)(?=\p{Script=Han}{2})/u

/** 绑定微信 is also said 绑定了微信 and 绑定过微信, 使用优惠券 also 用过优惠券. */
const doneForms = (phrase: string): string[] => {
  const verb = transitive.exec(phrase)?.[1]
  if (verb === undefined) return []
  const object = phrase.slice(verb.length)
  const verbs = [verb, ...(verb === '使用' ? ['用'] : verb === '绑定' ? ['绑'] : [])]
  return verbs.flatMap((each) => [
    `${each}了${object}`,
    `${each}过${object}`,
    ...(each === verb ? [] : [each + object]),
  ])
}

/** What is visited is often said too: 活动后访问 is also 活动后访问过网站. */
const visitedForms = (phrase: string): string[] =>
  /(?:访问|浏览)$/u.test(phrase)
    ? ['', '过', '了'].flatMap((done) => ['网站', '官网'].map((site) => phrase + done + site))
    : []

/** Longer Chinese labels are also said without 是否, and English ones without a leading verb. */
export const spoken = (phrase: string): string[] => {
  const bare = phrase
    .replace(/^(是否有|是否|有无|有没有)/u, '')
    .replace(/^(has|have|is|had|did|whether|having)\s+/i, '')
  const plain = bare !== phrase && bare.length > 1 ? [phrase, bare] : [phrase]
  return [...plain, ...plain.flatMap(doneForms), ...plain.flatMap(visitedForms)]
}
