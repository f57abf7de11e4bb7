import type { Attribute, EventType } from '../../catalog/catalog.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import type { Sense } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import type { Clocked } from '../time/stream.ts'

/** A message that holds analysts' notation, while it is read. */
export interface Notation {
  tokens: Token[]
  text: string
  index: CatalogIndex
  clock: Clocked
  /** The events of the condition before: sum(amount, 90d) behind count(transactions, 90d) is of transactions. */
  event?: EventType
  /** Events were counted by a sign and a number: logins >= 3, which everyday words do not say. */
  counts?: boolean
  /** The first piece of a call that could not be read. */
  trouble?: { from: number; to: number }
}

/** Something read from one place up to another. */
export interface Found<T> {
  value: T
  next: number
}

/** The fields that a name may mean: those of customers, or those of one type of event. */
export type Fields = EventType | 'customers'

export const textAt = ({ tokens }: Notation, at: number): string => tokens[at]?.text ?? ''

/** A sign cut into the texts of its tokens; `word`: they may stand apart. */
interface Sign {
  letters: string[]
  word: boolean
}
const known = new Map<string, Sign>()
const signOf = (sign: string): Sign => {
  const before = known.get(sign)
  if (before) return before
  const words = /^\p{L}/u.test(sign) && !/\p{Script=Han}/u.test(sign)
  const made = { letters: words ? sign.split(' ') : [...sign], word: /^[a-z]/.test(sign) }
  known.set(sign, made)
  return made
}

/** The tokens of one of several marks or words at a place, marks of a sign standing together; 0 where none does. */
export const signAt = (notation: Notation, at: number, signs: readonly string[]): number => {
  for (const sign of signs) {
    const { letters, word } = signOf(sign)
    const stands = letters.every(
      (letter, n) =>
        textAt(notation, at + n) === letter && (n === 0 || word || notation.tokens[at + n]?.glued === true),
    )
    if (stands) return letters.length
  }
  return 0
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** The place of the bracket that closes the one at a place; undefined where none does. */
export const closeOf = (notation: Notation, at: number): number | undefined => {
  const open: string[] = []
  for (let place = at; place < notation.tokens.length && place < at + 120; place += 1) {
    const text = textAt(notation, place)
    if (closing[text]) open.push(closing[text])
    else if (text === open.at(-1)) {
      open.pop()
      if (open.length === 0) return place
    }
  }
  return undefined
}

/** A name with brackets behind it: where they open and close. */
export interface Call {
  name: string
  open: number
  close: number
}

/** The name of a call that stands at a place, and where its arguments begin and end. */
export const callAt = (notation: Notation, at: number): Call | undefined => {
  const first = notation.tokens[at]
  if (first?.kind !== 'word' && first?.kind !== 'han') return undefined
  let open = at + 1
  while (notation.tokens[open]?.glued && notation.tokens[open]?.kind === first.kind && open < at + 6) open += 1
  if (textAt(notation, open) !== '(' || !notation.tokens[open]?.glued) return undefined
  const close = closeOf(notation, open)
  const name = Array.from({ length: open - at }, (_, n) => textAt(notation, at + n)).join('')
  return close === undefined ? undefined : { name, open, close }
}

const quotes = new Set(['"', "'"])

/** A text between quotes, as it was typed. */
export const quotedAt = (notation: Notation, at: number): Found<string> | undefined => {
  const mark = textAt(notation, at)
  if (!quotes.has(mark)) return undefined
  const { tokens, text } = notation
  for (let end = at + 1; end < Math.min(tokens.length, at + 30); end += 1)
    if (tokens[end]?.text === mark && end > at + 1)
      return { value: text.slice(tokens[at]!.end, tokens[end]!.start), next: end + 1 }
  return undefined
}

/** What is said between two places, as it was typed. */
export const typed = ({ tokens, text }: Notation, from: number, to: number): string =>
  tokens[from] && tokens[to - 1] ? text.slice(tokens[from].start, tokens[to - 1]!.end) : ''

/** Whether a sense names a field of these: the field. */
export const fieldOf = (sense: Sense, of: Fields): Attribute | undefined => {
  if (of === 'customers') return sense.is === 'attribute' ? sense.attribute : undefined
  return sense.is === 'property' && sense.event === of ? sense.property : undefined
}
