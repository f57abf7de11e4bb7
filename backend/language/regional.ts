import { regionalWords } from './lexicon/regional-words.ts'
import type { Token } from './normalise.ts'

const byFirst = Map.groupBy(
  regionalWords
    .split(' ')
    .map((pair) => pair.split(':').map((side) => [...side]))
    .map(([from = [], to = []]) => ({ from, to }))
    .sort((a, b) => b.from.length - a.from.length),
  ({ from }) => from[0],
)

/** Characters that only Cantonese is written with. */
const cantonese = /[嘅冇搵揾啲睇咗喺佢哋畀嗰嚟唔攞係嘢㗎咁俾乜噉啱曬晒]/u
const counted = /[一两三四五六七八九十几半]/u

/** Letters that are words of their own in Cantonese and parts of others in Mandarin, told by what stands beside them. */
const spokenWord = (tokens: Token[], at: number): string | undefined => {
  const [before, own, next] = [-1, 0, 1].map((n) => tokens[at + n])
  const word = (token: Token | undefined) => token?.kind === 'han' || token?.kind === 'word'
  // 光纖同電話: and; 同时, 共同, 同意 are other words
  if (own?.text === '同' && word(before) && word(next))
    return /[共合相不协雷如陪]/u.test(before?.text ?? '') ||
      /[时样意一期步类事志学埋比等城行仁]/u.test(next?.text ?? '')
      ? undefined
      : '和'
  // 得一份合約: only one; 兩樣都得: both will do
  if (
    own?.text === '得' &&
    (next?.kind === 'digits' || counted.test(next?.text ?? '')) &&
    !/[不使觉获取值都]/u.test(before?.text ?? '')
  )
    return '只有'
  if (own?.text === '得' && /[都就也]/u.test(before?.text ?? '') && (!next || next.kind === 'mark')) return '行'
  // 一樣就計: that will do
  if (own?.text === '计' && before?.text === '就' && (!next || next.kind === 'mark')) return '行'
  // 用緊: in the act of
  if (own?.text === '紧' && before?.kind === 'han' && !/[要抓赶加不打]/u.test(before.text)) return '着'
  // 三百蚊
  if (own?.text === '蚊') return '元'
  return undefined
}

/** Tokens with the words of Hong Kong and Taiwan said as the lexicon says them; each keeps its place in the text as typed. */
export const withoutRegions = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ text }) => byFirst.has(text) || text === '蚊')) return tokens
  const spoken = tokens.some(({ text }) => cantonese.test(text))
  const found: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    const word = byFirst.get(token.text)?.find(
      ({ from }) =>
        from.every((letter, n) => tokens[at + n]?.text === letter && (n === 0 || tokens[at + n]?.glued)) &&
        // 买过数量100件的
        !(from[0] === '过' && /^[量字据目]$/.test(tokens[at + from.length]?.text ?? '')) &&
        // 有多少过去12个月里…
        !(from.at(-1) === '过' && from.length > 1 && tokens[at + from.length]?.text === '去') &&
        // 3次以上年金保险
        !(from[0] === '上' && /^[以之]$/.test(tokens[at - 1]?.text ?? '')),
    )
    const alone = spoken && (!word || word.from.length === 1) ? spokenWord(tokens, at) : undefined
    if (alone !== undefined) {
      for (const [n, text] of [...alone].entries()) found.push({ ...token, text, glued: n > 0 || token.glued })
      at += 1
      continue
    }
    if (!word) {
      found.push(token)
      at += 1
      continue
    }
    const { from, to } = word
    const last = tokens[at + from.length - 1] as Token
    // a longer word ends where the shorter one did
    for (const [n, text] of to.entries()) {
      const own = tokens[Math.min(at + n, at + from.length - 1)] as Token
      const begins = n < from.length ? own.start : last.end
      found.push({
        ...token,
        text,
        start: begins,
        end: n === to.length - 1 ? last.end : own.end,
        glued: n > 0 || token.glued,
      })
    }
    at += from.length
  }
  return found
}
