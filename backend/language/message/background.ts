import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { isField, isForm, isQuantity } from './form.ts'
import { besideValues, inTitle, isLimited } from './named-in-data.ts'
import { boundsWork, speaksOfOccasion, speaksOfWork, tellsOfPurpose, tellsOfSender } from './occasion.ts'
import { wordsOf } from './particular.ts'
import { people, titles } from './people-words.ts'
import { reasonsIn } from './reasons.ts'
import { placesIn, type Stretch, sentencesOf, stretchesOf, wordsIn } from './stretches.ts'

/** Meanings that limit an audience: a stretch that holds one says more than when and why. */
const limits = new Set<SenseKind>(
  'attribute group value term segment years comparator sign not neither except average extreme missing protected personal vague edge newcomer consent only any-of not-both'.split(
    ' ',
  ) as SenseKind[],
)
/** Of these the ones that words about the work hold too: "promo code not settled yet", 预算不多. */
const idle = new Set<SenseKind>(['not', 'extreme', 'only', 'edge', 'vague', 'newcomer'])
/** Meanings that a stretch which no condition uses may not hold to be background. */
const conditions = new Set<SenseKind>(
  'attribute group value property property-value term segment number comparator not except average extreme missing protected personal vague code any-of not-both'.split(
    ' ',
  ) as SenseKind[],
)

/** What was done to or by somebody is a condition, whatever the campaign. */
const past =
  /过|(?:联系|接触|触达|登录|打开|点击|拨打|访问|投诉|购买)了|上次|上回|上期|之前|(?<![a-z])(?:previous|last|earlier|follow ?- ?up to|contacted|opened|clicked|received|bought|purchased|ordered|converted|responded|enrolled|never|not)(?![a-z])/
/** What somebody agreed to is a condition too, though it ends like the name of a campaign: 同意短信. */
const agreed =
  /同意|授权|允许|订阅|接受|愿意|(?<![a-z])(?:consent(?:s|ed)?|agree[ds]?|opt(?:ed|s)? ?- ?in|subscribe[ds]?|accept(?:s|ed)?)(?![a-z])/
/** A colon after these words: the audience follows. */
const header =
  /(?:人群|客群|受众|目标|目标客户|范围|对象|圈|圈选|圈人|要求|条件|条件如下|标准|如下|名单|挑|请挑|请圈|先按这个来|人群先定|人群就定|人群定|客群就定|客群定|人群就|要的人|这批|这些|audience|target audience|target|targets|scope|who|segment|pick|select|criteria|conditions|requirements|list|first|group|we want|want|pls|please|as follows|the following|need)$/
/** What stands before is the reason for what follows. */
const therefore = /(?:所以|因此|总之|综上|so|therefore|hence|in short)$/
const asserting = /(?:有|没有|with|have|has|without)$/
const noun =
  /(?:活动|营销|推广|促销|方案|唤醒|上新|上市|上线|升级|启动|清仓|新品|邮件|短信|推送|campaigns?|push|promotion|drive|mailing|initiative|programme|program|launch|line|collection|sale|call|calls|survey|follow - up)$/
/** Titles of the sender, and months: neither limits an audience in a sentence about the work. */
const harmless =
  /^(?:老板|boss|经理|客户经理|理财经理|managers?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|january|february|march|april|may|june|july|august|september|october|november|december)$/
/** Behind these a word of the data names who in the house it is: 信用卡部门, the cards team. */
const house = /^(?:部门|部|团队|组|条线|中心|teams?|desk|department|unit|division)$/

/** How customers are spoken to, where the sender does it: 电话推一波, "a phone push". */
const ways = /^(?:电话|手机|短信|网点|柜台|线上|telephone|phone|phones|cellular|calls?|branch|web|online)$/

const limiting = (lexemes: Lexeme[], tokens: Token[], places: number[]): number[] =>
  places.filter((n) => {
    const lexeme = lexemes[n] as Lexeme
    const next = lexemes[n + 1]
    return (
      !harmless.test(wordsOf(tokens, lexeme.from, lexeme.to)) &&
      !inTitle(lexemes, tokens, n) &&
      !(next && house.test(wordsOf(tokens, next.from, next.to))) &&
      !senseOf(lexeme, 'filler') &&
      !senseOf(lexeme, 'brief') &&
      lexeme.senses.some(({ is }) => limits.has(is))
    )
  })

const hasOnly = (kinds: Set<SenseKind>, lexeme: Lexeme | undefined) =>
  lexeme?.senses.every(({ is }) => kinds.has(is) || is === 'comparator' || !limits.has(is)) ?? true
const bounds = new Set<SenseKind>(['comparator', 'sign', 'years', 'average', 'except', 'missing', 'consent', 'neither'])

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

/** What customers did ("transactions this spring") is no talk of the work. */
const tellsOfEvents = (tokens: Token[], lexemes: Lexeme[], { places }: Stretch): boolean =>
  places.some((n) => {
    const lexeme = lexemes[n] as Lexeme
    const acts = senseOf(lexeme, 'event') ?? senseOf(lexeme, 'measure')
    return acts && !senseOf(lexeme, 'filler') && !speaksOfOccasion(wordsOf(tokens, lexeme.from, lexeme.to))
  })

const isThing = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some((sense) => sense.is === 'attribute' || (sense.is === 'value' && sense.answer !== undefined)) ??
  false
const isWay = (tokens: Token[], lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && ways.test(wordsOf(tokens, lexeme.from, lexeme.to))
/** 多 bounds nothing without a number: 预算不多. */
const isBounded = (lexemes: Lexeme[], places: number[], held: number[]): boolean => {
  const counts = places.some((n) => senseOf(lexemes[n], 'number') ?? senseOf(lexemes[n], 'duration'))
  return held.some((n) =>
    lexemes[n]?.senses.some(({ is }) => bounds.has(is) && (counts || (is !== 'comparator' && is !== 'years'))),
  )
}
/** How long somebody has been a customer: 跟我们至少3年, "at least 3 years with us". */
const ofRelation =
  /(?:跟|和|与|同|在|来|加入)(?:我们|我行|我司|本行|咱们|咱)|(?<![a-z])(?:with|joined|joining) (?:us|our)(?![a-z])/
/** "for a satisfaction call": what the work is. */
const opens = /^for (?:a|an|the|our|this|my) /

const us = /我们|我行|(?<![a-z])(?:us|our|we)(?![a-z])/g
/** A clause by itself that tells of the sender or the occasion: "we're launching a savings push on 1 December". */
const isClause = (tokens: Token[], lexemes: Lexeme[], stretch: Stretch): boolean => {
  const words = stretch.words.replace(titles, '')
  if (boundsWork(words)) return true
  const held = limiting(lexemes, tokens, stretch.places)
  const bounded = isBounded(lexemes, stretch.places, held)
  if (tellsOfPurpose(words) && !bounded) return true
  if (people.test(words) || past.test(words) || agreed.test(words)) return false
  if (bounded && ofRelation.test(words)) return false
  const things = held.every((n) => isThing(lexemes[n]) || isWay(tokens, lexemes[n]) || hasOnly(idle, lexemes[n]))
  if (tellsOfSender(besideValues(tokens, lexemes, stretch)) && !bounded && things) return true
  // "let's say 1000 or more" is a limit, whatever else it is
  if (bounded) return false
  // a season by itself may be a time: "orders this spring"
  const speaks = stretch.end === 'turn' ? speaksOfOccasion : speaksOfWork
  if (!(speaks(stretch.words) || isSubject(lexemes, stretch)) || tellsOfEvents(tokens, lexemes, stretch)) return false
  // 跟我们至少3年, "with us for over a year": a limit on how long they have been ours
  if (bounded && !speaks(words.replace(us, ' '))) return false
  const firm = held.filter((n) => !hasOnly(idle, lexemes[n]))
  const [only] = firm
  if (only === undefined) return speaks(stretch.words) || opens.test(words)
  const before = lexemes[only - 1]
  const asserts = before && asserting.test(wordsOf(tokens, before.from, before.to))
  return firm.length === 1 && isThing(lexemes[only]) && !asserts && isSubject(lexemes, stretch)
}

/** What a message begins with before a colon, and which limits nobody: "welcome gift:", 年底清仓：. */
const isTitle = (tokens: Token[], lexemes: Lexeme[], stretch: Stretch): boolean => {
  const words = stretch.words.replace(titles, '')
  const held = limiting(lexemes, tokens, stretch.places)
  const limited = held.some((n) => !hasOnly(new Set<SenseKind>(['newcomer', 'vague', 'edge']), lexemes[n]))
  return (
    stretch.end === 'colon' &&
    !limited &&
    !isLimited(lexemes, stretch) &&
    (!people.test(words) || speaksOfWork(words)) &&
    !past.test(words)
  )
}

/** "Max two calls each": in a sentence about the work a bound is one on the work. */
const idleAtWork = new Set<SenseKind>([...idle, 'comparator'])

/** A whole sentence about the work, beside others: no people, nothing that limits. */
const isIdle = (tokens: Token[], lexemes: Lexeme[], sentence: Stretch[]): boolean => {
  const words = wordsIn(sentence).replace(titles, '')
  const held = limiting(lexemes, tokens, placesIn(sentence))
  const limit = held.some((n) => !hasOnly(idleAtWork, lexemes[n]))
  return speaksOfOccasion(wordsIn(sentence)) && !people.test(words) && !past.test(words) && !limit
}

/** The things that some places name, to see whether they are said again. */
const namesAt = (lexemes: Lexeme[], places: number[]): string[] =>
  places.flatMap((n) =>
    (lexemes[n] as Lexeme).senses.flatMap((sense) =>
      sense.is === 'attribute' || sense.is === 'value' ? [sense.attribute.name] : [],
    ),
  )

/** Stretches around an audience that a colon announces. */
const aroundHeader = (tokens: Token[], lexemes: Lexeme[], stretches: Stretch[], at: number): Stretch[] => {
  const hold = (part: Stretch[]) => limiting(lexemes, tokens, placesIn(part))
  const form = isForm(tokens, stretches)
  const asks = (sentence: Stretch[]) =>
    sentence.some((one, n) => one.end === 'colon' && isQuantity(lexemes, one, sentence[n + 1]))
  const isBeside = (sentence: Stretch[]) => form && isField(lexemes, sentence) && !asks(sentence)
  const reasons = therefore.test((stretches[at] as Stretch).words)
  const behind = stretches.slice(at + 1)
  const again = new Set(namesAt(lexemes, placesIn(behind)))
  const opening = sentencesOf(stretches.slice(0, at))
  const same = stretches[at - 1]?.end === 'stop' ? undefined : opening.at(-1)
  const before = opening.filter((sentence) => {
    const words = wordsIn(sentence === same ? [...sentence, stretches[at] as Stretch] : sentence)
    const held = hold(sentence)
    const repeated = held.every((n) => namesAt(lexemes, [n]).some((name) => again.has(name)))
    const audience = people.test(words.replace(titles, '')) && held.length > 0 && !repeated
    return (speaksOfOccasion(words) || isBeside(sentence)) && (reasons || !audience)
  })
  const [first = [], ...after] = sentencesOf(behind)
  const rest = after.flatMap((sentence) =>
    isIdle(tokens, lexemes, sentence) || isBeside(sentence)
      ? sentence
      : sentence.filter((one) => isClause(tokens, lexemes, one)),
  )
  const asides = first.slice(1).filter((one) => tellsOfSender(one.words) && isClause(tokens, lexemes, one))
  return [...before.flat(), stretches[at] as Stretch, ...asides, ...rest]
}

/**
 * Places of lexemes that tell of the campaign around the audience: clauses of the sender, the occasion and the work, a title, and
 * in a message that announces its audience ("Audience: …", 人群：…) the sentences around it. They are told as background, never dropped.
 */
export const backgroundOf = (tokens: Token[], lexemes: Lexeme[]): Set<number> => {
  const stretches = stretchesOf(tokens, lexemes)
  const at = stretches.findLastIndex(
    (stretch) =>
      stretch.end === 'colon' &&
      (header.test(stretch.words) || therefore.test(stretch.words)) &&
      limiting(lexemes, tokens, stretch.places).every((n) => !lexemes[n]?.senses.some(({ is }) => is === 'attribute')),
  )
  if (at >= 0) return new Set(placesIn(aroundHeader(tokens, lexemes, stretches, at)))
  const clauses = stretches.filter(
    (stretch, n) =>
      !(stretch.end === 'colon' && isQuantity(lexemes, stretch, stretches[n + 1])) &&
      (isClause(tokens, lexemes, stretch) || (n < stretches.length - 1 && isTitle(tokens, lexemes, stretch))),
  )
  const sentences = sentencesOf(stretches)
  const idleOnes = sentences.length < 2 ? [] : sentences.filter((sentence) => isIdle(tokens, lexemes, sentence)).flat()
  return new Set(placesIn([...clauses, ...idleOnes, ...reasonsIn(stretches)]))
}

const opensAudience = /^(?:给|向|对|为|针对|面向|找|圈选|圈出|推给|please|need|want|let's|we|i|we'd|i'd)$/
/**
 * Places that no condition uses and that tell of the sender or the occasion, once the conditions are read; before words that turn to
 * the customers of a campaign, whatever else they say ("we are opening a new branch in May", 圣诞节前想给…).
 */
export const leftAside = (tokens: Token[], lexemes: Lexeme[], used: boolean[], campaign: boolean): Set<number> => {
  const places = new Set<number>()
  let stretch: number[] = []
  const close = (turned: boolean) => {
    const inside = stretch.map((n) => lexemes[n] as Lexeme)
    const bare = inside.every(({ senses }) => senses.every(({ is }) => !conditions.has(is)))
    const said = wordsOf(tokens, inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0)
    const plain = bare && stretch.every((n) => !used[n])
    if (plain && (speaksOfOccasion(said) || (turned && campaign))) for (const n of stretch) places.add(n)
    stretch = []
  }
  lexemes.forEach((lexeme, n) => {
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const turned = opensAudience.test(said)
    if (turned || senseOf(lexeme, 'break') || /^[:：]$/.test(said)) close(turned)
    else stretch.push(n)
  })
  close(false)
  return used.some(Boolean) ? places : new Set()
}

// "any one of these:" announces, and says how what follows is joined
const kept = new Set<SenseKind>(['brief', 'break', 'any-of'])
/** Such a lexeme for the grammar: its particulars of the campaign, and else nothing. */
export const asBackground = (lexeme: Lexeme): Lexeme => {
  const senses = lexeme.senses.filter(
    (sense) =>
      (kept.has(sense.is) && !(sense.is === 'brief' && Object.keys(sense.brief).length === 0)) ||
      (sense.is === 'window' && sense.future),
  )
  return { ...lexeme, senses: senses.length > 0 ? senses : [{ is: 'filler' }] }
}
