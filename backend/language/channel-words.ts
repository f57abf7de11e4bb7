import type { Trie } from './lexicon/trie.ts'
import { wordsOf } from './message/particular.ts'
import type { Token } from './normalise.ts'

/** "agreed to receive SMS": what was agreed to, and nothing that was received. */
export const agreesTo = (tokens: Token[], at: number): boolean =>
  /(?:^| )(?:agree[ds]?|agreeing|consent(?:s|ed|ing)?|(?:opt|opts|opted|opting) in|permission|ok|okay|permitted) (?:to|with|for)(?: be(?:ing)?)?$/.test(
    wordsOf(tokens, Math.max(at - 4, 0), at),
  )

/** 最常用的渠道是微信, 交易用得最多的渠道: which one they take most often, and none that is to be used. */
const mostOften = /(?:最常|最多|最喜欢|最爱|常用|通常|主要用)[^，,。；;：:]{0,8}$/
const behind = 14

/** 偏好渠道是微信: the 渠道 is the end of the name of a field. */
export const withinField = (catalog: Trie, tokens: Token[], at: number): boolean => {
  if (tokens[at]?.text === '渠' && mostOften.test(wordsOf(tokens, Math.max(at - behind, 0), at))) return true
  const named = tokens[at]?.text === '渠' ? at + 2 : 0
  for (let from = at - 1; named > 0 && from >= Math.max(at - 4, 0); from -= 1)
    if (
      catalog
        .match(tokens, from)
        .some(({ length, senses }) => from + length >= named && senses.some(({ is }) => is === 'attribute'))
    )
      return true
  return false
}
