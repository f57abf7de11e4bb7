import type { Steps } from './in-steps.ts'

const zhStep = /^(.{2,12}?)[吧了]?(?:[,，;；。]|\s)+(?:但是?|不过|然后|再|改)?\s*(?:要求)?(?=.{2})(.+)$/su
const enStep = /^(.{4,40}?)(?:[,;.]+\s*(?:but|and|then|instead)?|\s+(?:but|and then|and))\s+(?:then |instead )?(.+)$/is

/** "Undo that, but require two orders", 撤销吧，改成北京: a step back, and then another change, as two messages; undefined where there is no second. */
export const undoFirst = (text: string): Steps | undefined => {
  const [, first, second] = (/\p{Script=Han}/u.test(text) ? zhStep : enStep).exec(text) ?? []
  return first && second ? { first, second, at: text.length - second.length, lead: 0 } : undefined
}
