import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

/** 一条消息都没, 一次也没有: not even one. */
export const notEvenOne = (tokens: Token[], at: number): number => {
  if (tokens[at]?.text !== '一') return 0
  // 一单没下
  if (/^[单笔次件]$/.test(tokens[at + 1]?.text ?? '') && /^[没未]$/.test(tokens[at + 2]?.text ?? ''))
    return tokens[at + 3]?.text === '有' ? 4 : 3
  // 一分没花, 一毛钱都没付
  let coin = /^[分毛]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : 0
  if (coin && tokens[coin]?.text === '钱') coin += 1
  if (coin && /^[都也]$/.test(tokens[coin]?.text ?? '')) coin += 1
  if (coin && /^[没未]$/.test(tokens[coin]?.text ?? ''))
    return coin + 1 - at + (tokens[coin + 1]?.text === '有' ? 1 : 0)
  for (let place = at + 2; place < tokens.length && place - at < 7; place += 1) {
    if (!/^[都也]$/.test(tokens[place]?.text ?? '')) continue
    const [no, more] = [tokens[place + 1]?.text ?? '', tokens[place + 2]?.text ?? '']
    // 一个贷款都没有 denies loans
    if (/^[个种样项]$/.test(tokens[at + 1]?.text ?? '') && place > at + 2) return 0
    if (/^[没未不]$/.test(no)) return place + 2 - at + (no === '没' && more === '有' ? 1 : 0)
  }
  return 0
}

/** 一单都没下: the verb whose object stands before it; its senses are those of 下单. */
export const verbBehind = (catalog: Trie, tokens: Token[], at: number): Sense[] => {
  const no = tokens[at - 1]?.text === '有' ? at - 2 : at - 1
  const place = /^[都也]$/.test(tokens[no - 1]?.text ?? '') ? no - 2 : no - 1
  const object = tokens[place]
  if (!/^[没未]$/.test(tokens[no]?.text ?? '') || tokens[place - 1]?.text !== '一' || !object) return []
  return catalog
    .match([tokens[at] as Token, object], 0)
    .filter(({ length }) => length === 2)
    .flatMap(({ senses }) => senses.filter(({ is }) => is === 'event'))
}
