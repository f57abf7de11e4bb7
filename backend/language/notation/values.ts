import type { Attribute } from '../../catalog/catalog.ts'
import { afterLetter } from '../grammar/limit.ts'
import type { Literal } from '../lexicon/flags.ts'
import { literalOf, noOf, yesOf } from '../lexicon/flags.ts'
import { tokenise } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import { type Found, type Notation, quotedAt, signAt, textAt, typed } from './notation.ts'

const yes = new Set(['true', 'yes', 'y', 't', '1', '是', '有', '真'])
const no = new Set(['false', 'no', 'n', 'f', '0', '否', '无', '假'])

/** A number, with its sign: -1, 20万, 5k, 1,000. */
export const numberAt = (
  notation: Notation,
  at: number,
): Found<{ value: number; percent: boolean; scale: number }> | undefined => {
  const minus = textAt(notation, at) === '-' ? 1 : 0
  const number = readNumber(notation.tokens, at + minus)
  if (!number) return undefined
  const value = minus ? -number.value : number.value
  return { value: { value, percent: number.percent ?? false, scale: number.scale }, next: at + minus + number.length }
}

const flagAt = (notation: Notation, at: number, attribute: Attribute): Found<Literal> | undefined => {
  const said = textAt(notation, at)
  const value = yes.has(said) ? yesOf(attribute) : no.has(said) ? noOf(attribute) : undefined
  return value === undefined ? undefined : { value, next: at + 1 }
}

/** One of the values that the catalog lists, by its name, a word for it, or the stored text itself. */
const listedAt = (notation: Notation, at: number, attribute: Attribute): Found<Literal> | undefined => {
  const quoted = quotedAt(notation, at)
  const tokens = quoted ? tokenise(quoted.value) : notation.tokens
  const place = quoted ? 0 : at
  const stored = (attribute.values ?? []).flatMap(({ value }) => {
    const words = tokenise(value)
    const same = words.every((word, n) => tokens[place + n]?.text === word.text)
    return same && words.length > 0 ? [{ value: literalOf(attribute, value), length: words.length }] : []
  })
  const named = notation.index.words.match(tokens, place).flatMap(({ length, senses }) =>
    senses.flatMap((sense) => {
      const own =
        (sense.is === 'value' && sense.attribute === attribute) ||
        (sense.is === 'property-value' && sense.property === attribute)
      return own && 'value' in sense ? [{ value: sense.value, length }] : []
    }),
  )
  const whole = [...stored, ...named].filter(({ length }) => !quoted || length === tokens.length)
  const best = whole.reduce((found, each) => (found && found.length >= each.length ? found : each), whole[0])
  return best && { value: best.value, next: quoted ? quoted.next : at + best.length }
}

/** Codes and texts that stand without quotes: 85123A, FD01. */
const codeAt = (notation: Notation, at: number): Found<Literal> | undefined => {
  const { tokens } = notation
  const first = tokens[at]
  if (first?.kind !== 'word' && first?.kind !== 'digits') return undefined
  let next = at + 1
  while (tokens[next]?.glued && (tokens[next]?.kind === 'word' || tokens[next]?.kind === 'digits')) next += 1
  return { value: typed(notation, at, next), next }
}

/** A value that a field can hold, in the form that rules keep. */
export const valueAt = (notation: Notation, at: number, attribute: Attribute): Found<Literal> | undefined => {
  const listed = listedAt(notation, at, attribute) ?? flagAt(notation, at, attribute)
  if (listed) return listed
  if (attribute.type === 'integer' || attribute.type === 'decimal') {
    const number = numberAt(notation, at)
    const value = number && afterLetter(number.value.value, number.value.scale, attribute.unit)
    return number && value !== undefined ? { value, next: number.next } : undefined
  }
  if (attribute.type !== 'text') return undefined
  const quoted = quotedAt(notation, at)
  if (quoted) return { value: quoted.value, next: quoted.next }
  return attribute.role === 'product_name' ? undefined : codeAt(notation, at)
}

const parts = [',', '、', '/', '|', ';', 'or', 'and', '或', '和']

/** Values in brackets, (student, retired), ['a', 'b'], {1; 2}, or parted by strokes without any. */
export const valuesAt = (notation: Notation, at: number, attribute: Attribute): Found<Literal[]> | undefined => {
  const open = signAt(notation, at, ['(', '[', '{'])
  const first = valueAt(notation, at + open, attribute)
  if (!first) return undefined
  const values = [first.value]
  let next = first.next
  for (;;) {
    const part = signAt(notation, next, open ? parts : ['/', '|', '、'])
    const more = part ? valueAt(notation, next + part, attribute) : undefined
    if (!more) break
    values.push(more.value)
    next = more.next
  }
  if (!open) return { value: values, next }
  return signAt(notation, next, [')', ']', '}']) ? { value: values, next: next + 1 } : undefined
}
