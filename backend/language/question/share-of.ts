import type { Rule } from '../../segments/rule.ts'
import { type Analysis, analyse, type Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import type { Question } from './question.ts'

/** A group, and those of it whose share is asked for. */
export interface ShareAsked {
  base?: Rule
  share: Rule
  notes: Analysis['notes']
}

const whole = (analysis: Analysis): boolean =>
  analysis.unread.length === 0 &&
  analysis.read.troubles.every(({ reason, readings }) => reason === 'ambiguous' && readings)

const read = (reference: Reference, tokens: Token[]): Analysis | undefined => {
  const analysis = tokens.length === 0 ? undefined : analyse(reference, tokens)
  return analysis && whole(analysis) ? analysis : undefined
}

const textAt = (tokens: Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')

/** Words for customers as such: a base that narrows nobody. */
const everybody =
  /^(?:在|占|our|all|the|of|全部|所有|全体|整体|总|的|我们|customers?|clients?|members?|users?|people|base|客户|用户|会员|人|数|)*$/i
const people = /^(?:customers?|clients?|members?|users?|people|shoppers?|buyers?|holders?|accounts?)$/
const verb =
  /^(?:is|are|was|were|has|have|had|do|does|did|don|doesn|didn|use|uses|used|own|owns|owned|hold|holds|held|who|that|with|without|buy|bought|logged|log|made|make|opened|open|live|lives|come|came|spent|spend|never|not|transacted|shop|shopped|ordered|paid|pay)$/

/** Base and part of "customers over 60 | use the app", "gold members | with a mortgage": where both read whole. */
const splitEn = (reference: Reference, tokens: Token[]): ShareAsked | undefined => {
  for (let at = 1; at < tokens.length; at += 1) {
    if (!verb.test(tokens[at]?.text ?? '') || tokens[at]?.kind !== 'word') continue
    const [said, rest] = [tokens.slice(0, at), tokens.slice(at)]
    // "of our Shanghai customers, what % have"
    const end = said.findLastIndex(({ text }) => !leadEn.test(text) && !/^[,，]$/.test(text))
    const first = said.slice(0, end + 1)
    const all = everybody.test(textAt(first, 0, first.length))
    const [base, part] = [all ? undefined : read(reference, first), read(reference, rest)]
    if (part?.read.rule && (all || base?.read.rule))
      return {
        ...(base?.read.rule && { base: base.read.rule }),
        share: part.read.rule,
        notes: [...(base?.notes ?? []), ...part.notes],
      }
  }
  return undefined
}

const inside = /^(?:里面|当中|之中|里头|里|中|内|，|,)$/
const asksZh =
  /^(?:有|，|,|的|是|为|大概|大约|能|会|目前|现在)*(?:多少|多大|几成|百分之几|百分之多少|多大比例|多少比例|多高比例)?(?:的|是)?(?=.)/u

/** 上海客户里 | 有房贷的占多少; 近90天有交易的客户 | 占全部客户的百分之几. */
const splitZh = (reference: Reference, tokens: Token[]): ShareAsked | undefined => {
  const pair = (base: Token[], part: Token[]): ShareAsked | undefined => {
    const all = everybody.test(textAt(base, 0, base.length))
    const found = read(reference, part)
    const group = all ? undefined : read(reference, base)
    if (!found?.read.rule || (!all && !group?.read.rule)) return undefined
    return {
      ...(group?.read.rule && { base: group.read.rule }),
      share: found.read.rule,
      notes: [...(group?.notes ?? []), ...found.notes],
    }
  }
  const of = tokens.findLastIndex(({ text }) => text === '占')
  if (of > 0 && of < tokens.length - 1) {
    const held = pair(tokens.slice(of + 1), tokens.slice(0, of))
    if (held) return held
  }
  for (let at = 1; at < tokens.length - 1; at += 1) {
    if (!inside.test(tokens[at]?.text ?? '')) continue
    let next = at + 1
    while (inside.test(tokens[next]?.text ?? '')) next += 1
    const behind = tokens.slice(next)
    const asked = asksZh.exec(textAt(behind, 0, behind.length))?.[0].length ?? 0
    let [cut, length] = [0, 0]
    while (length < asked && cut < behind.length) {
      length += behind[cut]?.text.length ?? 0
      cut += 1
    }
    const found =
      pair(tokens.slice(0, at), length === asked ? behind.slice(cut) : behind) ?? pair(tokens.slice(0, at), behind)
    if (found) return found
  }
  return undefined
}

/** 女性客户的信用卡持有率: the field whose yes is asked for stands last, before a word for a rate. */
const rate = /(?:持有|拥有|渗透|覆盖|开通|使用|普及|保有|绑定|授权|签约|占有)率$/
const splitRate = (reference: Reference, tokens: Token[]): ShareAsked | undefined => {
  const text = textAt(tokens, 0, tokens.length)
  const found = rate.exec(text)
  if (!found) return undefined
  let end = tokens.length
  for (let length = 0; length < found[0].length && end > 0; end -= 1) length += tokens[end - 1]?.text.length ?? 0
  const left = tokens.slice(0, end)
  const analysis = analyse(reference, left)
  const at = analysis.lexemes.findLastIndex((lexeme) =>
    lexeme.senses.some(({ is }) => is === 'value' || is === 'attribute' || is === 'thing' || is === 'product-kind'),
  )
  const lexeme = analysis.lexemes[at]
  if (!lexeme || lexeme.to !== left.length) return undefined
  const before = left.slice(0, lexeme.from)
  const base = before.at(-1)?.text === '的' ? before.slice(0, -1) : before
  const all = everybody.test(textAt(base, 0, base.length))
  const [group, part] = [all ? undefined : read(reference, base), read(reference, left.slice(lexeme.from))]
  if (!part?.read.rule || (!all && !group?.read.rule)) return undefined
  return {
    ...(group?.read.rule && { base: group.read.rule }),
    share: part.read.rule,
    notes: [...(group?.notes ?? []), ...part.notes],
  }
}

const shareWord =
  /(?:的)?(?:客户|用户|会员|人)?(?:的)?(?:占比|比例|比重|占|占了|百分之几|百分之多少|几成|百分比)(?:的)?(?:是|为|有)?(?:多少|多大|多高|几成|百分之几|百分之多少|怎么样|如何)?(?:呢|了)?[?？。]*$/u
const leadEn =
  /^(?:what|whats|what's|which|is|are|the|s|'|show|me|tell|give|how|many|much|share|percentage|percent|proportion|fraction|%|of|our)$/

/** "credit card penetration among gold members": what is had stands before the word, the group behind it. */
const splitRateEn = (reference: Reference, tokens: Token[]): ShareAsked | undefined => {
  const at = tokens.findIndex(({ text }) => /^(?:penetration|ownership|adoption|uptake)$/.test(text))
  if (at < 1) return undefined
  const behind = tokens.slice(at + 1)
  const group = behind.slice(
    Math.max(
      behind.findIndex(({ text }) => !/^(?:rate|of|among|in|for|our|the)$/.test(text)),
      0,
    ),
  )
  const all = behind.every(({ text }) => /^(?:rate|of|among|in|for|our|the)$/.test(text))
  const lead = tokens.slice(0, at).findIndex(({ text }) => !leadEn.test(text))
  const part = read(reference, tokens.slice(Math.max(lead, 0), at))
  const base = all ? undefined : read(reference, group)
  if (!part?.read.rule || (!all && !base?.read.rule)) return undefined
  return {
    ...(base?.read.rule && { base: base.read.rule }),
    share: part.read.rule,
    notes: [...part.notes, ...(base?.notes ?? [])],
  }
}

/** Whether a message asks for a share of customers: with a question, or with the word for it at its end or its beginning. */
const asksShare = (text: string): boolean =>
  /多少|几成|百分之几|[?？]\s*$|(?:占比|比例|比重|百分比|率)(?:是|为|如何|怎么样|情况)*[。.\s]*$|^\s*(?:what|which|how|the|show|share|percentage|percent|proportion|fraction|of)\b|\b(?:penetration|ownership|adoption|uptake)\b/i.test(
    text,
  ) &&
  /\b(?:share|percentage|percent|proportion|fraction|penetration|ownership|adoption|uptake)\b|what %|占比|比例|比重|百分比|百分之|几成|占(?:了)?(?:多少|多大)|占.{1,12}的(?:多少|百分)|(?:持有|拥有|渗透|覆盖|开通|使用|普及|保有|绑定|授权|签约)率/i.test(
    text,
  )

/** The share of one group in another (of each part of the customers where `parted`) that a message asks for, from what no other part uses; undefined where it asks for none. */
export const shareOf = (reference: Reference, tokens: Token[], parted: boolean): ShareAsked | undefined => {
  if (!asksShare(reference.text)) return undefined
  const marks = tokens.filter(({ kind, text }) => kind !== 'mark' || /[，,%]/.test(text))
  if (!marks.some(({ kind }) => kind === 'han')) {
    const rated = splitRateEn(reference, marks)
    if (rated) return rated
    const first = marks.findIndex(({ text }) => !leadEn.test(text))
    const rest = first < 0 ? [] : marks.slice(first)
    // "share of customers with a credit card": people come before what is asked of them
    return rest.some(({ text }) => people.test(text)) || rest.length > 0 ? splitEn(reference, rest) : undefined
  }
  const rated = splitRate(reference, marks)
  if (rated) return rated
  const text = textAt(marks, 0, marks.length)
  const asked = shareWord.exec(text)
  let cut = marks.length
  for (let at = text.length; asked && cut > 0 && at > asked.index; cut -= 1) at -= marks[cut - 1]?.text.length ?? 0
  const said = marks.slice(0, cut)
  const split = splitZh(reference, said) ?? splitZh(reference, marks)
  if (split || !parted) return split
  // 各城市的新客占比: of all customers of each city
  const whole = read(reference, said[0]?.text === '的' ? said.slice(1) : said)
  return whole?.read.rule && { share: whole.read.rule, notes: whole.notes }
}

/** A share as a question. */
export const shareQuestion = (asked: ShareAsked, dimensions: string[]): Question => ({
  kind: 'metric',
  metrics: ['share_of_group'],
  dimensions,
  share: asked.share,
  ...(asked.base && { filter: asked.base }),
})
