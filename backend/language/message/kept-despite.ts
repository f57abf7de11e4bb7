import { mostlyHan } from './mostly-han.ts'

/** Who stays, and what would have left them out; "however often we called" names nothing, and is of what was left out last. */
export interface KeptDespite {
  who: string
  despite: string
}

const concession =
  '(?:even (?:if|though|when|with|where|for those with)|regardless of|despite|in spite of|no matter (?:if|that)|whether or not|although|also with)'
const stays =
  "(?:(?:can|may|should|must|do|will|shall|still|also|always|all|get to|are allowed to|should be allowed to) )*(?:stays? in|stays?(?: on)?|remains?(?: in)?|be kept|are kept|is kept|are in|is in|are fine|is fine|are ok|is ok|be left in|are exempt|is exempt|don't go|do not go)"
const lead = '(?:(?:but|though|however|except that|and|ok|okay|well|only|mind you)[, ]+)*'
const whatever =
  '(?:however (?:often|many|much|little|few|long)|no matter (?:how|what|when|who|which)|whatever|regardless)[^,;.]*'
const en = [
  new RegExp(
    `^${lead}(?:let )?(.+?)(?: (?:though|however|please))?,? ${stays}(?: (?:though|however|please))?,? (?:${concession}|even(?: with)?|with or without) (.+?)[.!]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:keep|leave in|let|include|retain)(?: in)? (.+?)(?: in| on the list)?,? ${concession} (.+?)[.!]*$`,
    'i',
  ),
  new RegExp(`^${lead}${concession} (.+?), (?:keep |let )?(.+?)(?: ${stays})?[.!]*$`, 'i'),
  new RegExp(
    `^${lead}(?:keep|leave in|let|include|retain)(?: in)? (.+?)(?: in| on the list)?,? (?:even with|with or without) (.+?)[.!]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:keep|leave in|let|include|retain)(?: in)? (.+?)(?: in| on the list)?(?: though| however)?, ((?:[a-z' -]+?)) or not[.!]*$`,
    'i',
  ),
  new RegExp(`^${lead}(?:let )?(.+?),? ${stays}(?: though)?, ((?:[a-z' -]+?)) or not[.!]*$`, 'i'),
  new RegExp(
    `^${lead}(?:keep|leave in|let|include|retain)(?: in)? (.+?)(?: in| on the list)?, (${whatever})[.!]*$`,
    'i',
  ),
  new RegExp(`^${lead}(?:let )?(.+?),? ${stays}(?: though)?, (${whatever})[.!]*$`, 'i'),
]
const zhLead = '(?:(?:不过|但是?|可是|只是|另外|还有|然而|除非)[，, ]*)*'
const zhStays =
  '(?:也|都|还是|仍然?|仍旧|照样|一样|可以|要|得|应该|给我|先|就)*(?:保留着?|留下来?|留着|留|不去掉|不用去掉|不剔除?|不排除|不用剔除?|不算在内|算进来|算上|要|放进来)(?:吧|的|了)*[。.!！]*'
const zhEven = '(?:即使|即便|就算|哪怕|纵使|不管|虽然|尽管)'

/** 黄金会员留着，逾期也没关系: who stays before what would have left them out. */
const zhBefore = new RegExp(
  `^${zhLead}(?:把|让)?(.+?)的?(?:客户|人|用户)?(?:都|也|还是|仍然?|照样|可以|要|得|给我|先|就)*(?:保留着?|留下来?|留着|留)(?:吧|了)?[，,；; ]+(?:${zhEven})?(.+?)(?:也|都|就)?(?:没关系|没事|不要紧|无所谓|无妨|不影响|(?:也|都)(?:行|可以|算|要|留着?|保留|留下|一样留))(?:吧|的|了)*[。.!！]*$`,
  'u',
)

const behindDe = (text: string): KeptDespite[] => {
  const body = new RegExp(`^${zhLead}(.+?)(?:的话)?[，,]?也${zhStays}$`, 'u').exec(text)?.[1]
  if (!body) return []
  // 光纤的不到6个月: who it is ends with some 的 or pause
  return [...body.matchAll(/的[，,、]?|客户[，,]?|[，,]/gu)].flatMap(({ index, 0: joint }) => {
    const who = body.slice(0, index + (joint.startsWith('客户') ? 2 : joint.startsWith('的') ? 1 : 0))
    const despite = body.slice(index + joint.length).replace(new RegExp(`^${zhEven}`, 'u'), '')
    return who && despite ? [{ who, despite }] : []
  })
}

const enStay = new RegExp(`^${lead}(?:let )?(.+?) ${stays}(?: too| as well| though| however| then)*[.! ]*$`, 'i')
const zhStay = new RegExp(
  `^${zhLead}(?:把|让)?(.+?)[，,]?(?:的话)?(?:也|都|还是|仍然?|照样|可以|能|要|得)${zhStays}$`,
  'u',
)

/** Who is said to stay, with whatever would have left them out: 触达过的钻石会员 of 触达过的钻石会员可以留下. */
export const keptBody = (text: string): string | undefined =>
  text.length > 100 ? undefined : (mostlyHan(text) ? zhStay : enStay).exec(text.trim())?.[1]

/** "Fiber customers can stay even if they have been with us less than 6 months", 光纤的不到6个月也保留: each way to cut it, none where a message says no such thing. */
export const keptDespite = (text: string): KeptDespite[] => {
  if (text.length > 160) return []
  if (mostlyHan(text)) {
    const [, who, despite] = zhBefore.exec(text.trim()) ?? []
    return who && despite && !/^(?:只|仅)/.test(who) ? [{ who, despite }] : behindDe(text)
  }
  return en.flatMap((form, n) => {
    const [, first, second] = form.exec(text.trim()) ?? []
    if (!first || !second) return []
    return [n === 2 ? { who: second, despite: first } : { who: first, despite: second }]
  })
}
