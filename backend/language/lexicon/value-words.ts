import type { Attribute, AttributeValue } from '../../catalog/catalog.ts'
import { countryNames } from './countries.ts'
import { answerOf } from './flags.ts'
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
  'one year',
  'two year',
  'nonexistent',
])

const denial = /^(没有|没|无|未|非|不是|不|no |not |without |non-|non |has not |did not |does not )/u

/** "no housing loan" and "not married" are left to the grammar, which knows how far a denial reaches. */
const isDenial = (attribute: Attribute, value: AttributeValue, phrase: string): boolean => {
  const rest = phrase
    .toLowerCase()
    .replace(denial, '')
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

/** Every way to say the values of an attribute; other names of countries included. */
export const valuePhrases = (attribute: Attribute): ValuePhrase[] =>
  (attribute.values ?? []).flatMap((value) => {
    const countries = /country|nation|国/i.test(attribute.name + attribute.labels.zh) ? countryNames(value.value) : []
    const said = [...phrasesOf(value), value.value, ...countries].map((each) => each.trim().toLowerCase())
    return [...new Set(said)]
      .filter((phrase) => !answers.has(phrase) && !isDenial(attribute, value, phrase))
      .map((phrase) => ({ phrase, value, needsName: general.has(phrase) }))
  })
