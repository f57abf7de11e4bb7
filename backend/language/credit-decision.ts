import type { Attribute } from '../catalog/catalog.ts'
import type { Lexeme } from './lexicon/sense.ts'

const decides =
  /预?授信|批贷|放贷|拒贷|贷款审批|审批贷款|(?:批|给)额度|批贷款|信贷准入|贷款准入|(?<![a-z])pre-? ?approv\w*|(?<![a-z])(?:loan|credit|lending) (?:approvals?|decisions?)(?![a-z])|(?<![a-z])(?:approve|approved|refuse|refused|deny|denied|reject|rejected) (?:them |anyone |for )*(?:the |a |any )?(?:consumer |personal )?(?:loan|credit|mortgage)(?![a-z])|(?<![a-z])underwrit\w*/i
const trait = /marital|gender|\bsex\b|婚姻|性别/i

const isTrait = ({ name, labels }: Attribute): boolean => trait.test(`${name} ${labels.en} ${labels.zh}`)

/** Whether a message decides about credit by whom somebody is married to or what sex they are, which no lender may. */
export const decidesCreditByTrait = (text: string, lexemes: Lexeme[]): boolean =>
  decides.test(text) &&
  lexemes.some(({ senses }) =>
    senses.some((sense) => (sense.is === 'value' || sense.is === 'attribute') && isTrait(sense.attribute)),
  )
