import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

const counters = /^[单笔次件回条分毛个款样张种项遍档只支份台双盒袋包本瓶部辆颗箱]$/
const denial = /^[没未不无]$/
const stop = /^[,;.。、!?:的]$/

const said = (tokens: Token[], at: number): string => tokens[at]?.text ?? ''

/** The length of the smallest amount there is: 一笔, 半次, 一分钱; 0 where none stands here. */
const smallest = (tokens: Token[], at: number): number => {
  if (!/^[一半]$/.test(said(tokens, at)) || !counters.test(said(tokens, at + 1))) return 0
  // 一次性, 一个月
  if (/^[性月星季年周小半]$/.test(said(tokens, at + 2))) return 0
  return /^[分毛]$/.test(said(tokens, at + 1)) && said(tokens, at + 2) === '钱' ? 3 : 2
}

/** The length of a denial with what goes with it: 都没有, 也没再, 未. */
const denialAt = (tokens: Token[], at: number): number => {
  const led = /^[都也]$/.test(said(tokens, at)) ? at + 1 : at
  if (!denial.test(said(tokens, led))) return 0
  const again = said(tokens, led + 1) === '再' ? led + 2 : led + 1
  return again - at + (said(tokens, led) === '没' && said(tokens, again) === '有' ? 1 : 0)
}

/** 一次也没有, 一单没下, 一分钱都没: not even one of what stands before or behind. */
export const notEvenOne = (tokens: Token[], at: number): number => {
  const amount = smallest(tokens, at)
  const none = amount && denialAt(tokens, at + amount)
  return none ? amount + none : 0
}

/** 半笔交易都没有, 没有一笔交易: the smallest amount of a thing that is denied says nothing but its denial. */
export const evenOne = (tokens: Token[], at: number): number => {
  // 连一次登录都没有, 连个登录都没有
  if (said(tokens, at) === '连') {
    const amount = smallest(tokens, at + 1) || (counters.test(said(tokens, at + 1)) ? 1 : 0)
    return amount && denies(tokens, at + 1 + amount) ? amount + 1 : 0
  }
  const amount = smallest(tokens, at)
  if (!amount) return 0
  const before = `${said(tokens, at - 2)}${said(tokens, at - 1)}`
  if (/(?:没有?|未|无)$/.test(before) || /^(?:没有|没|未)(?:过|做过)$/.test(before)) return amount
  // 没碰过半张保险
  if (said(tokens, at) === '半' && deniedBefore(tokens, at)) return amount
  return denies(tokens, at + amount) ? amount : 0
}

/** A denial within a few characters before, in the same breath. */
const deniedBefore = (tokens: Token[], at: number): boolean => {
  for (let place = at - 1; place >= Math.max(at - 5, 0) && !stop.test(said(tokens, place)); place -= 1)
    if (denial.test(said(tokens, place))) return true
  return false
}

/** Whether 都没 or 也没 follows, in the same breath. */
const denies = (tokens: Token[], from: number): boolean => {
  for (let place = from; place < tokens.length && place - from < 14 && !stop.test(said(tokens, place)); place += 1)
    if (/^[都也]$/.test(said(tokens, place)) && denialAt(tokens, place)) return true
  return false
}

/** 一单都没下: the verb whose object stands before it; its senses are those of 下单. */
export const verbBehind = (catalog: Trie, tokens: Token[], at: number): Sense[] => {
  for (let start = at - 2; start >= Math.max(at - 7, 0); start -= 1) {
    if (start + notEvenOne(tokens, start) !== at) continue
    const object = tokens[start + 1] as Token
    return catalog
      .match([tokens[at] as Token, object], 0)
      .filter(({ length }) => length === 2)
      .flatMap(({ senses }) => senses.filter(({ is }) => is === 'event'))
  }
  return []
}
