import { mostlyHan } from './mostly-han.ts'

const lead = "(?:(?:ok|okay|so|now|then|and|also|please|actually|well|we can|we could|let's)[, ]+)*"
const en = new RegExp(
  `^${lead}(?:let|allow) (?:the |their |our )?(.+?)(?: to)? (?:go|rise|run|reach|climb|fall|drop|come|be)(?: all the way)? (?:(up|down) to|as (high|low) as) (.+?)[.!]*$`,
  'i',
)
/** "Income can go down to 8,000" */
const mayGo = new RegExp(
  `^${lead}(?:the |their |our )?([a-z][a-z -]{1,40}?) (?:can|could|may|might|should) (?:go|rise|run|fall|drop|come|be lowered|be raised|be moved)(?: all the way)? (?:(up|down) to|as (high|low) as) (.+?)[.!]*$`,
  'i',
)
const zh =
  /^(?:(?:那|就|再|还是|现在|可以|把)[，, ]*)*(?:让|允许)?(.+?)(?:的)?(?:上限|最高|最多|最大)?(?:可以|允许|能)(?:再)?(?:放宽?|放低|放高|提高?|升|涨|高|降低?|调低|调高|低)?(?:到|至)(.+?)(?:了|吧|为止)*[。.!！]*$/u

/** "Let the loan balance go up to a million", 贷款余额可以到100万: how far something may go, as a change of its limit; undefined where a message says no such thing. */
export const letGo = (text: string): string | undefined => {
  if (text.length > 100) return undefined
  if (mostlyHan(text)) {
    const [, what, limit] = zh.exec(text) ?? []
    const down = /(?:[降低]|放低|调低)(?:低)?(?:到|至)/.test(text)
    return what && limit && /\d|[一二三四五六七八九十百千万]/.test(limit) && !/[，,。；;]/.test(what + limit)
      ? `${what}改成${down ? '至少' : '不超过'}${limit}`
      : undefined
  }
  const [, what, way, extent, limit] = en.exec(text) ?? mayGo.exec(text) ?? []
  if (!what || !limit || /[,;]/.test(what)) return undefined
  return `make the ${what} ${way === 'down' || extent === 'low' ? 'at least' : 'at most'} ${limit}`
}
