import type { Attribute } from '../../catalog/catalog.ts'
import { countedThings } from './counted-things.ts'
import { type Entry, naming, saying } from './entry.ts'
import { answerOf, literalOf, noOf, yesOf } from './flags.ts'
import { balanceOf, namedInFull } from './named-in-full.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { heldThings } from './short-names.ts'
import { valuePhrases } from './value-words.ts'

/** A service that one has or has not, without the word: 电话 of 电话服务, "phone". */
const services = (attribute: Attribute): string[] =>
  yesOf(attribute) === undefined
    ? []
    : [attribute.labels.zh, attribute.labels.en]
        .map((label) => label.replace(/服务$| service$/i, ''))
        .filter((label) => label.length > 1 && label !== attribute.labels.zh && label !== attribute.labels.en)

/** What is sorted, where one sort is none at all: 慢病 of 慢病类型, discount of "discount type". */
const sorted = ({ values = [], labels }: Attribute): string[] =>
  values.some(({ value }) => /^(?:none|无|没有)$/i.test(value.trim()))
    ? [labels.zh.replace(/(?:类型|类别|种类)$/, ''), labels.en.replace(/ (?:type|kind|category)$/i, '')].filter(
        (thing) => thing.length > 1 && thing !== labels.zh && thing !== labels.en,
      )
    : []

const balances = /(?:^| )(balance|amount|limit)$/i
/** "outstanding loan balance" of loan balance, which goes by "outstanding loan" too: the same head behind its other names. */
const withHead = ({ type, labels, synonyms }: Attribute): string[] => {
  const head = type === 'integer' || type === 'decimal' ? balances.exec(labels.en)?.[1] : undefined
  const others = head ? synonyms.en.filter((said) => !balances.test(said) && !/[(,]/.test(said)) : []
  const leads = ['outstanding', 'current', 'remaining', 'total'].map((lead) => `${lead} ${labels.en}`)
  return [...others.map((said) => `${said} ${head}`), ...(head && labels.en.includes(' ') ? leads : [])]
}

/** The last time, told by a verb. */
const lastDone: Record<string, string[]> = {
  contact: [
    'we last contacted them',
    'we last called them',
    'we last spoke to them',
    'they were last contacted',
    'they were last called',
    'the last contact',
    'the last call',
  ],
  purchase: [
    'they last bought',
    'they last bought anything',
    'they last ordered',
    'they last purchased',
    'their latest purchase',
  ],
  order: ['they last ordered', 'they last bought', 'their latest order'],
  login: ['they last logged in'],
  visit: ['they last visited', 'they last came'],
}

/** "since the last purchase" of months since last purchase: behind a number the unit is said already. */
const sinceThen = ({ type, unit, labels, synonyms }: Attribute): string[] =>
  (type === 'integer' || type === 'decimal') && unit
    ? [labels.en, ...synonyms.en].flatMap((phrase) => {
        const then = /^(?:day|week|month|year)s? since (?:the |their )?(.+)$/i.exec(phrase)?.[1]
        const [noun] = then?.split(' ').slice(-1) ?? []
        const told = then && noun ? (lastDone[noun] ?? []).map((done) => `since ${done}`) : []
        return then ? [`since the ${then}`, `since their ${then}`, `since ${then}`, `since that ${noun}`, ...told] : []
      })
    : []

/** 通话 of 通话时长, "call lasted" of call duration: what lasts, before a length of time. */
const lasting = ({ type, unit, labels }: Attribute): string[] => {
  if ((type !== 'integer' && type !== 'decimal') || !/^(?:second|minute|hour|day|month|year)s?$/.test(unit ?? ''))
    return []
  const zh = /^(\p{Script=Han}{2,})(?:时长|长度|天数|月数|时间)$/u.exec(labels.zh)?.[1]
  const en = /^(\w+) (?:duration|length|time)$/i.exec(labels.en)?.[1]
  const verbs =
    'lasted|lasting|lasts|last|went on for|took|ran|ran for|runs|running|ran on for|went on|goes on for|was|were'.split(
      '|',
    )
  return [...(zh ? [zh] : []), ...(en ? verbs.map((verb) => `${en} ${verb}`) : [])]
}

/** "don't disturb" of do not disturb. */
const shortened = ({ labels, synonyms }: Attribute): string[] =>
  [labels.en, ...synonyms.en].flatMap((phrase) =>
    /\bdo not\b/i.test(phrase) ? [phrase.replace(/\bdo not\b/i, "don't"), phrase.replace(/\bdo not\b/i, 'dont')] : [],
  )

/** 同意接收短信 of 是否接收短信, "agreed to receive e-mail": the yes of a field that says what is received. */
const agreedTo = (attribute: Attribute): string[] =>
  yesOf(attribute) === undefined
    ? []
    : phrasesOf(attribute).flatMap((phrase) => {
        const zh = /^(?:是否)?(?:接收|接受)(\p{Script=Han}{2,})$/u.exec(phrase)?.[1]
        const en = /^receives? (.+)$/i.exec(phrase)?.[1]
        return [
          ...(zh ? ['同意接收', '同意接受', '愿意接收', '同意收'].map((lead) => `${lead}${zh}`) : []),
          ...(en ? ['agree to receive', 'agreed to receive', 'agrees to receive'].map((lead) => `${lead} ${en}`) : []),
        ]
      })

/** 开的户, 开了户 of 开户: what was done on a date, with its object apart. */
const parted = (attribute: Attribute): string[] =>
  attribute.type !== 'date' && attribute.type !== 'timestamp'
    ? []
    : phrasesOf(attribute).flatMap((phrase) => {
        const [, verb, object] = /^(\p{Script=Han})([户卡网店单会])$/u.exec(phrase) ?? []
        return verb && object ? [`${verb}的${object}`, `${verb}了${object}`, `${verb}过${object}`] : []
      })

/** 过去一年花了 of 过去一年消费额: a time with what was spent in it, as a verb. */
const spentIn = (attribute: Attribute): string[] =>
  attribute.type === 'integer' || attribute.type === 'decimal'
    ? phrasesOf(attribute).flatMap((phrase) => {
        const time = /^(\p{Script=Han}*[年月周天日季])(?:内|里)?(?:的)?(?:总)?消费(?:额|金额|总额)?$/u.exec(phrase)?.[1]
        return time
          ? ['花了', '花', '花费', '消费了', '消费过', '一共花了', '总共花了', '一共消费了'].map((verb) => time + verb)
          : []
      })
    : []

/** "300,000 in the account", 账户里有30万: where the money is, for the money in it. */
const insideAccount = (attribute: Attribute): string[] =>
  phrasesOf(attribute).some((phrase) => /^(?:money in the (?:account|bank)|账户里的钱|账上的钱)$/i.test(phrase))
    ? [
        ...[
          'in the account',
          'in their account',
          'in their accounts',
          'in the bank',
          'in their bank account',
          'in his or her account',
          'on account',
          'sitting in their account',
        ],
        ...['账户里有', '账户里', '账上有', '账上', '账户上有', '账户内有', '卡里有', '户头里有', '账户中有'],
      ]
    : []

/** "opening their account" of account opening date, which is no opened message. */
const openingOf = ({ type, labels, synonyms }: Attribute): string[] =>
  (type === 'date' || type === 'timestamp') &&
  [labels.en, ...synonyms.en].some((phrase) => /account.*open|open.*account/i.test(phrase))
    ? ['opening', 'opened', 'open', 'opens'].flatMap((verb) =>
        ['their account', 'the account', 'an account', 'their accounts', 'a first account', 'their first account'].map(
          (account) => `${verb} ${account}`,
        ),
      )
    : []

const leaving = /\bchurn(?:ed)?\b|流失|离网/i
/** "still with us", 还没走: who has not left. */
const stillThere = (attribute: Attribute): Entry[] => {
  const no = noOf(attribute)
  if (no === undefined || !leaving.test(`${attribute.labels.en} ${attribute.labels.zh}`)) return []
  const en = [
    'still with us',
    'still a customer',
    'still customers',
    'still our customers',
    'not left us',
    'not left yet',
  ]
  const zh = ['还没走', '没走', '还没离开', '没离网', '还没离网', '仍在网', '还在网', '还留着的']
  return [saying([...en, ...zh], { is: 'value', attribute, value: no, answer: false })]
}

/** How an attribute and its values are called. */
export const attributeWords = (attribute: Attribute): Entry[] => [
  naming(
    [
      ...phrasesOf(attribute),
      ...heldThings(attribute),
      ...countedThings(attribute),
      ...services(attribute),
      ...sinceThen(attribute),
      ...withHead(attribute),
      ...lasting(attribute),
      ...shortened(attribute),
      ...sorted(attribute),
      ...agreedTo(attribute),
      ...parted(attribute),
      ...insideAccount(attribute),
      ...spentIn(attribute),
      ...openingOf(attribute),
      ...namedInFull(attribute),
      ...balanceOf(attribute),
      attribute.name,
      wordsOfName(attribute.name),
    ],
    {
      is: 'attribute',
      attribute,
    },
  ),
  ...stillThere(attribute),
  ...valuePhrases(attribute).map(({ phrase, value, needsName }) => {
    const answer = answerOf(attribute, value.value)
    return saying([phrase], {
      is: 'value',
      attribute,
      value: literalOf(attribute, value.value),
      ...(answer === undefined ? {} : { answer }),
      ...(value.unknown ? { unknown: true } : {}),
      ...(needsName ? { needsName } : {}),
    })
  }),
]
