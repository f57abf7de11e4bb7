import { mostlyHan } from './mostly-han.ts'

const lead =
  '(?:(?:please|ok|okay|well|so|now|then|and|but|also|actually|they|customers?|people|it|the customers|who|those|really|just)[, ]+)*'
const en = [
  new RegExp(
    `^${lead}(?:needn't|need not|don't need to|do not need to|don't have to|do not have to|no longer need to|no longer have to|(?:there is |there's )?no need (?:for them )?to)(?: necessarily)? (?:have|hold|own|be|have been|carry|be on|live in|be in)? ?(?:an? |any |the )?([a-z0-9 -]{2,50}?)(?: any ?more| any longer| after all| either| then)*[.!]*$`,
    'di',
  ),
  new RegExp(
    `^${lead}(?:having |being |an? |the )?([a-z0-9 -]{2,50}?) (?:is|are) (?:not|no longer|not really)(?: strictly)? (?:needed|necessary|required|a must|mandatory|compulsory|obligatory)(?: any ?more| any longer| after all| here| then)*[.!]*$`,
    'di',
  ),
  new RegExp(
    `^${lead}(?:having |being |an? |the )?([a-z0-9 -]{2,50}?) (?:isn't|aren't)(?: really| strictly)? (?:needed|necessary|required|a must|mandatory)(?: any ?more| any longer| after all)*[.!]*$`,
    'di',
  ),
]
const zhLead = '(?:那|其实|就|也|再|先|倒|客户|他们|现在|可以|还是)*'
const zhName = '([^，,。；;]{1,16}?)(?:了|也行|也可以|都行|吧)*[。.!！]*$'
const zh = [
  new RegExp(
    `^${zhLead}(?:不要求|不一定(?:要|非要|非得|得)?|不强求|不非得|不非要|不强制)(?:一定|必须|再)*(?:有|是|持有|开通|办)?过?${zhName}`,
    'du',
  ),
  // 不需要学生 leaves them out
  new RegExp(
    `^${zhLead}(?:不用|不必|不需要|不需|无需|没必要)(?:非得?|一定|必须|再)*(?:有|是|持有|开通|办)过?${zhName}`,
    'du',
  ),
]

/** What a message no longer asks, as offsets: "they don't have to have a mortgage", 不一定要有房贷; undefined where it says no such thing. */
export const waivesIn = (text: string): [number, number] | undefined => {
  const plain = text.replaceAll('’', "'")
  if (plain.length > 80) return undefined
  for (const form of mostlyHan(plain) ? zh : en) {
    const [, span] = form.exec(plain)?.indices ?? []
    if (span) return span
  }
  return undefined
}
