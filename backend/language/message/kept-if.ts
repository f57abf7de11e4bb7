import { mostlyHan } from './mostly-han.ts'

/** Who stays, and on what condition. */
export interface KeptIf {
  who: string
  condition: string
}

const lead = '(?:(?:but|though|however|except that|and|ok|okay|well|only)[, ]+)*'
const provided =
  '(?:only if|if|when|where|as long as|so long as|provided(?: that)?|providing|on condition that|given that|once)'
const stays =
  '(?:(?:can|may|should|do|will|could|still|also|get to|are allowed to) )*(?:stays?(?: in| on)?|remains?(?: in)?|be kept|are kept|is kept|are fine|is fine|are ok|be left in)'
const en = [
  new RegExp(`^${lead}(.+?),? ${stays},? ${provided} (?:they |he |she |the customer )?(.+?)[.!]*$`, 'i'),
  new RegExp(
    `^${lead}(?:keep|let|leave in|retain) (.+?)(?: stay)?(?: in)?,? ${provided} (?:they |he |she |the customer )?(.+?)[.!]*$`,
    'i',
  ),
]
const zhLead = '(?:(?:不过|但是?|可是|只是|另外|还有)[，, ]*)*'
const zhStays =
  '(?:也|都|还是|仍然?|照样|可以|要|得|应该|能|就)*(?:保留着?|留下来?|留着|留|不去掉|不用去掉|不剔除|放进来)(?:吧|的|了)*[。.!！]*'
const zh = new RegExp(
  `^${zhLead}(.+?)的?(?:客户|人)?[，,]?(?:如果|要是|若是?|只要|假如)(.+?)(?:的话)?[，,]?${zhStays}$`,
  'u',
)

/** "One-order customers can stay if their total spend is 500 or more", 不到3单的，如果消费满1000可以留下; undefined where a message says no such thing. */
export const keptIf = (text: string): KeptIf | undefined => {
  if (text.length > 160) return undefined
  for (const form of mostlyHan(text) ? [zh] : en) {
    const [, who, condition] = form.exec(text.trim()) ?? []
    if (who && condition) return { who, condition }
  }
  return undefined
}
