import type { Rule } from '../../segments/rule.ts'
import { type Analysis, analyse, type Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'

/** A group, and those of it whose share is asked for. */
export interface ShareAsked {
  /** All customers where absent. */
  base?: Rule
  share: Rule
  notes: Analysis['notes']
}

/** What a share is read against: the message's reference, and the audience that "them" and 其中 mean. */
export interface Surroundings {
  reference: Reference
  current: Rule | undefined
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('')

/** The rule of words that are wholly understood. */
const ruleOf = ({ reference }: Surroundings, tokens: Token[]): { rule: Rule; notes: Analysis['notes'] } | undefined => {
  if (tokens.length === 0) return undefined
  const { unread, read, notes } = analyse(reference, tokens)
  const settled = read.troubles.every(({ reason, readings }) => reason === 'ambiguous' && readings)
  return read.rule && settled && unread.length === 0 ? { rule: read.rule, notes } : undefined
}

/** Words for customers as such: a base that narrows nobody. */
const everybody =
  /^(?:在|占|our|all|the|of|全部|所有|全体|整体|总|的|我们|customers?|clients?|members?|users?|people|base|客户|用户|会员|人|数)*$/i
/** Words for the audience at hand. */
const atHand =
  /^(?:of)?(?:them|these|those|this(?:group|audience|segment))(?:customers?|people)?$|^在?(?:其|这些|这批|这群|这部分|他们|她们|它们)(?:客户|用户|会员|人)?$/i

/** A share that is said to be of everything so far. */
const everSaid = /历史上|曾经|累计|至今|有史以来|以来|从未|从没|从来|ever|alltime|intotal|sofar|lifetime/
const sameTimeNote = {
  zh: '后半句的次数也按前半句的时间计',
  en: 'what is counted in the second half is counted in the time of the first',
}

/** Those who bought this year, of whom some bought twice: in the same time, where one event is said with a time and then without. */
const inSameTime = (base: Rule, share: Rule): Rule | undefined => {
  if (share.kind !== 'event' || share.window !== undefined) return undefined
  const timed = (base.kind === 'all' ? base.of : [base]).filter(
    (one) => one.kind === 'event' && one.event === share.event && one.window !== undefined,
  )
  const [only] = timed
  return timed.length === 1 && only?.kind === 'event' && only.window ? { ...share, window: only.window } : undefined
}

export const shareIn = (around: Surroundings, base: Token[], part: Token[]): ShareAsked | undefined => {
  const share = ruleOf(around, part)
  if (!share) return undefined
  const said = textOf(base)
  if (everybody.test(said)) return { share: share.rule, notes: share.notes }
  const group = atHand.test(said) ? around.current && { rule: around.current, notes: [] } : ruleOf(around, base)
  if (!group) return undefined
  const notes = [...group.notes, ...share.notes]
  const timed = everSaid.test(textOf(part)) ? undefined : inSameTime(group.rule, share.rule)
  return { base: group.rule, share: timed ?? share.rule, notes: timed ? [...notes, sameTimeNote] : notes }
}

const verb =
  /^(?:is|are|was|were|has|have|had|do|does|did|don|doesn|didn|use|uses|used|own|owns|owned|hold|holds|held|who|that|with|without|buy|bought|logged|log|made|make|opened|open|live|lives|come|came|spent|spend|never|not|transacted|shop|shopped|paid|pay|place|order|went|go|took|take|got|get|kept|keep|signed|visit|[a-z]{2,}ed)$/
const lead =
  /^(?:what|whats|what's|which|is|are|the|s|'|show|me|tell|give|how|many|much|share|percentage|percent|proportion|fraction|%|of|our)$/
const rate = /^(?:penetration|ownership|adoption|uptake)$/
const idle = /^(?:rate|of|among|in|for|our|the)$/

const behindLead = (tokens: Token[]): Token[] => {
  const first = tokens.findIndex(({ text }) => !lead.test(text))
  return first < 0 ? [] : tokens.slice(first)
}

/** "credit card penetration among gold members": what is had stands before the word, the group behind it. */
const rated = (around: Surroundings, tokens: Token[]): ShareAsked | undefined => {
  const at = tokens.findIndex(({ text }) => rate.test(text))
  if (at < 1) return undefined
  const group = tokens.slice(at + 1)
  const first = group.findIndex(({ text }) => !idle.test(text))
  return shareIn(around, first < 0 ? [] : group.slice(first), behindLead(tokens.slice(0, at)))
}

/** A share in English: of one group in another, or, where it is parted, of each part. */
const english = (around: Surroundings, tokens: Token[], parted: boolean): ShareAsked | undefined => {
  const found = rated(around, tokens)
  if (found) return found
  const at = parted
    ? tokens.findIndex(({ text }) => /^(?:share|percentage|percent|proportion|fraction)$/.test(text))
    : -1
  const rest = behindLead(at < 0 ? tokens : tokens.slice(at))
  const split = splitAtVerb(around, rest)
  if (split || at < 0) return split
  // "which city has the largest share of dormant customers": of all customers of each city
  const end = rest.findLastIndex(({ text }) => !/^(?:is|are|was|were|the|by|in|for|each|[,，])$/.test(text))
  return shareIn(around, [], rest.slice(0, end + 1))
}

/** "customers over 60 | use the app", "gold members | with a mortgage": where both read whole. */
const splitAtVerb = (around: Surroundings, rest: Token[]): ShareAsked | undefined => {
  for (let at = 1; at < rest.length; at += 1) {
    if (!verb.test(rest[at]?.text ?? '')) continue
    // "of our Shanghai customers, what % have"
    const said = rest.slice(0, at)
    const end = said.findLastIndex(({ text }) => !lead.test(text) && !/^[,，]$/.test(text))
    const split = shareIn(around, said.slice(0, end + 1), rest.slice(at))
    if (split) return split
  }
  return undefined
}

const inside = /^(?:里面|当中|之中|里头|里|中|内|，|,)$/
const howMany =
  /^(?:有|，|,|的|是|为|大概|大约|能|会|目前|现在)*(?:多大比例|多少比例|多高比例|百分之几|百分之多少|多少|多大|几成)?(?:的|是)?(?:客户|用户|会员|人)?(?=.)/u
/** The word for the share at the end of a message, with what stands around it. */
const shareWord =
  /(?:的)?(?:客户|用户|会员|人)?(?:的)?(?:占比|比例|比重|占|占了|百分之几|百分之多少|几成|百分比)(?:的)?(?:是|为|有)?(?:多少|多大|多高|几成|百分之几|百分之多少|怎么样|如何)?(?:呢|了)?[?？。]*$/u
const rateWord = /(?:持有|拥有|渗透|覆盖|开通|使用|普及|保有|绑定|授权|签约|占有)率$/

/** The tokens before a place in their joined text, and those behind it; undefined where it lies within one. */
const cutAt = (tokens: Token[], length: number): [Token[], Token[]] | undefined => {
  let at = 0
  let passed = 0
  while (at < tokens.length && passed < length) {
    passed += tokens[at]?.text.length ?? 0
    at += 1
  }
  return passed === length ? [tokens.slice(0, at), tokens.slice(at)] : undefined
}

/** 上海客户里 | 有房贷的; 近90天有交易的客户占 | 全部客户的. */
const parts = (around: Surroundings, tokens: Token[]): ShareAsked | undefined => {
  const of = tokens.findLastIndex(({ text }) => text === '占')
  const held = of > 0 && of < tokens.length - 1 ? shareIn(around, tokens.slice(of + 1), tokens.slice(0, of)) : undefined
  if (held) return held
  for (let at = 1; at < tokens.length - 1; at += 1) {
    if (!inside.test(tokens[at]?.text ?? '')) continue
    let next = at + 1
    while (inside.test(tokens[next]?.text ?? '')) next += 1
    const [base, behind] = [tokens.slice(0, at), tokens.slice(next)]
    const part = cutAt(behind, howMany.exec(textOf(behind))?.[0].length ?? 0)?.[1] ?? behind
    const found = shareIn(around, base, part) ?? (part === behind ? undefined : shareIn(around, base, behind))
    if (found) return found
  }
  return undefined
}

/** 女性客户的信用卡持有率: the thing whose yes is asked for stands last, before a word for a rate. */
const ratedLast = (around: Surroundings, tokens: Token[]): ShareAsked | undefined => {
  const found = rateWord.exec(textOf(tokens))
  const left = found ? cutAt(tokens, found.index)?.[0] : undefined
  if (!left) return undefined
  const thing = analyse(around.reference, left).lexemes.findLast(({ senses }) =>
    senses.some(({ is }) => is === 'value' || is === 'attribute' || is === 'thing' || is === 'product-kind'),
  )
  if (thing?.to !== left.length) return undefined
  const before = left.slice(0, thing.from)
  return shareIn(around, before.at(-1)?.text === '的' ? before.slice(0, -1) : before, left.slice(thing.from))
}

const chinese = (around: Surroundings, tokens: Token[], parted: boolean): ShareAsked | undefined => {
  // 逾期占比最高的三个城市: what is ranked was said behind it
  const last = parted ? tokens.findLastIndex(({ text }) => !/^[的个名位]$/.test(text)) + 1 : tokens.length
  const words = tokens.slice(0, last)
  const word = shareWord.exec(textOf(words))
  const said = (word && cutAt(words, word.index)?.[0]) || words
  const split = ratedLast(around, tokens) ?? parts(around, said) ?? parts(around, tokens)
  // 各城市的新客占比: of all customers of each city; 有房贷的占比: of all customers
  return split ?? (parted || word ? shareIn(around, [], said[0]?.text === '的' ? said.slice(1) : said) : undefined)
}

/** Whether a message asks for a share of customers: with a question, or with the word for it at its end or its beginning. */
const asksShare = (text: string, parted: boolean): boolean => (parted || outright.test(text)) && shareSaid.test(text)
const outright =
  /多少|几成|百分之几|[?？]\s*$|(?:占比|比例|比重|百分比|率)(?:是|为|如何|怎么样|情况)*[。.\s]*$|^\s*(?:what|which|how|the|show|share|percentage|percent|proportion|fraction|of)\b|\b(?:penetration|ownership|adoption|uptake)\b/i
const shareSaid =
  /\b(?:share|percentage|percent|proportion|fraction|penetration|ownership|adoption|uptake)\b|what %|占比|比例|比重|百分比|百分之|几成|占(?:了)?(?:多少|多大)|占.{1,12}的(?:多少|百分)|(?:持有|拥有|渗透|覆盖|开通|使用|普及|保有|绑定|授权|签约)率/i

/**
 * The share of one group in another (of each part of the customers where `parted`) that a message asks for, from what no other part uses;
 * undefined where it asks for none. "Them" and 其中 mean `current`, the audience at hand.
 */
export const shareOf = (
  reference: Reference,
  tokens: Token[],
  { parted, current }: { parted: boolean; current: Rule | undefined },
): ShareAsked | undefined => {
  if (!asksShare(reference.text, parted)) return undefined
  const words = tokens.filter(({ kind, text }) => kind !== 'mark' || /[，,%]/.test(text))
  const around = { reference, current }
  return words.some(({ kind }) => kind === 'han') ? chinese(around, words, parted) : english(around, words, parted)
}

/** A share as a question; groups may be ranked by it. */
export const shareQuestion = (
  { base, share }: ShareAsked,
  { dimensions, order, limit }: Pick<Found, 'dimensions' | 'order' | 'limit'>,
): Question => ({
  kind: 'metric',
  metrics: ['share_of_group'],
  dimensions,
  share,
  ...(base && { filter: base }),
  ...(dimensions.length > 0 && order && { order }),
  ...(dimensions.length > 0 && limit && { limit }),
})

const uneven = /集中|二八|帕累托|concentrat|pareto|80\/20/i
/** Whether a message about how uneven a total is asks for somebody's part of it: no top customers are named, nor the unevenness itself. */
export const asksPart = (text: string, { top, count }: Found): boolean =>
  top === undefined && count === undefined && !uneven.test(text)
