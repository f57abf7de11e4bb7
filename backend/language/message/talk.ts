import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { speaksOfOccasion, speaksOfWork } from './occasion.ts'
import { wordsOf } from './particular.ts'

/** Meanings that limit an audience: a stretch that holds one says more than when and why. */
const limits = new Set<SenseKind>([
  'attribute',
  'group',
  'value',
  'term',
  'segment',
  'years',
  'comparator',
  'sign',
  'not',
  'neither',
  'except',
  'average',
  'extreme',
  'missing',
  'protected',
  'personal',
  'vague',
  'edge',
  'newcomer',
  'consent',
  'only',
])
const titles = /客户经理|产品经理|(?:relationship|account|product) managers?|老板|(?<![a-z])(?:the |my )?boss(?![a-z])/g
const people =
  /客户|用户|人群|客群|顾客|会员|买家|的人|群体|那些|(?<![a-z])(?:customers?|clients?|users?|people|members?|shoppers?|buyers?|everyone|anyone|those)(?![a-z])/
/** What was done to or by somebody is a condition, whatever the campaign. */
const past =
  /过|上次|上回|上期|之前|(?<![a-z])(?:previous|last|earlier|follow ?- ?up to|contacted|opened|clicked|received|bought|purchased|ordered|converted|responded|enrolled|never|not)(?![a-z])/
/** A colon after these words: the audience follows. */
const header =
  /(?:人群|客群|受众|目标|目标客户|范围|对象|圈|圈选|圈人|要求|条件|条件如下|如下|名单|挑|请挑|请圈|先按这个来|这批|这些|audience|target audience|target|targets|scope|who|segment|pick|select|criteria|conditions|requirements|list|first|group|pls|please|as follows|the following|need)$/
/** What stands before is the reason for what follows. */
const therefore = /(?:所以|因此|总之|综上|so|therefore|hence|in short)$/
/** Words that turn to the customers. */
const turn =
  /^(?:给|向|对|为|针对|面向|找|圈选|圈出|圈|推给|发给|挑|reach|target|for|contact|invite|address|find|select|pick)$/
const asserting = /(?:有|没有|with|have|has|without)$/
const noun =
  /(?:活动|营销|推广|促销|方案|唤醒|邮件|短信|推送|campaigns?|push|promotion|drive|mailing|initiative|programme|program)$/

interface Stretch {
  places: number[]
  words: string
  /** Ends at a colon, or before a word that turns to the customers. */
  end: 'colon' | 'turn' | 'comma' | 'stop'
}

const stretchesOf = (tokens: Token[], lexemes: Lexeme[]): Stretch[] => {
  const found: Stretch[] = []
  let places: number[] = []
  const close = (end: Stretch['end']) => {
    const [first, last] = [lexemes[places[0] ?? -1], lexemes[places.at(-1) ?? -1]]
    if (first && last) found.push({ places, words: wordsOf(tokens, first.from, last.to), end })
    else if (end === 'stop' && found.length > 0) (found.at(-1) as Stretch).end = 'stop'
    places = []
  }
  lexemes.forEach((lexeme, n) => {
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const stop = senseOf(lexeme, 'break')
    if (/^[:：]$/.test(said)) close('colon')
    else if (stop) close(stop.strong ? 'stop' : 'comma')
    else if (turn.test(said) && places.length > 0) {
      close('turn')
      places.push(n)
    } else places.push(n)
  })
  close('stop')
  return found
}

/** A thing that the campaign is about ("a mortgage campaign", 定存活动), not a thing that customers have. */
const isSubject = (lexemes: Lexeme[], { places, words }: Stretch): boolean => {
  const bare = words.replace(titles, '')
  return (
    noun.test(bare) &&
    places.every((n) => {
      const { senses } = lexemes[n] as Lexeme
      return senses.every(({ is }) => is !== 'not' && is !== 'except' && is !== 'comparator' && is !== 'years')
    })
  )
}

/** Titles of the sender, and months: neither limits an audience in a sentence about the work. */
const harmless =
  /^(?:老板|boss|经理|客户经理|managers?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|january|february|march|april|may|june|july|august|september|october|november|december)$/

const limiting = (lexemes: Lexeme[], tokens: Token[], places: number[]): number[] =>
  places.filter((n) => {
    const lexeme = lexemes[n] as Lexeme
    return (
      !harmless.test(wordsOf(tokens, lexeme.from, lexeme.to)) &&
      !senseOf(lexeme, 'filler') &&
      !senseOf(lexeme, 'brief') &&
      lexeme.senses.some(({ is }) => limits.has(is))
    )
  })

/** A clause by itself that tells of the occasion: "we're launching a savings push on 1 December". */
const isTalk = (tokens: Token[], lexemes: Lexeme[], stretch: Stretch): boolean => {
  const words = stretch.words.replace(titles, '')
  // a season by itself may be a time: "orders this spring"
  const speaks = stretch.end === 'turn' ? speaksOfOccasion : speaksOfWork
  if (!speaks(stretch.words) || people.test(words) || past.test(words)) return false
  // "transactions this spring" is what customers did
  const done = stretch.places.some((n) => {
    const lexeme = lexemes[n] as Lexeme
    const acts = senseOf(lexeme, 'event') ?? senseOf(lexeme, 'measure')
    return acts && !senseOf(lexeme, 'filler') && !speaksOfOccasion(wordsOf(tokens, lexeme.from, lexeme.to))
  })
  if (done) return false
  const held = limiting(lexemes, tokens, stretch.places)
  const [only] = held
  if (only === undefined) return true
  const before = lexemes[only - 1]
  const asserts = before && asserting.test(wordsOf(tokens, before.from, before.to))
  const thing = lexemes[only]?.senses.some(
    (sense) => sense.is === 'attribute' || (sense.is === 'value' && sense.answer !== undefined),
  )
  return held.length === 1 && thing === true && !asserts && isSubject(lexemes, stretch)
}

/** Sentences as runs of stretches. */
const sentencesOf = (stretches: Stretch[]): Stretch[][] => {
  const found: Stretch[][] = [[]]
  for (const stretch of stretches) {
    found.at(-1)?.push(stretch)
    if (stretch.end === 'stop') found.push([])
  }
  return found.filter((sentence) => sentence.length > 0)
}

const wordsIn = (stretches: Stretch[]) => stretches.map(({ words }) => words).join(' ')
const placesIn = (stretches: Stretch[]) => stretches.flatMap(({ places }) => places)

/** Meanings that a sentence behind the audience may hold and still be about the work: "promo code not settled yet". */
const idle = new Set<SenseKind>(['not', 'extreme', 'only', 'edge', 'vague', 'newcomer'])

/** A whole sentence about the work, beside others: no people, nothing that limits. */
const isIdle = (tokens: Token[], lexemes: Lexeme[], sentence: Stretch[]): boolean => {
  const words = wordsIn(sentence).replace(titles, '')
  const held = limiting(lexemes, tokens, placesIn(sentence))
  const limit = held.some((n) => lexemes[n]?.senses.some(({ is }) => limits.has(is) && !idle.has(is)))
  return speaksOfOccasion(wordsIn(sentence)) && !people.test(words) && !past.test(words) && !limit
}

/** Stretches around an audience that a colon announces. */
const aroundHeader = (tokens: Token[], lexemes: Lexeme[], stretches: Stretch[], at: number): Stretch[] => {
  const hold = (part: Stretch[]) => limiting(lexemes, tokens, placesIn(part))
  const reasons = therefore.test((stretches[at] as Stretch).words)
  const opening = sentencesOf(stretches.slice(0, at))
  const same = stretches[at - 1]?.end === 'stop' ? undefined : opening.at(-1)
  const before = opening.filter((sentence) => {
    const words = wordsIn(sentence === same ? [...sentence, stretches[at] as Stretch] : sentence)
    const audience = people.test(words.replace(titles, '')) && hold(sentence).length > 0
    return speaksOfOccasion(words) && (reasons || !audience)
  })
  const [, ...after] = sentencesOf(stretches.slice(at + 1))
  const behind = after.filter((sentence) => isIdle(tokens, lexemes, sentence))
  return [...before.flat(), stretches[at] as Stretch, ...behind.flat()]
}

/**
 * Places of lexemes that tell of the campaign around the audience: clauses of the sender and the occasion, and in a message
 * that announces its audience ("Audience: …", 人群：…) the sentences around it. They are told as background, never dropped.
 */
export const talkOf = (tokens: Token[], lexemes: Lexeme[]): Set<number> => {
  const stretches = stretchesOf(tokens, lexemes)
  const at = stretches.findLastIndex(
    (stretch) =>
      stretch.end === 'colon' &&
      (header.test(stretch.words) || therefore.test(stretch.words)) &&
      limiting(lexemes, tokens, stretch.places).every((n) => !lexemes[n]?.senses.some(({ is }) => is === 'attribute')),
  )
  if (at >= 0) return new Set(placesIn(aroundHeader(tokens, lexemes, stretches, at)))
  const clauses = stretches.filter((stretch) => isTalk(tokens, lexemes, stretch))
  const sentences = sentencesOf(stretches)
  const idleOnes = sentences.length < 2 ? [] : sentences.filter((sentence) => isIdle(tokens, lexemes, sentence)).flat()
  return new Set(placesIn([...clauses, ...idleOnes]))
}

const kept = new Set<SenseKind>(['brief', 'break'])
/** Such a lexeme for the grammar: its particulars of the campaign, and else nothing. */
export const asTalk = (lexeme: Lexeme): Lexeme => {
  const senses = lexeme.senses.filter((sense) => kept.has(sense.is) || (sense.is === 'window' && sense.future))
  return { ...lexeme, senses: senses.length > 0 ? senses : [{ is: 'filler' }] }
}
