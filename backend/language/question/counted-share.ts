import type { Token } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'
import { type ShareAsked, type Surroundings, shareIn } from './share-of.ts'

const noun = '(?:share|percentage|percent|proportion|fraction|%)'
const that = '(?:that|this|it|they|those|these)'
const tails: RegExp[] = [
  // ", and what share of the base is that?"
  new RegExp(
    `[,;.?]?\\s*(?:\\band )?(?:what|which|how (?:big|large|high) an?) ${noun}(?: of (?<base>.+?))? (?:is|are|was|were|do|does|would) ${that}(?: (?:make up|represent|account for|come to|amount to))?[\\s?.!]*$`,
    'i',
  ),
  // "? what share is that of all customers?"
  new RegExp(
    `[,;.?]?\\s*(?:\\band )?(?:what|which|how (?:big|large|high) an?) ${noun} (?:is|are|was|were) ${that} of (?<base>.+?)[\\s?.!]*$`,
    'i',
  ),
  new RegExp(`[,;.?]?\\s*\\band (?:as )?(?:a|what) ${noun}(?: of (?<base>[^,?]+?))?[\\s?.!]*$`, 'i'),
  /[，,；;]\s*(?:又|分别|各自|大概|大约|一共)*占(?:了|到)?(?<base>[^，,]*?)(?:总数|总量)?的?(?:百分之几|百分之多少|百分比|多少|几成|比例|比重|多大比例)(?:是多少|多少|多大)?[\s?？。呢]*$/u,
  /[，,；;]\s*(?:占比|比例|比重)(?:又)?(?:是|为|有)?(?:多少|多大|多高|几成)?[\s?？。呢]*$/u,
]
/** A question is no longer than this; a longer text is a brief. */
const longest = 400
const counts = /\bhow many\b|\bnumber of\b|\bcount of\b|多少|几[个位名人]|人数|客户数/i

/**
 * "How many gold members have a mortgage, and what share of all gold members is that?", 有房贷的有多少，占黄金会员的百分之几: how many a rule
 * selects, and which share of a group they are.
 */
const countedShare = (around: Surroundings, tokens: Token[], text: string): ShareAsked | undefined => {
  if (text.length > longest) return undefined
  for (const tail of tails) {
    const found = tail.exec(text)
    if (!found || !counts.test(text.slice(0, found.index))) continue
    const said = found.groups?.base
    const at = said ? found.index + found[0].indexOf(said) : 0
    const base = said ? tokens.filter(({ start, end }) => start >= at && end <= at + said.length) : []
    const share = shareIn(
      around,
      base,
      tokens.filter(({ end, kind }) => end <= found.index && kind !== 'mark'),
    )
    if (share) return share
  }
  return undefined
}

/** A count and its share as one question. */
const countedQuestion = ({ base, share }: ShareAsked): Question => ({
  kind: 'metric',
  metrics: ['count_of_group', 'share_of_group'],
  dimensions: [],
  share,
  ...(base && { filter: base }),
})

/** Such a message as it is read: of all customers it is an audience, whose count tells its share; of a group, or beside an audience at hand, figures. */
export const countedReading = (
  around: Surroundings,
  found: Found,
  tokens: Token[],
  text: string,
): Pick<Reading, 'intent' | 'rule' | 'question' | 'unread' | 'assumptions'> | undefined => {
  if (found.metrics.length + found.campaigns.length + found.dimensions.length > 0) return undefined
  const counted = countedShare(around, tokens, text)
  if (!counted) return undefined
  const assumptions = counted.notes.map((note) => ({ note }))
  return counted.base === undefined && !around.current
    ? { intent: 'segment', rule: counted.share, unread: [], assumptions }
    : { intent: 'performance', unread: [], assumptions, question: countedQuestion(counted) }
}
