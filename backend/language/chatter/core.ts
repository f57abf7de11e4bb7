import { type ClauseSpan, clauseSpans } from '../message/clause-spans.ts'
import { demandsEn } from '../message/remark-en.ts'
import { demandsZh } from '../message/remark-zh.ts'
import { chatterIn, type Piece } from './chatter.ts'

/** A message less its chatter: as long as the message, blanks where chatter stood. */
export interface Core {
  text: string
  /** What was blanked, in the words of the message. */
  gone: string[]
}

/** A stretch of the message. */
export interface Stretch {
  start: number
  end: number
}

/** Words that chatter is full of and that say nothing by themselves. */
const linking =
  /^(?:the|a|an|of|to|in|on|at|for|by|with|and|but|so|or|as|that|this|it|is|are|was|were|be|been|going|go|get|got|see|have|has|had|do|does|did|more|much|way|all|now|not|no|don't|doesn't|didn't|isn't|wasn't|won't|can't|的|了|在|是|和|就|都|也|还|有|不|没|下|上|人|会|要|得|过|这|那|里|个|太|很|好|多)$/
/** Words that turn round what stands beside them. */
const denying =
  /(?<![a-z])(?:not|no|never|none|nobody|without|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|can't|cannot|couldn't|shouldn't|wouldn't|haven't|hasn't|nor|neither)(?![a-z])|[不没无非别未]/i
/** Who is spoken of: what stands beside may limit them. */
const people =
  /客户|用户|顾客|会员|人群|的人|[那这]些人|\b(?:customers?|clients|people|users?|members?|shoppers?|buyers?|those|anyone|anybody|everyone|everybody|who|whose|ones)\b/iu

const han = /\p{Script=Han}/u
const blank = (text: string, { start, end }: Stretch): string =>
  text.slice(0, start) + text.slice(start, end).replace(/\S/g, ' ') + text.slice(end)

/** A message without some of its stretches: blanks stand for their letters, lines stay lines. */
export const without = (text: string, cuts: Stretch[]): Core => ({
  text: cuts.reduce(blank, text),
  gone: cuts.map(({ start, end }) => text.slice(start, end).trim()).filter((words) => /[\p{L}\p{N}]/u.test(words)),
})

const within = ({ start, end }: Stretch, piece: Stretch) => piece.start >= start && piece.end <= end
/** Whether two stretches share a letter. */
export const overlaps = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end

const matches = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(new RegExp(pattern.source, 'giu'))].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }))

/** Who speaks, or what is at hand: what is said of them is said of no customers. */
const ofSender = new RegExp(
  [
    "(?<![a-z])(?:i|i'[a-z]+|we|we'[a-z]+|my|our|me|us|you|your|you'[a-z]+|it|it's|that's|that|this|he|she|boss|team|agency|board|legal|finance|client|office",
    'screen|meeting|mailing|campaign|list|results?|preview|brief|weather|day|work)(?![a-z])',
    '我|咱|你|您|老板|领导|这|那|大家|同事|外面|心里|自己|部门|待会|一会|马上|刚才|人数|名单|活动|结果|方案|今天|最近|上回|电话|会议',
  ].join('|'),
  'i',
)
const ofCustomers = /(?<![a-z])(?:they|them|their|they'[a-z]+)(?![a-z])|他们|她们|他|她/i

/** 唉, "oh shoot" */
const interjects =
  /^(?:oh+|ah+|hmm*|ok|okay|well|hey|hiya|yeah|yep|nah|ugh|damn|gosh|wow|right|anyway|so|唉|哎呀?|嗯+|哦+|噢|啊|呃|额|好吧?|ok)(?![a-z])/i
/** Words that join what is said to something before it, or say how it is counted: no chatter beside a condition. */
const joining =
  /(?<![a-z])(?:after|afterwards|before|later|again|since|once|then|each|every|together|total|altogether|respectively|ever|still|already|any)(?![a-z])|以后|之后|之前|后来|再|又|加起来|合计|分别|一共|总共|每|曾|还/i
/** Who speaks, in the first or second person, or asks kindly: what a first message may hold around its conditions. */
const asking =
  /(?<![a-z])(?:i|i'[a-z]+|we|we'[a-z]+|my|our|me|us|you|your|please|pls|hi|hello|hey|looking|thanks)(?![a-z])|我|咱|你|您|请|帮|麻烦|劳/i
/** Words of a wish: what stands behind may be whom it is for. */
const wishing =
  /(?<![a-z])(?:(?:want|wants|need|needs)(?! (?:(?:you|us|me|them|it) )?(?:to|that))|looking for|after|target\w*|reach\w*|interested in|into|prefer\w*|ideally|fans? of|lovers?|owners?)(?![a-z])|想要|要找|目标|偏好|喜欢|最好/

/** Whether enough words of a stretch are chatter; what is said of the sender may hold strange words, what else is said hardly any. */
const isIdle = (text: string, pieces: Piece[], fresh: boolean): boolean => {
  const said = text.slice(pieces[0]?.start, pieces.at(-1)?.end)
  const light = (piece: Piece) => piece.chatter || linking.test(text.slice(piece.start, piece.end).toLowerCase())
  // 爱喝咖啡的: says who, where nobody knows it
  if (/的$/.test(said) && !/(?:是|挺|蛮|够|怪|会|真|太|很).*的$/.test(said) && !pieces.every(({ chatter }) => chatter))
    return false
  // "they have a dog" may be whom is meant
  if (ofCustomers.test(said)) return pieces.every((piece) => light(piece)) && pieces.some(({ chatter }) => chatter)
  const sender = ofSender.test(said)
  if (!fresh && pieces.length < 4 && interjects.test(said)) return true
  const share = sender ? (fresh ? 0.5 : 0.3) : fresh ? 0.8 : 0.7
  const length = ({ start, end }: Piece) => end - start
  const sum = (some: Piece[]) => some.reduce((total, piece) => total + length(piece), 0)
  return pieces.some(({ chatter }) => chatter) && sum(pieces.filter(light)) >= sum(pieces) * share
}

/**
 * A message without its chatter, in steps from the least to the most: clauses that are chatter and name nothing of the data; what stands before the first
 * word of each other clause that names something, speaks of customers or demands something; and what stands behind the last. `names`: what of the message
 * names something of the data; `fresh`: no audience is at hand, so that every word may be a condition.
 */
export const coresOf = (text: string, names: Stretch[], fresh = false): Core[] => {
  const pieces = chatterIn(text)
  const phrases = pieces.filter(
    ({ chatter, start, end }) =>
      chatter && (/\s/.test(text.slice(start, end)) || (han.test(text[start] ?? '') && end - start > 2)),
  )
  const demands = [demandsEn, demandsZh].flatMap((pattern) => matches(text, pattern))
  const said = [people, /\d+/].flatMap((pattern) => matches(text, pattern))
  const anchors = [
    ...[...names, ...said].filter((one) => !phrases.some((phrase) => within(phrase, one))),
    // "need to" demands, whatever phrase it is of; "I must say" does not
    ...demands.filter(
      (one) => !phrases.some((phrase) => within(phrase, one) && phrase.end - phrase.start > one.end - one.start),
    ),
    ...matches(text, wishing),
  ]
  const whole: Stretch[] = []
  const leads: Stretch[] = []
  const tails: Stretch[] = []
  const denies = (some: Piece[]) =>
    some.some(
      ({ start, end }) => denying.test(text.slice(start, end)) && !phrases.some((phrase) => phrase.start === start),
    )
  const inside = (stretch: Stretch) => pieces.filter((piece) => within(stretch, piece))
  const saidBy = (some: Piece[]) => text.slice(some[0]?.start, some.at(-1)?.end)
  const isLight = ({ chatter, start, end }: Piece) => chatter || linking.test(text.slice(start, end).toLowerCase())
  // a strange word beside what is named may limit it; where no audience is at hand, anywhere in its clause
  const isAside = (some: Piece[]) =>
    !denies(some) &&
    !joining.test(saidBy(some)) &&
    (!fresh || asking.test(saidBy(some))) &&
    !/的$/.test(text.slice(some.at(-1)?.start, some.at(-1)?.end)) &&
    (fresh
      ? some.every(isLight) && some.some(({ chatter }) => chatter)
      : isLight(some.at(-1) as Piece) && isLight(some[0] as Piece)) &&
    isIdle(text, some, fresh)
  const ofClause = ({ start, end, next }: ClauseSpan) => {
    const held = anchors.filter((anchor) => overlaps({ start, end }, anchor))
    if (held.length === 0) {
      const words = inside({ start, end })
      if (isIdle(text, words, fresh) && !(fresh && denies(words) && !asking.test(saidBy(words))))
        whole.push({ start, end: next })
      return
    }
    const first = Math.min(...held.map((anchor) => anchor.start))
    const last = Math.max(...held.map((anchor) => anchor.end))
    const before = inside({ start, end: first })
    const behind = inside({ start: last, end })
    if (before.length > 0 && isAside(before)) leads.push({ start, end: first })
    // "those in default need to go": what is demanded stands behind
    const asks = demands.some((demand) => demand.end === last)
    if (behind.length > 0 && !asks && isAside(behind)) tails.push({ start: last, end })
  }
  for (const clause of clauseSpans(text)) ofClause(clause)
  const steps = [whole, [...whole, ...leads], [...whole, ...leads, ...tails]]
  return steps.filter((cuts, n) => cuts.length > (steps[n - 1]?.length ?? 0)).map((cuts) => without(text, cuts))
}
