import type { Token } from './normalise.ts'

const cut = (list: string): string[][] =>
  list.split('|').map((phrase) => (/\p{Script=Han}/u.test(phrase) ? [...phrase] : phrase.split(' ')))

/** Words that leave out whom they stand before. */
const leavingOut = cut(
  'leave out|take out|exclude|excluding|except|except for|without|drop|remove|omit|minus|剔除|剔掉|排除|去掉|去除|不要|不含|不包括|踢掉|刨除|过滤掉',
)
/** Joints that name more of them behind a comma. */
const joints = cut('as well as|along with|together with|plus|以及|还有|和|及|与|跟')
/** What begins something else: "…, plus they must be over 40", 还有要满足…. */
const other = /^(?:they|their|must|only|then|keep|add|it|we|i|has|have|is|are|要|只|必|需|得|也|保|留|加|且|另)$/
const kept = /^(?:要|留|算|加|入)$/

const firstWords = new Map([leavingOut, joints].map((phrases) => [phrases, new Set(phrases.map(([word]) => word))]))
const phraseAt = (tokens: readonly Token[], at: number, phrases: string[][]): number =>
  firstWords.get(phrases)?.has(tokens[at]?.text)
    ? (phrases.find((words) => words.every((word, n) => tokens[at + n]?.text === word))?.length ?? 0)
    : 0

const isStop = ({ text }: Token): boolean => /^[.;。；!?！？:：\n]$/.test(text)
const isPause = (token: Token | undefined): boolean =>
  token !== undefined && /^[,，、;；.。!！?？:：]$/.test(token.text)

/** "Leave out the overdue, as well as those with a mortgage", 剔除逾期客户，以及投诉过的: the comma parts nobody off who is to stay, so that it is as good as "and". */
export const withJoinedExclusions = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ text }) => text === ',' || text === '，')) return tokens
  let out = false
  const found: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (isStop(token)) out = false
    else if (phraseAt(tokens, at, leavingOut) > 0) out = true
    const joint = out && /^[,，]$/.test(token.text) ? phraseAt(tokens, at + 1, joints) : 0
    const next = tokens[at + 1 + joint]
    let end = at + 1 + joint
    while (end < tokens.length && !isPause(tokens[end])) end += 1
    const stays = kept.test(tokens[end - 1]?.text ?? '')
    // "excluding gold ones, plus all Hangzhou customers" adds people of their own
    const adds = tokens[at + 1]?.text === 'plus' && /^(?:all|every|everyone|everybody)$/.test(next?.text ?? '')
    if (joint > 0 && !adds && next && !isPause(next) && !other.test(next.text) && !stays) {
      const first = tokens[at + 1] as Token
      const last = tokens[at + joint] as Token
      const zh = first.kind === 'han'
      found.push({ ...first, text: zh ? '和' : 'and', start: token.start, end: last.end, reworded: true })
      at += joint
    } else found.push(token)
  }
  return found
}

/** Whether a message goes on about those whom it leaves out behind such a comma. */
export const joinsExclusions = (tokens: readonly Token[], text: string): boolean =>
  tokens.some(({ reworded, start }) => reworded && /^[,，]$/.test(text[start] ?? ''))
