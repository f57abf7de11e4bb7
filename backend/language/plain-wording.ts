import type { Token } from './normalise.ts'
import { scaleWord } from './numbers/english.ts'
import { withUnitsLeftOut } from './units-left-out.ts'

const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half|a)$/
const currencySign = /^[$€£¥]$/
const lengths = /^(?:hours?|days?|weeks?|months?|quarters?|years?)$/
const currencies = /^(?:euros?|dollars?|pounds?|yuan|rmb|eur|usd|cny|gbp|quid|bucks)$/
const back = /^(?:ago|back|before|earlier)$/

/** The place behind a number in digits or words; the same place where none stands there. */
const pastNumber = (tokens: readonly Token[], at: number): number => {
  let place = at
  if (currencySign.test(tokens[place]?.text ?? '')) place += 1
  const first = tokens[place]
  if (!first || (first.kind !== 'digits' && !numberWord.test(first.text))) return at
  place += 1
  while (tokens[place]?.glued && (tokens[place]?.kind === 'digits' || /^[.,]$/.test(tokens[place]?.text ?? ''))) {
    if (tokens[place]?.kind !== 'digits' && tokens[place + 1]?.kind !== 'digits') break
    place += 1
  }
  if (/^(?:k|m|mm|bn)$/.test(tokens[place]?.text ?? '') && tokens[place]?.glued) place += 1
  while (scaleWord(tokens[place]?.text ?? '') !== undefined) place += 1
  return place
}

const said = (list: string) => list.split('|').map((phrase) => phrase.split(' '))
/** Before any number. */
const anywhere: [string[][], string[]][] = [
  [said('no less than|no fewer than|not less than|not fewer than|a minimum of'), ['at', 'least']],
  [said('a maximum of'), ['at', 'most']],
]
/** Before so long ago. */
const ofTime: [string[][], string[]][] = [
  [said('in excess of|north of|upwards of|exceeding|above|greater than|beyond'), ['more', 'than']],
  [said('lower than|below'), ['less', 'than']],
]
const behind: [string[][], string[]][] = [
  [said('or more|or greater|or longer|or above|or over|and more|and above|plus|+'), ['at', 'least']],
  [said('or less|or fewer|or shorter|or below|or under|and less|and below'), ['at', 'most']],
]

const firstWords = new Map(
  [anywhere, ofTime, behind].map((list) => [list, new Set(list.flatMap(([phrases]) => phrases.map(([word]) => word)))]),
)

const phraseAt = (tokens: readonly Token[], at: number, list: [string[][], string[]][]) => {
  if (!firstWords.get(list)?.has(tokens[at]?.text)) return undefined
  for (const [phrases, instead] of list)
    for (const words of phrases)
      if (words.every((word, n) => tokens[at + n]?.text === word)) return { length: words.length, instead }
  return undefined
}

const agoAt = (tokens: readonly Token[], at: number): boolean =>
  lengths.test(tokens[at]?.text ?? '') && back.test(tokens[at + 1]?.text ?? '')

/** Tokens in other words; each of the new ones stands for the whole stretch as it was typed. */
const instead = (
  tokens: readonly Token[],
  from: number,
  to: number,
  order: readonly Token[],
  lead: string[],
): Token[] => {
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token]
  const place = { start: first.start, end: last.end }
  const words = lead.map((text, n) => ({ kind: 'word' as const, text, ...place, glued: n === 0 && first.glued }))
  return [...words, ...order.map((token, n) => ({ ...token, ...place, glued: n > 0 && token.glued }))].map((token) => ({
    ...token,
    reworded: true as const,
  }))
}

/**
 * The limits that English says in several ways, said in one: "no fewer than 3" is "at least 3", "300 or less days ago" and "300 days ago or less"
 * are "at most 300 days ago", "north of 6 months ago" is "more than 6 months ago".
 */
const withPlainLimits = (tokens: Token[]): Token[] => {
  const found: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const before = phraseAt(tokens, at, anywhere)
    const led = before ?? phraseAt(tokens, at, ofTime)
    const number = led ? at + led.length : at
    const end = pastNumber(tokens, number)
    if (led && end > number && (before || agoAt(tokens, end))) {
      found.push(...instead(tokens, at, number, [], led.instead))
      at = number
      continue
    }
    const limit = !led && end > at ? phraseAt(tokens, end, behind) : undefined
    const unit = limit ? end + limit.length : end
    const next = tokens[unit]?.text ?? ''
    if (limit && (lengths.test(next) || currencies.test(next))) {
      found.push(...instead(tokens, at, unit + 1, [...tokens.slice(at, end), tokens[unit] as Token], limit.instead))
      at = unit + 1
      continue
    }
    const ago = end > at && agoAt(tokens, end) ? phraseAt(tokens, end + 2, behind) : undefined
    if (ago) {
      found.push(...instead(tokens, at, end + 2 + ago.length, tokens.slice(at, end + 2), ago.instead))
      at = end + 2 + ago.length
      continue
    }
    found.push(tokens[at] as Token)
    at += 1
  }
  return found
}

const withoutApostrophe = /^(?:(?:ha(?:s|ve|d)|is|are|was|were|do(?:es)?|did|could|would|should|must|need)nt)$/
/** "hasnt" is "hasn't". */
const withApostrophes = (tokens: Token[]): Token[] =>
  tokens.flatMap((token) => {
    if (!withoutApostrophe.test(token.text)) return [token]
    const middle = token.end - 1
    return [
      { ...token, text: token.text.slice(0, -1), end: middle },
      { ...token, kind: 'mark' as const, text: "'", start: middle, end: middle, glued: true, reworded: true as const },
      { ...token, text: 't', start: middle, glued: true },
    ]
  })

/** "Gold members & above", "folks in Finland": a sign between blanks is a word, and folks are people. */
const withPlainWords = (tokens: Token[]): Token[] =>
  tokens.map((token, at) =>
    /^(?:folks?|ppl|peeps)$/.test(token.text)
      ? { ...token, text: 'people', reworded: true }
      : token.text === '&' && !token.glued && tokens[at + 1]?.glued === false && at > 0
        ? { ...token, kind: 'word', text: 'and', reworded: true }
        : token,
  )

/** Who may be left out of, behind which "other than" leaves out; behind a field ("a tier other than gold") it is a limit of that field. */
const wholeGroup =
  /^(?:,|;|customers?|clients?|users?|members?|people|shoppers?|everyone|everybody|anyone|anybody|all|those|ones)$/
/** "Everyone other than gold members and those who complained": except them. */
const withPlainExceptions = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ text }) => text === 'than')) return tokens
  return tokens.flatMap((token, at) => {
    const [before, next, then] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
    const first = token.text === 'other' && next?.text === 'than'
    const group = (behind: Token | undefined) => behind?.kind === 'word' || behind?.kind === 'han'
    if (first && group(then) && wholeGroup.test(before?.text ?? ','))
      return [{ ...token, text: 'except', end: next.end, reworded: true as const }]
    const second = token.text === 'than' && before?.text === 'other' && group(next)
    return second && wholeGroup.test(tokens[at - 2]?.text ?? ',') ? [] : [token]
  })
}

/** 并非 is 不是. */
const withPlainDenials = (tokens: Token[]): Token[] =>
  tokens.map((token, at) => {
    const first = token.text === '并' && tokens[at + 1]?.text === '非'
    const second = token.text === '非' && tokens[at - 1]?.text === '并'
    return first || second ? { ...token, text: first ? '不' : '是' } : token
  })

/** Words that are said in several ways, said in one. */
export const withPlainWording = (tokens: Token[]): Token[] => {
  const plain = tokens.some(({ text }) => text === '并') ? withPlainDenials(tokens) : tokens
  const worded = plain.some(({ kind }) => kind === 'word')
    ? withPlainLimits(withApostrophes(withPlainExceptions(withPlainWords(plain))))
    : plain
  return withUnitsLeftOut(worded)
}
