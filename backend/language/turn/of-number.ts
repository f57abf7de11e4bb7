import type { Group } from './groups.ts'
import { holdsNumberOf, isDenied, type Move, mayBeField, numbersIn, rankingsOf, said, type Turn } from './turn-parts.ts'

/** How many of those with the highest of what: "50 by age", "50 monthly income". */
export const ofRanked: Move = (turn) => {
  const { groups, beside, current, han } = turn
  const [group, other] = groups
  if (han || !group || other || group.is !== 'condition' || rankingsOf(current).length > 0) return undefined
  const [, count, by, field] =
    /^(?:first |top )?(\d[\d,]*)(?: customers?| people)? (by |on |in terms of |for )?(\p{L}[\p{L} ]*)$/iu.exec(
      said(turn, group),
    ) ?? []
  if (
    !count ||
    !field ||
    !(/^(?:by|in terms)/i.test(by ?? '') || beside.says('rank')) ||
    !beside.only('rank', 'size', 'only', 'rest')
  )
    return undefined
  return turn.change(`only the ${count} with the highest ${field}`)
}

const least =
  /(?:至少|最少|最低|起码|不低于|不少于|(?<![a-z])(?:at least|minimum(?: of)?|min|no less than|not less than))[^，。,.]{0,3}$/i
const upwards =
  /^[a-z0-9%元块岁分]{0,2}\s*(?:(?:及|或)?以上|往上|起(?!来)|(?:and|or) (?:up|above|over|more|higher)|upwards?|\+)/i
/** Whether the words around a number say that it belongs to those who stay: 80以上, "at least 80". */
const isLeast = ({ text }: Turn, { start, end }: Group): boolean =>
  least.test(text.slice(0, start)) || upwards.test(text.slice(end))

/** "be 2,000" is 2,000. */
const digitsOf = (words: string): string => /\d[\d,.]*\d|\d/.exec(words)?.[0] ?? words

/** "customer 1" is one of them, and no limit. */
const ofOne = /^(?:customer|client|user|member|shopper|number|no\.?|id|campaign)\s*#?\d/i

/** Another number for one that the audience holds. */
export const ofNumber: Move = (turn) => {
  const { groups, beside, current, han } = turn
  if (groups.length === 0 || groups.some((group) => group.is !== 'number' && !mayBeField(group))) return undefined
  const numbers = groups.filter(({ is }) => is === 'number')
  const fields = groups.filter(mayBeField)
  const holds = holdsNumberOf(turn)
  const [fresh, more] = numbers.filter((group) => !holds(group))
  const old = numbers.find(holds)
  if (!fresh || more || fields.length > 1 || isDenied(turn, fresh)) return undefined
  if (ofOne.test(said(turn, fresh))) return undefined
  // "drop the 700 one"
  if (!han && !old && beside.says('exclude') && !/\b(?:to|down|at)\b/i.test(turn.text)) return undefined
  const [field] = fields
  const caps = /^(?:不超过|最多|至多|上限)/.test(said(turn, fresh))
  const number = caps ? String(numbersIn(said(turn, fresh))[0]) : said(turn, fresh)
  const limit = han ? number : digitsOf(number)
  const ranking = rankingsOf(current)
  if (field && !old && ranking.length === 0 && beside.says('rank') && beside.only('rest', 'rank', 'size', 'only')) {
    const name = said(turn, field)
    return turn.change(han ? `只要${name}最高的${limit}个` : `only the ${limit} with the highest ${name}`)
  }
  const [rank] = ranking
  if (rank?.kind === 'rank' && !field && beside.only('rest', 'size', 'move', 'rank', 'only', 'must')) {
    const size = numbersIn(limit)[0]
    if (size === undefined || rank.count === undefined) return undefined
    return turn.change(han ? `改成前${limit}个` : `make it the top ${limit}`)
  }
  if (caps || !beside.only('move', 'must')) return undefined
  const value = isLeast(turn, fresh) ? (han ? `${limit}以上` : `at least ${limit}`) : limit
  if (field)
    return turn.change(han ? `${said(turn, field)}改成${value}` : `change the ${said(turn, field)} to ${value}`)
  if (old) return turn.change(han ? `把${said(turn, old)}改成${value}` : `change ${said(turn, old)} to ${value}`)
  return turn.change(han ? `改成${value}` : `make it ${value}`)
}

/** Another length of time for the one that the audience looks back. */
export const ofTime: Move = (turn) => {
  const { groups, beside, han } = turn
  if (groups.length === 0 || groups.some(({ is }) => is !== 'time') || !beside.only('move', 'span', 'only'))
    return undefined
  const holds = holdsNumberOf(turn)
  const fresh = groups.filter((group) => !holds(group))
  const [only, more] = fresh
  if (!only || more || isDenied(turn, only)) return undefined
  const length = said(turn, only)
    .replace(/^.*?(?=\d)(?=.*\b(?:day|week|month|year|hour))/, '')
    .replace(/ (?:back|ago|from today|from now)+$/, '')
    .replace(/^(?:the )?(?:last|past|previous) |^(?:最近|近|过去)/, '')
  return turn.change(han ? `改成近${length}` : `make it the last ${length}`)
}
