import type { Comparator } from '../segments/rule.ts'
import type { Candidate } from './candidate.ts'
import type { Sense } from './lexicon/sense.ts'
import type { Token } from './normalise.ts'

const marks: Record<string, Sense> = {
  ',': { is: 'break', strong: false },
  ';': { is: 'break', strong: true },
  '.': { is: 'break', strong: true },
  '。': { is: 'break', strong: true },
  '!': { is: 'break', strong: true },
  '?': { is: 'break', strong: true },
  ':': { is: 'filler', asserts: true },
  '、': { is: 'list' },
  '/': { is: 'or' },
  '|': { is: 'or' },
  '(': { is: 'open' },
  ')': { is: 'close' },
  '[': { is: 'open' },
  ']': { is: 'close' },
  '→': { is: 'then' },
  '【': { is: 'open' },
  '】': { is: 'close' },
}

const sides: Record<string, Comparator> = {
  after: 'gt',
  'later than': 'gt',
  'on or after': 'gte',
  before: 'lt',
  'earlier than': 'lt',
  'on or before': 'lte',
}
/** "after the 20th", "on or before the 5th", where only the day of the month is told. */
const sideOfDay = (tokens: Token[], at: number): Candidate | undefined => {
  for (const [said, op] of Object.entries(sides)) {
    const words = said.split(' ')
    if (words.some((word, n) => tokens[at + n]?.text !== word)) continue
    const the = tokens[at + words.length]?.text === 'the' ? 1 : 0
    const day = at + words.length + the
    if (tokens[day]?.kind === 'digits' && isOrdinal(tokens, day + 1))
      return { length: words.length + the, sense: { is: 'comparator', op, side: 'before' }, cost: 0.9 }
  }
  return undefined
}

/** "a contact day up to the 10th", and not "their 3rd order". */
const isOrdinal = (tokens: Token[], at: number): boolean => {
  const [token, follows] = [tokens[at], tokens[at + 1]]
  return (
    token?.glued === true &&
    /^(?:st|nd|rd|th)$/.test(token.text) &&
    tokens[at - 1]?.kind === 'digits' &&
    (!follows ||
      follows.kind === 'mark' ||
      /^(?:and|or|to|until|till|through|at|inclusive|included|onwards?)$/.test(follows.text))
  )
}

/** What signs and the letters around them mean at a place: stops, joints, brackets, arrows, "60/month", "the under 30s". */
export const signsAt = (tokens: Token[], at: number): Candidate[] => {
  const found: Candidate[] = []
  const token = tokens[at] as Token
  // 在网站上买: where it was done
  if (token.text === '上' && /^[站台线网机p]$|^app$/.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.kind === 'han')
    found.push({ length: 1, sense: { is: 'filler' }, cost: 1.1 })
  // "max. 60", "60/month"
  if (
    token.text === '.' &&
    /^(?:max|min|approx|no)$/.test(tokens[at - 1]?.text ?? '') &&
    tokens[at + 1]?.kind === 'digits'
  )
    found.push({ length: 1, sense: { is: 'filler' }, cost: 0.5 })
  const period =
    token.text === '/' && tokens[at - 1]?.kind === 'digits'
      ? /^(?:mo|month|mth|月)$/.exec(tokens[at + 1]?.text ?? '')
      : null
  if (period) {
    found.push({ length: 2, sense: { is: 'filler' }, cost: 0.9 })
    found.push({ length: 2, sense: { is: 'duration', duration: { n: 1, unit: 'month', length: 2 } }, cost: 0.9 })
  }
  const mark = marks[token.text]
  const inside = tokens[at + 1]
  if (token.text === '(' && inside && inside.text.length === 1 && tokens[at + 2]?.text === ')')
    found.push({ length: 3, sense: { is: 'filler' }, cost: 1 })
  // login -> purchase
  if (/^[-=]$/.test(token.text) && inside?.text === '>' && inside.glued)
    found.push({ length: 2, sense: { is: 'then' }, cost: 0.9 })
  // —— parts what stands on its two sides as a comma does
  if (token.text === '-' && inside?.text === '-' && inside.glued)
    found.push({ length: 2, sense: { is: 'break', strong: false }, cost: 1 })
  // "the under 30s"
  if (token.glued && token.text === 's' && tokens[at - 1]?.kind === 'digits')
    found.push({ length: 1, sense: { is: 'filler' }, cost: 1 })
  if (isOrdinal(tokens, at)) found.push({ length: 1, sense: { is: 'filler' }, cost: 1 })
  const side = sideOfDay(tokens, at)
  if (side) found.push(side)
  if (token.glued && tokens[at - 1]?.text === "'" && /^(?:s|d|ll|ve|re|m|t)$/.test(token.text))
    found.push({ length: 1, sense: { is: 'filler' }, cost: 1 })
  const line = token.bar ? 'cell' : token.line
  if (mark?.is === 'break' && line) found.push({ length: 1, sense: { ...mark, line }, cost: 1 })
  else if (mark) found.push({ length: 1, sense: mark, cost: 1 })
  if (token.kind === 'mark' && !mark) found.push({ length: 1, sense: { is: 'filler' }, cost: 1.2 })
  return found
}

/** 在网两年以上、还是按月合约的: behind a pause it goes on, and is no "or". */
export const isStill = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === '还' &&
  tokens[at + 1]?.text === '是' &&
  (/^[、,，]$/.test(tokens[at - 1]?.text ?? '') || /^[但却而仍也都]$/.test(tokens[at - 1]?.text ?? ''))

/** 余额上限8000, 下限为500: before a number an end is a bound. The tokens that say it, 0 where none do. */
export const endAt = (tokens: Token[], at: number): { op: 'lte' | 'gte'; length: number } | undefined => {
  const end = /^[上下]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '限'
  const link = end && /^[为是在:：]$/.test(tokens[at + 2]?.text ?? '') ? 1 : 0
  return end && tokens[at + 2 + link]?.kind === 'digits'
    ? { op: tokens[at]?.text === '上' ? 'lte' : 'gte', length: 2 + link }
    : undefined
}

/** 两只以上基金: behind a number a measure word of what is bought, and no "only". */
export const countsGoods = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === '只' &&
  /^(?:\d+|[一二两三四五六七八九十几])$/.test(tokens[at - 1]?.text ?? '') &&
  /^(?:基|理|股|产|债|不|以|或|及|E|e)/.test(tokens[at + 1]?.text ?? '')
