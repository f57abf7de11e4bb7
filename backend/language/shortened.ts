import type { Bilingual } from '../bilingual.ts'
import { withFreeOf } from './free-of.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import { leadingForms, namedForms, plainForms } from './lexicon/short-forms.ts'
import type { Token } from './normalise.ts'
import { readNumber } from './numbers/number.ts'

/** No words of their own, such as "adds" and "asks". */
const consonants = /^(?!(?:adds|asks|acts|ends|arts|arms|odds|ills|apps|app|html|http|https|pdfs)$)[a-z][^aeiou]+$/
const within = (short: string, word: string): boolean => {
  let at = 0
  for (const letter of word) if (letter === short[at]) at += 1
  return at === short.length
}

/** The one word of a vocabulary that letters without vowels stand for: brdbnd is broadband; undefined where none or several fit. */
const skeleton = (short: string, vocabulary: readonly string[]): string | undefined => {
  if (short.length < 4 || !consonants.test(short)) return undefined
  const found = vocabulary.filter((word) => {
    const bones = word[0] + word.slice(1).replace(/[aeiou]/g, '')
    return (
      word[0] === short[0] &&
      bones.at(-1) === short.at(-1) &&
      short.length * 3 >= bones.length * 2 &&
      within(short, bones)
    )
  })
  const [only, other] = found
  return other === undefined ? only : undefined
}

const shortFormOf = (
  word: string,
  { vocabulary, names }: CatalogIndex,
): { word: string; told: boolean } | undefined => {
  const plain = Object.hasOwn(plainForms, word) ? plainForms[word] : undefined
  if (plain) return { word: plain, told: false }
  const named = Object.hasOwn(namedForms, word) ? namedForms[word]?.find((one) => names.has(one)) : undefined
  const found = named ?? skeleton(word, vocabulary)
  return found ? { word: found, told: true } : undefined
}

const units = /^(?:day|week|month|year|quarter|hour|minute|second)s?$/

/** "Excl. churned": the point of a shortening, and not of a sentence. */
const pointed = (tokens: Token[], at: number, text: string): boolean => {
  const [own, point, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (point?.text !== '.' || !point.glued || !own) return false
  const trailing = tokens[at - 1]?.kind === 'digits' || units.test(tokens[at - 1]?.text ?? '')
  if (leadingForms.has(own.text) && !trailing) return next !== undefined
  return next !== undefined && !/\p{Lu}|\n/u.test(text.slice(point.end, next.start + 1))
}

/** "5-figure balances (10,000+)", 余额五位数（1万以上）: how many digits a number has says nothing more than the number in brackets behind it. */
const withoutFigures = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ text }) => /^(?:figures?|digits?|位)$/.test(text))) return tokens
  const gone = new Set<number>()
  for (let at = 0; at < tokens.length; at += 1) {
    const count = readNumber(tokens, at)
    const hyphen = count && tokens[at + count.length]?.text === '-' ? 1 : 0
    const place = count ? at + count.length + hyphen : at
    const zh = tokens[place]?.text === '位' && tokens[place + 1]?.text === '数'
    if (!count || !(zh || /^(?:figures?|digits?)$/.test(tokens[place]?.text ?? ''))) continue
    const end = place + (zh ? 2 : 1)
    const open = tokens.findIndex(({ text }, n) => n >= end && n < end + 4 && text === '(')
    const behind = Array.from({ length: 4 }, (_, n) => (open < 0 ? undefined : readNumber(tokens, open + 1 + n))).find(
      Boolean,
    )
    if (!behind || String(Math.floor(behind.value)).length !== count.value) continue
    for (let n = at; n < end; n += 1) gone.add(n)
  }
  return tokens.filter((_, n) => !gone.has(n))
}

/**
 * Tokens with the shortenings of notes written out ("mthly chg", "excl.", "custs", "# of orders"), each at its place in the text as typed, and what
 * was taken for what. Words that the catalog itself uses stay.
 */
export const withShortForms = (
  tokens: Token[],
  index: CatalogIndex,
  text: string,
): { tokens: Token[]; notes: Bilingual[] } => {
  if (!tokens.some(({ kind }) => kind === 'word')) return { tokens: withoutFigures(tokens), notes: [] }
  const notes: Bilingual[] = []
  const found: Token[] = []
  let quoted = false
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    if (token.text === '"') quoted = !quoted
    if (quoted || token.kind === 'digits' || token.kind === 'han') {
      found.push(token)
      continue
    }
    const counts = /^(?:no|#)$/.test(token.text) && tokens[at + (next?.text === '.' ? 2 : 1)]?.text === 'of'
    const known = token.kind !== 'word' || index.words.match(tokens, at).length > 0
    const short = known ? undefined : shortFormOf(token.text, index)
    if (counts) found.push({ ...token, kind: 'word', text: 'number' })
    else if (short) found.push({ ...token, text: short.word })
    else if (leadingForms.has(token.text) && pointed(tokens, at, text)) found.push(token)
    else {
      // "60/month"
      const apiece =
        token.text === '/' && token.glued && units.test(shortFormOf(next?.text ?? '', index)?.word ?? next?.text ?? '')
      found.push(apiece && found.at(-1)?.kind === 'digits' ? { ...token, kind: 'word', text: 'per' } : token)
      continue
    }
    if (short?.told) {
      const typed = text.slice(token.start, token.end)
      notes.push({ zh: `“${typed}”按“${short.word}”理解`, en: `"${typed}" is taken as "${short.word}"` })
    }
    if (pointed(tokens, at, text)) at += 1
  }
  return { tokens: withFreeOf(withoutFigures(found), index), notes }
}
