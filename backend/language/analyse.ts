import type { Bilingual } from '../bilingual.ts'
import type { Window } from '../segments/window.ts'
import { type CampaignTopic, campaignTopic } from './grammar/campaign-topic.ts'
import { countingGlosses } from './grammar/counting-glosses.ts'
import { endsExclusion, glossesIn } from './grammar/gloss.ts'
import { keptInBrackets } from './grammar/kept-in-brackets.ts'
import { meantIn } from './grammar/meant.ts'
import { nameMarks } from './grammar/named-behind.ts'
import { type ReadRule, readRule } from './grammar/read-rule.ts'
import { lexemesOf } from './lexemes-of.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import { type Lexeme, type Sense, senseOf } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import { asBackground, backgroundOf } from './message/background.ts'
import { type Campaign, campaignOf } from './message/campaign.ts'
import { leftAside } from './message/left-aside.ts'
import { letterIn } from './message/letter.ts'
import { wordsOf } from './message/particular.ts'
import type { Token } from './normalise.ts'
import { meantBeside, notices } from './notices.ts'
import { localDay } from './time/calendar.ts'
import { toldAside } from './told-aside.ts'
import { withTyposMended } from './typos-mended.ts'
import { hasContent, spansOf } from './unread.ts'

/** What the reader knows of the workspace and the moment while it reads one message. */
export interface Reference {
  index: CatalogIndex
  /** Words of events and dates may be dates only where the data hold some. */
  dated: boolean
  saved?: Trie | undefined
  now: string
  text: string
  /** The one stretch of time that the audience at hand is limited to. */
  time?: Window | undefined
  /** Every stretch of time that the audience at hand names. */
  times?: readonly Window[] | undefined
}

/** One message, or a part of it, cut into lexemes and read. */
export interface Analysis {
  tokens: Token[]
  lexemes: Lexeme[]
  read: ReadRule
  campaign: Campaign
  /** Places of the lexemes with content that nothing uses. */
  unread: number[]
  /** Places of those that were taken as background. */
  aside: number[]
  notes: Bilingual[]
}

/** The message as typed, its Chinese letters as the lexicon writes them, between two tokens. */
const plainText = (text: string, tokens: Token[]): ((from: number, to: number) => string) => {
  const starts: number[] = []
  const ends: number[] = []
  let plain = ''
  let before = 0
  for (const { kind, text: folded, start, end, reworded, glued } of tokens) {
    plain += start < before ? (glued ? '' : ' ') : text.slice(before, start)
    starts.push(plain.length)
    plain += kind === 'han' || kind === 'digits' || reworded ? folded : text.slice(start, end)
    ends.push(plain.length)
    before = end
  }
  return (from, to) => plain.slice(starts[from], ends[to - 1])
}

const grammar = (
  { index, now, text }: Reference,
  tokens: Token[],
  lexemes: Lexeme[],
  topic: CampaignTopic | undefined,
): ReadRule => {
  const plain = plainText(text, tokens)
  const typedOf = (from: number, to: number) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]]
    return first && last ? text.slice(tokens[first.from]!.start, tokens[last.to - 1]!.end) : ''
  }
  const textOf = (from: number, to: number) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]]
    return first && last ? plain(first.from, last.to) : ''
  }
  return readRule({ lexemes, index, today: localDay(now, index.catalog.timeZone), textOf, typedOf, topic })
}

/** What conditions use, less the words of the campaign that stand before them: "email customers over 60". */
const beyondFillers = (lexemes: Lexeme[], { used, parts }: ReadRule): boolean[] => {
  const said = [...used]
  for (const { start, end } of parts)
    for (let n = start; n < end && senseOf(lexemes[n], 'filler'); n += 1)
      if (senseOf(lexemes[n], 'brief')) said[n] = false
  return said
}

const settle = (reference: Reference, tokens: Token[], said: Lexeme[]): Analysis => {
  const talk = backgroundOf(tokens, said)
  const topic = campaignTopic(said)
  if (topic) talk.delete(topic.at)
  const read = settleBeside(reference, tokens, said, talk, topic)
  // a word without a measure is asked about, whatever stands in the talk
  const vague = read.unread.some((n) => senseOf(read.lexemes[n], 'vague'))
  // "Our branch in Munich opens soon. Which customers live in Munich?": what is asked for stands beside the talk
  const asked =
    read.unread.length > 0 && read.lexemes.some((one, n) => !talk.has(n) && senseOf(one, 'unit')?.unit === 'people')
  return talk.size === 0 || read.read.rule || vague || asked
    ? read
    : settleBeside(reference, tokens, said, new Set(), topic)
}

const calling = /电话|致电|去电|外呼|\b(?:call|phone|ring|telesales|telemarketing)\b/
const calls = (lexeme: Lexeme, words: string): boolean => senseOf(lexeme, 'brief') !== undefined && calling.test(words)

/** Reads what is no talk about the campaign. */
const settleBeside = (
  reference: Reference,
  tokens: Token[],
  said: Lexeme[],
  talk: Set<number>,
  topic: CampaignTopic | undefined,
): Analysis => {
  const { index, now } = reference
  const textOf = (n: number) => wordsOf(tokens, said[n]!.from, said[n]!.to)
  const again = glossesIn(said, textOf)
  const wordsBetween = (from: number, to: number) => {
    const [first, last] = [said[from], said[to - 1]]
    return first && last ? wordsOf(tokens, first.from, last.to) : ''
  }
  const meant = meantIn(said, wordsBetween)
  const letter = letterIn(tokens, said, reference.text)
  const bracketed = keptInBrackets(said, wordsBetween)
  const told = new Set([
    ...again,
    ...nameMarks(said, wordsBetween),
    ...countingGlosses(said, wordsBetween),
    ...meant.words,
    ...meant.markers,
    ...letter,
  ])
  const lexemes = said.map(
    (lexeme, n): Lexeme =>
      endsExclusion(said, n, textOf) || bracketed.has(n)
        ? { ...lexeme, senses: [{ is: 'break', strong: false }] }
        : told.has(n)
          ? { ...lexeme, senses: [{ is: 'filler' as const }] }
          : talk.has(n)
            ? asBackground(lexeme)
            : lexeme,
  )
  const read = grammar(reference, tokens, lexemes, topic)
  const campaign = campaignOf(lexemes, beyondFillers(lexemes, read), now, index.catalog.timeZone)
  const background = leftAside(tokens, lexemes, read.used, campaign.wanted)
  const lost = new Set(read.lost)
  const unread = lexemes.flatMap((lexeme, n) => {
    // a day or a channel of the story is no loss
    const story =
      talk.has(n) && lexeme.senses.some(({ is }) => is === 'window' || is === 'brief' || is === 'property-value')
    if (background.has(n) || story || campaign.product.includes(n)) return []
    return lost.has(n) || (!read.used[n] && hasContent(lexeme, campaign.wanted)) ? [n] : []
  })
  const aside = [...new Set([...talk, ...background])].sort((a, b) => a - b)
  const notes = [
    ...read.notes.map(({ note }) => note),
    ...toldAside(
      reference.text,
      tokens,
      said,
      aside.filter((n) => !told.has(n)),
      campaign.wanted,
    ),
    ...(campaign.wanted && !campaign.brief.channels && lexemes.some((lexeme, n) => calls(lexeme, textOf(n)))
      ? [notices.calling]
      : []),
    ...spansOf(reference.text, tokens, said, meant.words).map(({ text }) => meantBeside(text)),
  ]
  return { tokens, lexemes, read, campaign, unread, aside, notes }
}

/** Cuts tokens into lexemes and reads them; a word that means nothing is tried as a misspelling of one that does. */
export const analyse = (reference: Reference, tokens: Token[]): Analysis => {
  const cut = (from: Token[]) => {
    const { lexemes, notes } = lexemesOf(reference, from)
    const settled = settle(reference, from, lexemes)
    return { ...settled, notes: [...notes, ...settled.notes] }
  }
  const first = cut(tokens)
  const { notes, tokens: mended } = withTyposMended(first, reference.index, reference.text)
  if (notes.length === 0) return first
  const second = cut(mended)
  return second.unread.length < first.unread.length ? { ...second, notes: [...notes, ...second.notes] } : first
}

/** The same lexemes with other meanings at some places, read again. */
export const analyseWith = (
  reference: Reference,
  analysis: Analysis,
  meanings: ReadonlyMap<number, Sense[]>,
): Analysis => {
  const lexemes = analysis.lexemes.map((lexeme, n) => {
    const senses = meanings.get(n)
    return senses ? { ...lexeme, senses } : lexeme
  })
  return settle(reference, analysis.tokens, lexemes)
}
