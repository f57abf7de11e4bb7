import type { Bilingual } from '../bilingual.ts'
import type { Analysis } from './analyse.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import { senseOf } from './lexicon/sense.ts'
import { mendPhrase, mendTypo } from './lexicon/typos.ts'
import { changeVerbs } from './message/tuned.ts'
import { type Token, tokenise } from './normalise.ts'

/** "change" is no slip of "charge". */
const changes = new Set(changeVerbs)

const endings = /^(?:al|ly|ic|ful|less|ness|able|ment|ity|ship|hood|ing|ed|er|ize|ise|wise|like)$/
/** "personal" is no slip of "person": one is made from the other. */
const isDerived = (typed: string, word: string): boolean =>
  typed.startsWith(word) && endings.test(typed.slice(word.length))

/** What a phrase of the data means, so that two names of one value are one: 管理曾 may be 管理层, 管理岗 or 管理者. */
const meaningOf = (phrase: string, { words }: CatalogIndex): string => {
  const said = tokenise(phrase)
  const whole = words.match(said, 0).find(({ length }) => length === said.length)?.senses ?? []
  return JSON.stringify(
    whole.map((sense) => (sense.is === 'value' ? [sense.attribute.name, sense.value] : [sense.is, phrase])),
  )
}

/** The tokens of a message with those that mean nothing spelt as what they come near, and a note of each; they stay as they are where nothing does. */
export const withTyposMended = (
  { tokens, lexemes, unread }: Pick<Analysis, 'tokens' | 'lexemes' | 'unread'>,
  index: CatalogIndex,
  text: string,
): { tokens: Token[]; notes: Bilingual[] } => {
  const notes: Bilingual[] = []
  const mended = tokens.map((token) => ({ ...token }))
  const mend = (from: number, to: number, at: number, spelt: string, word: string) => {
    ;(mended[at] as Token).text = spelt
    const typed = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
    notes.push({ zh: `“${typed}”按“${word}”理解`, en: `"${typed}" is taken as "${word}"` })
  }
  const unknown = unread.flatMap((n) => (senseOf(lexemes[n], 'unknown') ? [lexemes[n]!.from] : []))
  const characters = tokens.map((token) => token.text)
  const same = (one: string, other: string) => meaningOf(one, index) === meaningOf(other, index)
  // the longest phrase that fits explains the most: 白金会圆 is 白金会员, not 白金卡 and something else
  const phrases = [...new Set(unknown.flatMap((at) => [at - 1, at, at + 1]))]
    .flatMap((at) => {
      const found = tokens[at]?.kind === 'han' ? mendPhrase(characters, at, index.phrases, same) : undefined
      return found ? [{ at, ...found }] : []
    })
    .sort((a, b) => b.phrase.length - a.phrase.length)
  const taken = new Set<number>()
  // words between which something was taken out are no one word: 企业（微信。）目 is no slip for 企业主
  const isTogether = (from: number, to: number) => (tokens[to]?.end ?? 0) - (tokens[from]?.start ?? 0) === to - from + 1
  for (const { at, phrase, start } of phrases) {
    const places = Array.from(phrase, (_, n) => start + n)
    if (!isTogether(start, start + places.length - 1)) continue
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) taken.add(place)
    mend(start, start + phrase.length, at, phrase[at - start] as string, phrase)
  }
  for (const at of unknown) {
    const { kind, text: typed } = tokens[at] as Token
    const word = kind === 'word' && !changes.has(typed) ? mendTypo(typed, index.vocabulary) : undefined
    if (word && !isDerived(typed, word)) mend(at, at + 1, at, word, word)
  }
  return { tokens: mended, notes }
}
