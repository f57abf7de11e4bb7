import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { people, titles } from './people-words.ts'
import { placesIn, type Stretch, wordsIn } from './stretches.ts'

/** Three fields or more, each with its name: "Channel: phone; hours: 10-12; target: …". */
export const isForm = (tokens: Token[], stretches: Stretch[]): boolean =>
  tokens.some(({ bar }) => bar) || stretches.filter(({ end }) => end === 'colon').length >= 3

const restricts = new Set<SenseKind>(['except', 'neither', 'missing', 'consent', 'term', 'segment'])
/** A field of a form beside that of the audience, unless it speaks of people or leaves somebody out. */
export const isField = (lexemes: Lexeme[], sentence: Stretch[]): boolean =>
  !people.test(wordsIn(sentence).replace(titles, '')) &&
  !placesIn(sentence).some((n) => lexemes[n]?.senses.some(({ is }) => restricts.has(is)))

/** 时间：近30天登录, "last 90 days | 3+ orders": a field that tells what customers did, and when or how often. */
export const limitsEvents = (lexemes: Lexeme[], sentence: Stretch[]): boolean => {
  const places = placesIn(sentence)
  const has = (of: (lexeme: Lexeme) => unknown) => places.some((n) => of(lexemes[n] as Lexeme))
  const done = has((lexeme) => senseOf(lexeme, 'event') && !senseOf(lexeme, 'brief'))
  const past = has((lexeme) => {
    const window = senseOf(lexeme, 'window')
    return window && !window.future && window.window.type === 'last'
  })
  const counted = has((lexeme) => senseOf(lexeme, 'number')) && has((lexeme) => senseOf(lexeme, 'comparator'))
  return (
    has((lexeme) => senseOf(lexeme, 'written')) || (done && (past || (counted && !perHead.test(wordsIn(sentence)))))
  )
}

/** "membership tier: silver or above", "balance >= 5,000": a field of the data, and the values or the limit that are asked of it. */
export const limitsField = (lexemes: Lexeme[], sentence: Stretch[]): boolean => {
  const places = placesIn(sentence).filter((n) => lexemes[n]?.senses.some(({ is }) => is !== 'filler'))
  if (places.some((n) => senseOf(lexemes[n], 'brief')) || perHead.test(wordsIn(sentence))) return false
  return places.some((n, at) => {
    const named = (lexemes[n]?.senses ?? []).flatMap((sense) =>
      sense.is === 'attribute' ? [sense.attribute.name] : [],
    )
    const [next, after] = [lexemes[places[at + 1] ?? -1], lexemes[places[at + 2] ?? -1]]
    const value = next?.senses.some((sense) => sense.is === 'value' && named.includes(sense.attribute.name))
    const bounded = next && (senseOf(next, 'comparator') ?? senseOf(next, 'sign')) && senseOf(after, 'number')
    return named.length > 0 && Boolean(value || bounded)
  })
}

const perHead = /(?<![a-z])(?:per|each|max(?:imum)?)(?![a-z])|每人|每位|每天/
const quantities = new Set<SenseKind>(['attribute', 'event', 'measure', 'property', 'newcomer', 'edge'])
const amounts = new Set<SenseKind>([
  'comparator',
  'number',
  'duration',
  'window',
  'sign',
  'between',
  'average',
  'extreme',
])
/** "orders: >=2", 最近一单：2011年11月: a field of a form, and what is asked of it. */
export const isQuantity = (lexemes: Lexeme[], stretch: Stretch, next: Stretch | undefined): boolean => {
  const [first] = next?.places.filter((n) => !senseOf(lexemes[n], 'filler')) ?? []
  // "For the mailing: customers whose last order was nine months ago" begins anew with people
  const anew = next?.places.some((n) => n < (first ?? 0) && senseOf(lexemes[n], 'unit')?.unit === 'people')
  if (anew) return false
  return (
    !perHead.test(`${stretch.words} ${next?.words ?? ''}`) &&
    stretch.places.some((n) => lexemes[n]?.senses.some(({ is }) => quantities.has(is))) &&
    (lexemes[first ?? -1]?.senses ?? []).some(({ is }) => amounts.has(is))
  )
}
