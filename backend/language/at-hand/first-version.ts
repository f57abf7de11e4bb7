import { mostlyHan } from '../message/mostly-han.ts'
import type { OfHand } from './around.ts'

const en =
  /\b(?:(?:very )?first|original|initial|starting)(?: (?:version|list|audience|one|draft|idea|selection|group|set|attempt|try|definition|cut))\b[^.!?]{0,60}?(?:[.!?;,–—-]+ *|\b(?:so|and) )(?:(?:so|and|then|ok|okay|please|let's|let us|can we|could we|could you|can you|we'll|i'd|we should|i want to)[, ]+)*(?:(?:go|switch|get|take me|take us|change|revert|return|roll|come|move|bring it|put it)(?: all the way| right)?(?: back)?(?: to (?:that|it|this|the first|the original)(?: one| version| list)?)?|(?:back to|use|take|keep|restore|bring back|reinstate) (?:that|it|this)(?: one| version| list)?(?: back| again| instead)?)(?: please| again| instead| then)*[.! ]*$/i
const plainEn =
  /^(?:(?:so|and|then|ok|okay|please|let's|let us|can we|could we|can you|could you|i want to|actually|no|hm+|sorry)[, ]+)*(?:go|switch|get|take me|take us|revert|return|roll|come|move)(?: all the way| right| straight)? ?(?:back)? to (?:the |our |my |that )?(?:very )?(?:first|original|initial|starting) (?:version|list|audience|one|draft|idea|selection|group|set|attempt|definition|cut)(?: we had| i gave you| please| again| then)*[.! ]*$/i
const zh =
  /(?:第一版|第一个版本|第1版|最初|最开始|最早|一开始|原版|最原始|原来第一)[^。；;]{0,20}?[，,。；; ]+(?:(?:那|就|还是|我们?|咱们?|请|再|所以|要不|干脆|直接)[，, ]*)*(?:退回|回退|换回|改回|回到|恢复|用回|返回|回|退|用|按|恢复成|还原)(?:到|成|去|来|为)?(?:那个|那版|那一版|它|这版|这个|第一版|第一个版本|最初|最开始|最早|原版|一开始)?(?:的)?(?:那个|那版|那一版|版本|版|样子|名单|人群)?(?:去|来)?(?:吧|了|好了|就行|即可)*[。.! ]*$/u
const plainZh =
  /^(?:(?:那|就|还是|我们?|咱们?|请|再|算了|所以|要不|干脆|直接|嗯|好的?)[，, ]*)*(?:退回|换回|改回|回到|恢复|用回|返回|回|用|恢复成|还原成)(?:到|成|去)?(?:第一版|第一个版本|原版)(?:吧|了|好了|就行|即可)*[。.! ]*$/u

/** "She liked the very first version best. Go back to that one.": the audience as it was before every change. */
export const firstVersion: OfHand = (text, { lang, history }) => {
  const [first] = history
  if (!first || text.length > 160) return undefined
  const plain = text.trim().replaceAll('’', "'")
  const says = mostlyHan(plain) ? zh.test(plain) || plainZh.test(plain) : en.test(plain) || plainEn.test(plain)
  return says ? { lang, intent: 'undo', rule: first, unread: [], assumptions: [] } : undefined
}
