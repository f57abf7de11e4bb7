import { mostlyHan } from './mostly-han.ts'

/** Who is no part of an exclusion; not certain where the words may leave them out as well. */
export interface Exempt {
  who: string
  certain: boolean
}

const lead = '(?:(?:but|though|however|and|ok|okay|well|oh|only)[, ]+)*'
const exemptEn = new RegExp(
  `^${lead}(.+?) (?:is|are|should be|shall be|would be|will be) (?:exempt|exempted|excepted|spared|an exception|the exception|exceptions|not affected)(?: from (?:that|this|it|the exclusion|the rule))?(?: though| however)?[.! ]*$`,
  'i',
)
const exceptEn = new RegExp(
  `^${lead}(?:except(?: for)?|apart from|with the exception of|excepting) (?:the |those who are )?(.+?)[.! ]*$`,
  'i',
)
const zhLead = '(?:(?:不过|但是?|可是|只是|另外|对了|哦)[，, ]*)*'
const exemptZh = new RegExp(
  `^${zhLead}(.+?)(?:的)?(?:算|是|可以|就|为|作为)?(?:例外|豁免|不在此列|不受(?:这个|这条|此|该)?(?:的)?(?:限制|影响|约束)|不适用(?:这条|这个)?)(?:吧|了|的)*[。.! ]*$`,
  'u',
)
const exceptZh = new RegExp(`^${zhLead}(?:除了?)?(.+?)(?:除外|以外|之外)(?:吧|了|的)*[。.! ]*$`, 'u')

/** "Seniors are exempt from that", 钻石会员例外, "except diamond members"; undefined where a message says no such thing. */
export const exemptIn = (text: string): Exempt | undefined => {
  const plain = text.trim()
  if (plain.length > 80) return undefined
  const [exempt, except] = mostlyHan(plain) ? [exemptZh, exceptZh] : [exemptEn, exceptEn]
  const [, sure] = exempt.exec(plain) ?? []
  if (sure) return { who: sure, certain: true }
  const [, who] = except.exec(plain) ?? []
  return who ? { who, certain: false } : undefined
}
