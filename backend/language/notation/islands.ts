import type { Rule } from '../../segments/rule.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import type { Sense } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import type { Day } from '../time/calendar.ts'
import { expressionAt } from './expression.ts'
import { callAt, closeOf, type Notation, signAt, textAt, typed } from './notation.ts'

/** A stretch of tokens that is read as notation, with its meaning. */
export interface Island {
  from: number
  to: number
  senses: Sense[]
  /** A comment, which says nothing of the customers. */
  aside?: true
}

/** Marks that everyday words do without. */
const marks =
  /\p{L}\s?[<>=≥≤≠]|[\p{L}\d_]\(|==|&&|\|\||(?:^|[\s(&|])[!¬]\s?[\p{L}(]|\bin\s?[[({]|[∧∨¬∈→]|\p{L}_?\d+[a-z]|\bexists \p{L}|\bis (?:not )?null|\p{L}\[|->|\p{L}\.\p{L}|_|\b(?:now|today)(?:\(\))? ?-|[≤<]=?\s*\p{L}|\bis (?:true|false)\b|\bbetween '|\b(?:desc|asc)\b|\border by\b|\.\.|\d\s?\(\d+\s?d/iu

const comment = /[<>=≤≥].*\s(?:#|--|\/\/|→|->|=>|⇒)/s

const isFormal =
  /\bis (?:true|false)\b|\bbetween '|\b(?:desc|asc)(?:ending)?,? (?:limit|top|head)\b|[\p{L}\d_]\(|==|&&|\|\||(?:^|[\s(&|])[!¬]\s?[\p{L}(]|\bin\s?[[({]|[∧∨¬∈→]|_(?:l|last_)?\d+\p{L}|_(?:ytd|qtd|mtd)\b|\p{L}\d+[dwmy]\b|\bexists \p{L}|_近|\bis (?:not )?null|[\p{L}\])][[]|->|\p{L}\.\p{L}|\b(?:now|today)(?:\(\))? ?-|\d\s*[≤<]=?\s*\p{L}|\.\.|[\d'"]\s?[([]\s?(?:last |past |trailing |L|近)?\d+\s?\p{L}|[>=≥<≤]\s*(?:mean|avg|average|平均)|(?:days?|months?|years?)_since/iu

const known =
  /^(?:count|cnt|sum|avg|mean|average|min|max|minimum|maximum|n_distinct|count_distinct|nunique|distinct|isnull|is_null|isna|notnull|exists|rank|top|top_n|bottom|percentile_rank|days_since|months_since|datediff|mode|coalesce|total|num|median|stddev|std|var|first|last|unique)$/

/** A call whose brackets could not be read: the piece that says nothing is asked about, the rest is part of it. */
const brokenAt = (notation: Notation, at: number): Island[] => {
  const call = callAt(notation, at)
  if (!call || !known.test(call.name)) return []
  const { from, to } = notation.trouble ?? { from: at, to: call.open }
  let end = (closeOf(notation, call.open) ?? call.close) + 1
  while (/^(?:[<>=!≤≥.]|==)$/.test(textAt(notation, end)) || notation.tokens[end]?.kind === 'digits') end += 1
  const filler = (start: number, stop: number): Island[] =>
    start < stop ? [{ from: start, to: stop, senses: [{ is: 'filler' }] }] : []
  const unknown: Sense = { is: 'unknown', text: typed(notation, from, to) }
  return [...filler(at, from), { from, to, senses: [unknown] }, ...filler(to, end)]
}

const comments = ['#', '--', '//', '→', '->', '=>', '-->', '⇒']
const ofData = new Set([
  'value',
  'property-value',
  'product',
  'product-kind',
  'event',
  'number',
  'not',
  'except',
  'window',
])
/** "# data-completion list", "→ 补资料名单": what a line of notation is for, where it names no values and no numbers. */
const commentAt = (notation: Notation, at: number): Island | undefined => {
  const { tokens, index } = notation
  const mark = signAt(notation, at, comments)
  if (!mark || tokens[at]?.glued === true || tokens[at + mark]?.kind === 'digits') return undefined
  let to = at + mark
  for (; to < tokens.length && !/^[;。\n]$/.test(textAt(notation, to)); to += 1) {
    if (tokens[to]?.kind === 'digits') return undefined
    const senses = [...index.words.match(tokens, to), ...index.closed.match(tokens, to)].flatMap(
      (match) => match.senses,
    )
    if (senses.some(({ is }) => ofData.has(is))) return undefined
  }
  return to > at + mark ? { from: at, to, senses: [{ is: 'filler' }] } : undefined
}

/** The stretches of a message that are written in analysts' notation, each with the condition that it says. */
export const islandsIn = (tokens: Token[], text: string, index: CatalogIndex, today: Day): Island[] => {
  if (!marks.test(text) && !comment.test(text)) return []
  const notation: Notation = { tokens, text, index, clock: { tokens, today, periods: new Map() } }
  const found: Island[] = []
  const noted = /[<>=≤≥]|\bis (?:not )?null/i.test(text)
  let quoted = false
  for (let at = 0; at < tokens.length; at += 1) {
    const comment = at > 0 && noted ? commentAt(notation, at) : undefined
    if (comment) {
      found.push({ ...comment, aside: true })
      at = comment.to - 1
      continue
    }
    if (textAt(notation, at) === '"') quoted = !quoted
    const kind = tokens[at]?.kind
    if (quoted || (kind === 'mark' && !/^[(!¬~]$/.test(textAt(notation, at)))) continue
    delete notation.trouble
    delete notation.counts
    const read = expressionAt(notation, at)
    const formal = read && (notation.counts || isFormal.test(typed(notation, at, read.next)))
    const islands: Island[] =
      read && formal
        ? [{ from: at, to: read.next, senses: [{ is: 'written', rule: read.value as Rule }] }]
        : brokenAt(notation, at)
    found.push(...islands)
    at = Math.max(at, (islands.at(-1)?.to ?? 0) - 1)
  }
  return found
}
