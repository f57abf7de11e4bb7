import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'
import { yesOf } from './flags.ts'
import { stem } from './inflect.ts'
import { keysOf, phrasesOf } from './phrases.ts'

const holding = /(?:持仓|持有额|余额|金额|数量)$| (?:balance|holdings?|amount)$/i

/** What is held, for an amount that is held: "wealth product" in "wealth product balance", 基金 in 基金持仓. */
export const heldThings = (attribute: Attribute): string[] => {
  const { min, labels, type } = attribute
  if (typeof min !== 'number' || min > 0 || (type !== 'integer' && type !== 'decimal')) return []
  // what may also be owed goes by its label alone: "checking", not the "bank" of "bank balance"
  const said = min === 0 ? phrasesOf(attribute) : [labels.zh, labels.en]
  return said
    .map((phrase) => phrase.replace(holding, ''))
    .filter((thing, n, all) => thing.length > 1 && !phrasesOf(attribute).includes(thing) && all.indexOf(thing) === n)
}

/** Last noun of a label: loan in "housing loan", 贷款 in 个人贷款. */
const headOf = (phrase: string): string | undefined => {
  if (/\p{Script=Han}/u.test(phrase)) return phrase.length > 2 ? phrase.slice(-2) : undefined
  const words = phrase.toLowerCase().split(/\s+/)
  return words.length > 1 ? stem(words.at(-1) as string) : undefined
}

/** Attributes by the last noun of their phrases. */
const byHead = (attributes: Attribute[], said: (attribute: Attribute) => string[]): [string, Attribute[]][] => {
  const heads = new Map<string, Set<Attribute>>()
  for (const attribute of attributes)
    for (const phrase of said(attribute)) {
      const head = headOf(phrase)
      if (head) heads.set(head, (heads.get(head) ?? new Set()).add(attribute))
    }
  return [...heads].map(([head, members]) => [head, [...members]])
}

/** Families of yes/no attributes by their last noun: any loan, 贷款. */
export const groups = (attributes: Attribute[]): Entry[] =>
  byHead(
    attributes.filter((attribute) => yesOf(attribute) !== undefined),
    phrasesOf,
  ).flatMap(([noun, members]) =>
    members.length > 1 ? [saying([noun], { is: 'group', noun, attributes: members })] : [],
  )

/** Last words that name no thing of their own. */
const weakHeads = new Set(
  'limit 限额 上限 customer client people person user member shopper 客户 用户 会员 顾客 date number time type level status code name size band account service month year day rate group card address purchase order campaign 日期 时间 编号 类型 等级 状态 代码 名称 次数 数量 天数 月数 金额 服务 客户 信息 渠道 方式 账户 结果 活动'
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
)

/** Short names that only one attribute can mean: income for "monthly income", 收入 for 月收入; a number does not take the name of a value. */
export const shortNames = (attributes: Attribute[]): Entry[] => {
  const named = (phrases: string[]) =>
    new Set(phrases.flatMap((phrase) => [phrase.toLowerCase(), keysOf(phrase).join(' ')]))
  const taken = named(attributes.flatMap(phrasesOf))
  const values = named(
    attributes.filter(({ type }) => type === 'enum').flatMap((one) => (one.values ?? []).flatMap(phrasesOf)),
  )
  const isNumber = ({ type }: Attribute) => type === 'integer' || type === 'decimal'
  return byHead(attributes, ({ labels }) => [labels.en, labels.zh]).flatMap(([phrase, [attribute, other]]) =>
    attribute && !other && !taken.has(phrase) && !weakHeads.has(phrase) && !(isNumber(attribute) && values.has(phrase))
      ? [saying([phrase], { is: 'attribute', attribute })]
      : [],
  )
}

/** 消费档 for 历史消费档: the tail of a longer label that only one sorted field has. */
export const tailNames = (attributes: Attribute[]): Entry[] => {
  const taken = new Set(attributes.flatMap(phrasesOf))
  const tails = attributes
    .filter((one) => (one.type === 'enum' || bandedOf(one)) && /^\p{Script=Han}{5,}$/u.test(one.labels.zh))
    .map((attribute) => ({ tail: attribute.labels.zh.slice(-3), attribute }))
  return tails.flatMap(({ tail, attribute }) => {
    const shared = attributes.some(
      (other) => other !== attribute && phrasesOf(other).some((said) => said.endsWith(tail)),
    )
    return taken.has(tail) || shared ? [] : [saying([tail], { is: 'attribute', attribute })]
  })
}

/** Verbs that stand for what is earned, paid or how long someone has been here. */
const verbs: [RegExp, string[]][] = [
  [/\bincome\b|\bsalary\b|收入|工资/i, ['earn', 'earns', 'earning', 'make a month', '挣', '赚']],
  [
    /\bacquisition (?:channel|source)\b|获客渠道/i,
    ['acquired', 'acquired through', 'acquired via', 'acquired by', 'recruited through', 'came to us through'],
  ],
  [/\bcharges?\b|\bfee\b|\bbill\b|月费|资费/i, ['pay', 'pays', 'paying', 'charged', 'billed', '付', '交']],
  [
    /\bpreferred\b|偏好/i,
    [
      'prefer',
      'prefers',
      'preferring',
      'prefer dealing with us',
      'prefers dealing with us',
      'prefer to deal with us',
      'like dealing with us',
      'like to deal with us',
      'prefer to be served',
      '偏好',
      '喜欢用',
      '偏爱',
      '偏好到',
      '偏好去',
      '喜欢到',
      '喜欢去',
      '习惯到',
      '习惯去',
    ],
  ],
  [
    /\btenure\b|在网|入网时长/i,
    [
      'with us',
      'been with us',
      'customer for',
      'been a customer',
      '跟了我们',
      '跟我们',
      '和我们',
      '在我们这',
      '在我们这儿',
      '在我们这里',
      '来我们这',
      '合作',
      '用了',
    ],
  ],
]

/** The verbs that only one attribute of the catalog can mean. */
export const verbNames = (attributes: Attribute[]): Entry[] =>
  verbs.flatMap(([noun, said]) => {
    const named = attributes.filter(
      ({ type, labels }) => /integer|decimal|enum/.test(type) && noun.test(`${labels.en} ${labels.zh}`),
    )
    const monthly = named.filter(({ labels }) => /month|月/i.test(labels.en + labels.zh))
    const [attribute, other] = named.length > 1 ? monthly : named
    return attribute && !other ? [saying(said, { is: 'attribute', attribute, verb: true })] : []
  })

const stay = /^(在网|入网|在行|入会|在册)(?:月数|天数|年数|时长|时间)$/
/** 在网时间, 在网年限 for 在网月数: other words for the same length. */
export const lengthNames = (attributes: Attribute[]): Entry[] => {
  const taken = new Set(attributes.flatMap(phrasesOf))
  return attributes.flatMap((attribute) => {
    const stem = stay.exec(attribute.labels.zh)?.[1]
    const said = stem ? ['时间', '时长', '年限'].map((tail) => `${stem}${tail}`).filter((name) => !taken.has(name)) : []
    return said.length > 0 ? [saying(said, { is: 'attribute', attribute })] : []
  })
}

/** Who holds the one kind of card that the data know of: 持卡人, "cardholders". */
export const holderNames = (attributes: Attribute[]): Entry[] => {
  const cards = attributes.filter(
    (attribute) =>
      yesOf(attribute) !== undefined && (/卡$/.test(attribute.labels.zh) || /card$/i.test(attribute.labels.en)),
  )
  const [attribute, other] = cards
  const value = attribute && yesOf(attribute)
  if (!attribute || other || value === undefined) return []
  const said = ['card holder', 'card holders', 'cardholder', 'cardholders', '持卡人', '持卡客户', '持卡用户', '持卡的']
  return [saying(said, { is: 'value', attribute, value })]
}
