import type { Bilingual } from '../../bilingual.ts'
import type { ChannelName } from '../../catalog/catalog.ts'
import { channelAt } from '../message/channel.ts'
import { tokenise } from '../normalise.ts'
import type { Reading } from '../reading.ts'

const cut = /[,，;；。]|\s+(?:and|but|while)\s+|而/giu
/** What is said of customers' data and not of how they are reached. */
const ofData =
  /\b(?:consent\w*|opted|open(?:ed)?|click(?:ed)?|receiv\w+|got|without|no|not|address|number)\b|同意|打开|点击|收到|没有?|地址|号码/iu
const around =
  /\b(?:use|using|send|sending|by|via|through|over|for|to|with|go|goes|get|should|please|then|the|those|ones?)\b|[用发走给对向推]|通过|渠道|推送|使用|采用|那些/giu

/** The channel of a piece and the words beside it; undefined where it names none, or several. */
const pieceOf = (piece: string): { channel: ChannelName; beside: string } | undefined => {
  const tokens = tokenise(piece)
  const named = tokens.flatMap((_, at) => channelAt(tokens, at) ?? [])
  const at = tokens.findIndex((_, n) => channelAt(tokens, n) !== undefined)
  const first = at < 0 ? undefined : channelAt(tokens, at)
  if (!first || new Set(named.map(({ name }) => name)).size > 1 || ofData.test(piece)) return undefined
  const [from, to] = [tokens[at]?.start ?? 0, tokens[at + first.length - 1]?.end ?? 0]
  return { channel: first.name, beside: `${piece.slice(0, from)} ${piece.slice(to)}`.replace(around, ' ').trim() }
}

/** "SMS for Beijing and email for Shanghai", 女的发微信，男的发短信: other channels for other customers of one plan. `read` reads words as a request of their own. */
export const byGroup = (text: string, read: (words: string) => Reading): boolean => {
  const pieces = text.split(cut).filter((piece) => piece.trim() !== '')
  if (pieces.length < 2 || pieces.length > 5 || text.length > 160) return false
  const found = pieces.map(pieceOf)
  const named = found.flatMap((one) => (one && one.beside.length > 0 ? [one] : []))
  if (named.length < pieces.length || new Set(named.map(({ channel }) => channel)).size < 2) return false
  return named.some(({ beside }) => {
    const { rule, unread, clarification } = read(beside)
    return (
      unread.length === 0 && (rule !== undefined ? rule.kind !== 'everyone' : clarification?.reason === 'ambiguous')
    )
  })
}

export const oneForAll: Bilingual = {
  zh: '一个方案对所有客户用同样的渠道，不能让不同的客户走不同的渠道，所以什么都没有改。可以给每群客户各做一个方案，或者说所有人用哪些渠道。',
  en: 'A plan uses the same channels for all of its customers; it cannot reach some by one channel and others by another, so nothing was changed. Make a plan for each group, or say which channels to use for everyone.',
}
