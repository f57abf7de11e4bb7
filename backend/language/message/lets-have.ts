import { mostlyHan } from './mostly-han.ts'

const lead = '(?:(?:actually|well|ok|okay|hm+|and|but|so|now|then|having)[, ]+)*'
const en = new RegExp(
  `^${lead}(?:an? |the |any )?([a-z][a-z -]{2,40}?) (?:is|are|would be) (?:actually |perfectly |also |now )?(?:fine|ok|okay|allowed|acceptable|not a problem|no problem|no issue)(?: actually| by me| with (?:me|us)| after all| though| now)*(?:[,;]? (?:as long as|so long as|provided(?: that)?|just|but|only) .+)?[.!]*$`,
  'i',
)
const zh =
  /^(?:其实|那|就|现在)*(.{1,10}?)(?:其实)?(?:有也|有了也|也可以有|有)(?:没事|没关系|无所谓|不要紧|行|可以|无妨|不影响)(?:的|了|吧)*(?:[，,；;].+)?[。.!！]*$/u

/** "A mortgage is ok actually, as long as …", 房贷其实有也没事: what nobody is left out for any more; undefined where a message says no such thing. What stands behind is for the caller to know. */
export const letsHave = (text: string): { what: string; proviso: string } | undefined => {
  if (text.length > 100) return undefined
  const what = (mostlyHan(text) ? zh : en).exec(text.replaceAll('’', "'").trim())?.[1]?.replace(/其实$/, '')
  const proviso =
    /(?:[,;]? (?:as long as|so long as|provided(?: that)?|just|but|only) |[，,；;])(.+?)[.。!！]*$/i.exec(text)?.[1] ??
    ''
  return what ? { what, proviso } : undefined
}
