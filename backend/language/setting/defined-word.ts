import type { Rule } from '../../segments/rule.ts'
import { isClear } from '../clear.ts'
import { clausesOf } from '../message/subject.ts'
import { meantBeside } from '../notices.ts'
import type { Reading, ReadingContext } from '../reading.ts'

/** Nicknames for kinds of customers, which say nothing that a measure beside them does not. */
const nicknames =
  /(?<![a-z])(?:bargain hunters?|deal (?:hunters?|seekers?)|newbies|newcomers|shopaholics?|super ?fans?|foodies|globetrotters|jet-?setters|power users?|night owls|big fish|small fry|early birds|savers|spenders|splurgers|whales)(?![a-z])|羊毛党|薅羊毛(?:的|用户|党|客)?|剁手党|真爱粉|铁杆粉丝|新朋友|老朋友|回头客|吃货|旅行达人|旅游达人|土豪|大户|潜力股|种子选手|叔叔阿姨|大爷大妈|宝妈宝爸/gi

const quantityOf = (rule: Rule): string | undefined => {
  if (rule.kind === 'event') {
    const { event, measure } = rule
    return JSON.stringify([event, measure.type === 'count' ? { type: 'orders' } : measure])
  }
  if (rule.kind === 'rank')
    return rule.by.of === 'event'
      ? JSON.stringify([rule.by.event, rule.by.measure])
      : 'field' in rule.by
        ? String(rule.by.field)
        : undefined
  return rule.kind === 'compare' || rule.kind === 'between' ? rule.field : undefined
}
const sides: Record<string, number> = { gt: 1, gte: 1, between: 0, lt: -1, lte: -1, eq: 0 }
const sideOf = (rule: Rule): number | undefined =>
  rule.kind === 'rank'
    ? rule.direction === 'top'
      ? 1
      : -1
    : rule.kind === 'event' || rule.kind === 'compare'
      ? sides[rule.op]
      : rule.kind === 'between'
        ? 0
        : undefined

/** Whether a message limits, the same way, what one meaning of a vague word would limit. */
const isSaid = (meaning: Rule, rule: Rule): boolean => {
  const quantity = quantityOf(meaning)
  const side = sideOf(meaning)
  return (
    quantity !== undefined &&
    clausesOf(rule).some((clause) => {
      const own = sideOf(clause)
      return quantityOf(clause) === quantity && own !== undefined && (own === side || own === 0 || side === 0)
    })
  )
}

/** 下过5单以上的老客, "regulars with 5 orders": the word stands for the people; "premium clients" adds something to them. */
const isHead = (text: string, word: string): boolean => {
  const at = text.indexOf(word)
  const [before, behind] = [text.slice(0, at), text.slice(at + word.length)]
  return /\p{Script=Han}/u.test(word)
    ? /的$/.test(before) && /^(?:$|[，,。；;！!？?\s])/.test(behind)
    : /^ (?:who|with|that|having|whose|=)(?![a-z])/i.test(behind)
}

const measured = (rule: Rule): boolean =>
  clausesOf(rule).some((clause) => clause.kind !== 'compare' || typeof clause.value === 'number' || clause.op !== 'eq')

/**
 * A first message with a vague word or a nickname whose measure stands beside it: 下过5单以上的老客, "bargain hunters with 5 or more purchases under 300". The word
 * is taken as that measure says, and told so; undefined where nothing beside it measures what it could mean.
 */
export const definedBeside = (
  text: string,
  first: Reading,
  context: ReadingContext,
  read: (text: string, context: ReadingContext) => Reading,
): Reading | undefined => {
  if (context.current || !first.rule) return undefined
  const { rule } = first
  const meanings = (first.clarification?.options ?? []).flatMap(({ term }) => (term ? [term] : []))
  const vague = meanings.find((term) => isHead(text, term.word) && isSaid(term.rule, rule))?.word
  const nickname = measured(rule)
    ? [...text.matchAll(nicknames)].find(({ 0: said, index }) =>
        first.unread.some((span) => span.start < index + said.length && span.end > index),
      )?.[0]
    : undefined
  const word = vague ?? nickname
  if (word === undefined || word === '') return undefined
  const at = text.indexOf(word)
  if (at < 0) return undefined
  const people = /\p{Script=Han}/u.test(word) ? '客户' : 'customers'
  const reading = read(text.slice(0, at) + people + text.slice(at + word.length), context)
  if (!isClear(reading) || !/^(?:segment|campaign)$/.test(reading.intent)) return undefined
  return {
    ...reading,
    assumptions: [...reading.assumptions.map(({ note }) => ({ note })), { note: meantBeside(word) }],
  }
}
