import type { Token } from '../normalise.ts'
import { isDay, isoDay } from './calendar.ts'

/** Which comes first in 03/04/2011. */
export type DateOrder = 'day' | 'month'

interface Written {
  at: number
  a: number
  b: number
  year: number
}

const written = (tokens: Token[], at: number): Written | undefined => {
  const [first, mark, second, mark2, last] = tokens.slice(at, at + 5)
  const glued = tokens.slice(at + 1, at + 5).every((token) => token.glued)
  if (!first || !second || !last || !glued || !/^[/.-]$/.test(mark?.text ?? '') || mark2?.text !== mark?.text)
    return undefined
  if (!/^\d{1,2}$/.test(first.text) || !/^\d{1,2}$/.test(second.text) || !/^(?:19|20|21)\d\d$/.test(last.text))
    return undefined
  if (tokens[at]?.glued && /^\d|[/.-]$/.test(tokens[at - 1]?.text ?? '')) return undefined
  const date = { at, a: Number(first.text), b: Number(second.text), year: Number(last.text) }
  return dayOf(date, 'day') || dayOf(date, 'month') ? date : undefined
}

const dayOf = ({ a, b, year }: Written, order: DateOrder) => {
  const day = order === 'day' ? { year, month: b, day: a } : { year, month: a, day: b }
  return isDay(day) ? day : undefined
}

const datesIn = (tokens: Token[]): Written[] => tokens.flatMap((_, at) => written(tokens, at) ?? [])

/**
 * The orders that the dates in digits of a message can have: one where some date leaves no choice (25/04/2011), both where every one could be
 * either (03/04/2011), none without such dates. A day that is the same either way (11/11/2011) leaves nothing to choose.
 */
export const dateOrders = (tokens: Token[]): DateOrder[] => {
  const dates = datesIn(tokens)
  const open = dates.filter(({ a, b }) => a !== b)
  const possible = (['day', 'month'] as const).filter((order) => dates.every((date) => dayOf(date, order)))
  return open.length === 0 ? possible.slice(0, 1) : possible
}

/** The same message with its dates in digits as year, month and day; each token keeps its place in the text as typed. */
export const withDates = (tokens: Token[], order: DateOrder): Token[] => {
  const dates = new Map(datesIn(tokens).map((date) => [date.at, dayOf(date, order)]))
  if (dates.size === 0) return tokens
  const plain = [...tokens]
  for (const [at, day] of dates) {
    if (!day) continue
    const [mark, mark2] = [tokens[at + 1] as Token, tokens[at + 3] as Token]
    const texts = [`${day.year}`, '-', `${day.month}`, '-', `${day.day}`]
    for (const [n, text] of texts.entries()) plain[at + n] = { ...(tokens[at + n] as Token), text }
    plain[at + 1] = { ...mark, text: '-' }
    plain[at + 3] = { ...mark2, text: '-' }
  }
  return plain
}

/** The dates in digits of a message as typed and as days, and the message with them as year, month and day. */
export const datesWritten = (
  text: string,
  tokens: Token[],
  order: DateOrder,
): { said: string[]; days: string[]; plain: string } => {
  const [said, days]: [string[], string[]] = [[], []]
  let plain = ''
  let before = 0
  for (const date of datesIn(tokens)) {
    const day = dayOf(date, order)
    const [start, end] = [(tokens[date.at] as Token).start, (tokens[date.at + 4] as Token).end]
    if (!day) continue
    plain += `${text.slice(before, start)}${isoDay(day)}`
    before = end
    said.push(text.slice(start, end))
    days.push(isoDay(day))
  }
  return { said, days, plain: plain + text.slice(before) }
}
