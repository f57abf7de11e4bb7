import { bandedOf } from '../../catalog/bands/banded.ts'
import { readBand } from '../../catalog/bands/read-band.ts'
import type { Attribute, AttributeValue } from '../../catalog/catalog.ts'
import { tokenise } from '../normalise.ts'
import { readDuration } from '../time/duration.ts'
import { countryNames } from './countries.ts'
import { answerOf, yesOf } from './flags.ts'
import { keysOf, phrasesOf } from './phrases.ts'

/** Answers by themselves; the grammar has its own words for them. */
const answers = new Set([
  'yes',
  'no',
  'true',
  'false',
  'y',
  'n',
  't',
  'f',
  '是',
  '否',
  '有',
  '无',
  '没有',
  '1',
  '0',
  'unknown',
  '未知',
  'none',
])
/** Values that say nothing without their attribute. */
const general = new Set([
  'other',
  '其他',
  '其它',
  'others',
  'other outcome',
  '其他结果',
  'basic',
  'new',
  'left',
  'nonexistent',
])

const denial = /^(没有|没|无|未|非|不是|不|no |not |without |non-|non |has not |did not |does not )/u

/** "no housing loan", "mortgage-free" and "not married" are left to the grammar, which knows how far a denial reaches. */
const isDenial = (attribute: Attribute, value: AttributeValue, phrase: string): boolean => {
  const rest = phrase
    .toLowerCase()
    .replace(denial, '')
    .replace(/-free$/, '')
    .replace(/^(a |an |any )/, '')
  if (rest === phrase.toLowerCase()) return false
  const flag = answerOf(attribute, value.value) !== undefined
  const words = flag ? phrasesOf(attribute) : []
  const others = (attribute.values ?? []).filter((other) => other !== value).flatMap(phrasesOf)
  const same = (word: string) => keysOf(word).join(' ') === keysOf(rest).join(' ')
  return [...words, ...others].some((word) => same(word) || same(word.replace(/^(has |have |with |uses |有|开通)/, '')))
}

/** A phrase that says a value; `needsName` where it is too general to be said without its attribute. */
interface ValuePhrase {
  phrase: string
  value: AttributeValue
  needsName: boolean
}

/** A length of time by itself: "two year", 一年. */
const isLength = (phrase: string): boolean => {
  const tokens = tokenise(phrase)
  return readDuration(tokens, 0)?.length === tokens.length
}

const grammatical = /^(?:with|without|no|not|non|has|have|in|of|the|a|an)(?: |$)|^(?:没有|没|无|有|未|非|不)/
const contractual = /(?:^| )(?:contract|plan|subscription|service)s?(?: |$)/i
const contractualZh = /(?:合约|套餐|服务)/
/** "a one-year plan" of one-year contract, 光纤套餐: what is signed up for goes by "plan" as well. */
const asPlan = (attribute: Attribute, phrase: string): string[] => {
  const zh = /\p{Script=Han}/u.test(phrase)
  if (!phrasesOf(attribute).some((noun) => (zh ? contractualZh : contractual).test(noun))) return []
  if (grammatical.test(phrase) || phrase.length < (zh ? 2 : 3)) return []
  return [zh ? `${phrase.replace(/合约$/, '')}套餐` : `${phrase.replace(/ (?:contract|plan)$/, '')} plan`]
}

/** A band without a unit, of no money: "5+", "3 or more" may be of anything that is counted. */
const isPlainBand = (attribute: Attribute, phrase: string): boolean => {
  const banded = bandedOf(attribute)
  const band = banded && banded.unit !== 'money' ? readBand(phrase) : undefined
  return band !== undefined && band.unit === undefined
}

/** The kind of thing that an attribute sorts into, behind the value: "the no e-mail group", 未发邮件组, 安卓系统. */
const withClass = ({ labels }: Attribute, phrase: string): string[] => {
  if (/\p{Script=Han}/u.test(phrase)) {
    const tail = /(?:组|系统|平台|机型)$/.exec(labels.zh)?.[0]
    return tail && !phrase.endsWith(tail) ? [`${phrase}${tail}`] : []
  }
  const noun = /(?:^| )(group|band|segment|tier|plan)$/.exec(labels.en.toLowerCase())?.[1]
  return noun && !phrase.endsWith(noun) ? [`${phrase} ${noun}`] : []
}

/** 多渠道购买 of 购买渠道, 偏好微信 of 偏好渠道: the attribute's name with the value in its middle. */
const parted = ({ labels }: Attribute, phrase: string): string[] => {
  const [, head, tail] = /^(\p{Script=Han}{2})(渠道|方式)$/u.exec(labels.zh) ?? []
  if (!head || !tail || !/\p{Script=Han}/u.test(phrase)) return []
  return [`${phrase}${head}`, `${head}${phrase}`, `${head}${phrase}${tail}`]
}

/** 没发邮件, 没有发邮件 of 未发邮件; 没上网, 不上网 of 没有上网服务. */
const notYet = (phrase: string): string[] => {
  const [, service] = /^(?:没有|无)(\p{Script=Han}{2,})(?:服务|业务)$/u.exec(phrase) ?? []
  if (service) return ['没有', '没', '不', '无'].map((none) => none + service)
  return /^未\p{Script=Han}{3,}$/u.test(phrase) ? [`没${phrase.slice(1)}`, `没有${phrase.slice(1)}`] : []
}

const people = / (?:customer|client|member|user)s?$|(?:客户|用户|顾客)$/

/** A value without the noun of its attribute or the people: "two-year" of two-year contract, existing of existing customer. */
const shortened = (attribute: Attribute, phrase: string): string[] => {
  const flag = yesOf(attribute) !== undefined
  const nouns = flag ? [] : phrasesOf(attribute).map((noun) => noun.toLowerCase())
  const bare = nouns.flatMap((noun) =>
    phrase.endsWith(noun) ? [phrase.slice(0, -noun.length).replace(/[\s-]+$/, '')] : [],
  )
  const adjective = phrase.replace(people, '')
  return [...bare, ...(flag && adjective.includes(' ') ? [] : [adjective])].filter(
    (short) => short !== phrase && short.length > 1 && !grammatical.test(short),
  )
}

/** Every way to say the values of an attribute; other names of countries included. */
export const valuePhrases = (attribute: Attribute): ValuePhrase[] =>
  (attribute.values ?? []).flatMap((value) => {
    const countries = /country|nation|国/i.test(attribute.name + attribute.labels.zh) ? countryNames(value.value) : []
    const said = [...phrasesOf(value), value.value, ...countries].map((each) => each.trim().toLowerCase())
    const flag = answerOf(attribute, value.value) !== undefined
    const isNone = (phrase: string) => !flag && yesOf(attribute) === undefined && /^(?:none|无|没有)$/.test(phrase)
    const whole = [...new Set(said)].filter(
      (phrase) => (!answers.has(phrase) || isNone(phrase)) && !isDenial(attribute, value, phrase),
    )
    const classed = flag
      ? []
      : [...whole, ...whole.flatMap(notYet)].flatMap((phrase) => [
          ...(whole.includes(phrase) ? [] : [phrase]),
          ...withClass(attribute, phrase),
          ...asPlan(attribute, phrase),
          ...parted(attribute, phrase),
        ])
    const short = [...new Set(whole.flatMap((phrase) => shortened(attribute, phrase)))].filter(
      (phrase) => !said.includes(phrase) && !answers.has(phrase),
    )
    return [
      ...whole.map((phrase) => ({
        phrase,
        value,
        needsName: general.has(phrase) || isNone(phrase) || isLength(phrase) || isPlainBand(attribute, phrase),
      })),
      ...classed.map((phrase) => ({ phrase, value, needsName: false })),
      ...short.map((phrase) => ({ phrase, value, needsName: true })),
    ]
  })
