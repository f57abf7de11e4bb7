import type { Window } from '../../segments/window.ts'
import { analyse, type Reference } from '../analyse.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { later } from './compared-times.ts'
import { countedInTime } from './counted-in-time.ts'
import { type EarlierTime, earlierTime, shiftedTime } from './earlier-time.ts'
import type { Question } from './question.ts'

/** Another time at the end of a message, for which the same is asked: ", and how many the quarter before?", ，上个季度呢？ */
interface SecondTime {
  /** What is asked for both. */
  before: Token[]
  window?: Window
  earlier?: EarlierTime
}

/** Tokens of the last clause at most. */
const longest = 16
const opens = /^(?:[，,；;?.]|and|versus|vs|compared|than|against)$/
const leads =
  /^(?:[，,；;?.]|and|versus|vs|compared|with|to|than|against|how|many|much|what|about|was|were|is|did|do|we|it|in|for|during|that|get|have|那|那么|和|以及|还有|在|又|是|比|跟|与)$/
const trails = /^(?:呢|的|是|有|多少|几|个|人|位|名|客户|用户|笔|单|次|又|怎么样|如何|[?？.。,，])$/

/** The time that tokens say and nothing else. */
export const timeOf = (reference: Reference, tokens: Token[]): Window | undefined => {
  const first = tokens.findIndex(({ text }) => !leads.test(text))
  const last = tokens.findLastIndex(({ text }) => !trails.test(text))
  const rest = first < 0 || last < first ? [] : tokens.slice(first, last + 1)
  if (!timely.test(rest.map(({ text }) => text).join(' '))) return undefined
  const [start] = rest
  // "April" alone may be a name: it is read as "in April"
  return (
    windowOf(reference, rest) ?? (start && windowOf(reference, [{ ...start, text: 'in', end: start.start }, ...rest]))
  )
}

/** No time is said without one of these: most last clauses say something else, and are not analysed for it. */
const timely =
  /[\d年月季周天日期时昨今去旬]|[上前近]|year|month|quarter|week|day|half|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|christmas|season|time|date|period|ago|last|previous|prior|before|earlier|first|second|third|fourth|q[1-4]|ytd|now|recent|past|since/

const windowOf = (reference: Reference, tokens: Token[]): Window | undefined => {
  const said = analyse(reference, tokens).lexemes.filter((lexeme) => !senseOf(lexeme, 'filler'))
  const sense = said.length === 1 ? senseOf(said[0], 'window') : undefined
  return sense && !sense.future && sense.window.type !== 'next' ? sense.window : undefined
}

/** The second time of a message; undefined where its last clause says anything else. */
const secondTime = (reference: Reference, tokens: Token[]): SecondTime | undefined => {
  // the last clause is short: no more of a long text is looked at
  for (let at = tokens.length - 1; at > Math.max(1, tokens.length - longest); at -= 1) {
    if (!opens.test(tokens[at]?.text ?? '')) continue
    const tail = tokens.slice(at + 1)
    if (tail.every(({ text }) => trails.test(text) || leads.test(text))) continue
    const before = tokens.slice(0, opens.test(tokens[at - 1]?.text ?? '') ? at - 1 : at)
    const earlier = earlierTime(tail)
    if (earlier) return { before, earlier }
    const window = timeOf(reference, tail)
    // "in April and May" is one time
    const apart =
      before.length < at ||
      /^(?:[，,；;?.]|versus|vs|compared|than|against)$/.test(tokens[at]?.text ?? '') ||
      tokens[at + 1]?.text === 'how' ||
      window?.type === 'calendar'
    return window && apart ? { before, window } : undefined
  }
  return undefined
}

/** A question about two times: the later one, compared with the other. Undefined where the first has none. */
const ofBothTimes = (
  question: Question,
  { window, earlier }: SecondTime,
  clock: { now: string; zone: string },
): Question | undefined => {
  const { range } = question
  if (!range || question.comparison || question.grain || question.kind !== 'metric') return undefined
  const other = window ?? (earlier && shiftedTime(earlier, range, clock))
  if (!other || JSON.stringify(other) === JSON.stringify(range)) return undefined
  const [of, against] = later(other, range) ? [other, range] : [range, other]
  return { ...question, range: of, comparison: { with: 'range', range: against } }
}

type Told = Pick<Reading, 'intent' | 'question' | 'unread' | 'assumptions' | 'clarification'>

/** "… this quarter, and how many the quarter before?": figures of two times, where the rest is a question about one. */
export const bothTimes = (
  reference: Reference,
  tokens: Token[],
  read: (tokens: Token[]) => Told | undefined,
): Told | undefined => {
  const second = secondTime(reference, tokens)
  if (!second) return undefined
  const clock = { now: reference.now, zone: reference.index.catalog.timeZone }
  const first = read(second.before)
  const whole = first?.question && first.unread.length === 0 && !first.clarification ? first : undefined
  const counted = whole ? undefined : countedInTime(reference, second.before)
  const asked = whole?.question ?? counted?.question
  const question = asked && ofBothTimes(asked, second, clock)
  const assumptions = whole?.assumptions ?? counted?.notes.map((note) => ({ note })) ?? []
  return question && { intent: 'performance', unread: [], assumptions, question }
}
