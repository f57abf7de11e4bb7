import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import { allOf } from './grammar/rules.ts'
import type { Trouble } from './grammar/state.ts'
import { type Lexeme, type SenseKind, senseOf } from './lexicon/sense.ts'
import { channelChange } from './message/channel.ts'
import { type Exchanged, exchanged } from './message/exchange.ts'
import { numbersIn } from './message/exchange-numbers.ts'
import { goodsSwapped } from './message/exchange-values.ts'
import { isConditionWord } from './message/manner.ts'
import { replaced } from './message/replace.ts'
import { clausesOf, sameSubject, subjectsOf } from './message/subject.ts'
import { swapIn } from './message/swap.ts'
import { simplified, type Token } from './normalise.ts'
import { hasContent } from './unread.ts'

/** What may be named in order to exchange it. */
const dataKinds = new Set<SenseKind>(
  'attribute value group event number duration window unit except extreme not comparator measure property-value product product-kind property'.split(
    ' ',
  ) as SenseKind[],
)

/** Who is meant, and who is not: more than another number or time. */
const whom = new Set<SenseKind>(['value', 'group', 'except', 'not', 'property-value', 'product', 'product-kind'])

const namesWhom = ({ lexemes }: Analysis): boolean =>
  lexemes.some(({ senses }) => senses.some(({ is }) => whom.has(is)))

/** Words of one half of an exchange that it does not explain. */
const leftOf = ({ lexemes, unread }: Analysis, by: Exchanged['by'], isOld: boolean, tunes = false): number[] => {
  if (by === 'condition' && !isOld) return unread
  // "stretch the 90 days to 180, and cut the students"
  if (tunes && !isOld) return lexemes.flatMap(({ senses }, n) => (senses.every(({ is }) => whom.has(is)) ? [n] : []))
  return unread.filter((n) => {
    const lexeme = lexemes[n] as Lexeme
    const text = senseOf(lexeme, 'unknown') ?? senseOf(lexeme, 'quoted')
    if (text && (by === 'texts' || isConditionWord(text.text))) return false
    return !lexeme.senses.some(({ is }) => dataKinds.has(is))
  })
}

/** A denial of what is not understood: 没有…的. */
const deniesUnread = ({ lexemes, unread }: Analysis): boolean =>
  lexemes.length > 1 && unread.some((n) => senseOf(lexemes[n], 'not'))

/** A number or length that the audience does not hold is moved to another one. */
const movesNumber = (old: Analysis, fresh: Analysis): boolean =>
  numbersIn(old).length === 1 && numbersIn(fresh).length === 1 && !old.read.rule

/** Two analyses side by side as one. */
const beside = (old: Analysis, fresh: Analysis, unread: [number[], number[]], troubles: Trouble[]): Analysis => {
  const shift = old.tokens.length
  const moved = fresh.lexemes.map((lexeme) => ({ ...lexeme, from: lexeme.from + shift, to: lexeme.to + shift }))
  return {
    ...fresh,
    tokens: [...old.tokens, ...fresh.tokens],
    lexemes: [...old.lexemes, ...moved],
    unread: [...unread[0], ...unread[1].map((n) => n + old.lexemes.length)],
    read: { ...fresh.read, parts: [], troubles },
  }
}

/** What was said last, not named again: 不是这个，是…. */
const pointing =
  /^(?:这|那)(?:个|种|款|些|一个|一种|一款)?$|^它们?$|^(?:this|that|it|these|those|them)(?: one| ones| product| item)?$/iu

/** The goods of the events, or the one condition on the same thing, give way to what is meant. */
const pointedExchanged = (current: Rule, fresh: Analysis, catalog: Catalog): Exchanged | undefined => {
  const goods = goodsSwapped(current, fresh, catalog)
  if (goods) return { rule: goods, by: 'texts' }
  const { rules, rule } = fresh.read
  const clauses = clausesOf(current)
  const same = rules.every((one) => clauses.filter((clause) => sameSubject(clause, one)).length === 1)
  return rule && rules.length === 1 && same ? { rule: replaced(current, rules, catalog), by: 'condition' } : undefined
}

const listed = ({ read: { rule } }: Analysis): string | undefined =>
  rule?.kind === 'in' || (rule?.kind === 'compare' && rule.op === 'eq') ? rule.field : undefined

/** 不要女性了，换成男性 where the audience is limited to neither: what comes is all that is wanted of that field. */
const otherOfKind = (current: Rule, old: Analysis, fresh: Analysis): Audience | undefined => {
  const { rule } = fresh.read
  const field = listed(fresh)
  if (!rule || field === undefined || listed(old) !== field) return undefined
  if (old.unread.length + fresh.unread.length > 0 || subjectsOf(current).includes(`field:${field}`)) return undefined
  return {
    analysis: beside(old, fresh, [[], []], []),
    intent: 'refine',
    rule: allOf([current, rule]),
    complete: (part) => part,
  }
}

/** "Make that 25 to 30": a range, and no number for another. */
const makesRange =
  /^\W*(?:(?:so|now|and|then|ok|okay|please|actually|no|sorry),? )*(?:make|set|keep) (?:it|that|this|them) (?:between )?[\d.,]+ ?k? (?:to|and) [\d.,]+/i

/** One thing of the audience exchanged for another; undefined where the message says no such thing. */
export const exchangeOf = (
  reference: Reference,
  tokens: Token[],
  current: Rule,
): (Audience & { certain: boolean }) | undefined => {
  const swap = swapIn(simplified(reference.text))
  if (!swap || channelChange(tokens) || makesRange.test(reference.text)) return undefined
  const [old, fresh] = [swap.old, swap.fresh].map(([from, to]) => {
    const own = tokens.filter(({ start, end }) => start >= from && end <= to)
    return own.length > 0 ? analyse(reference, own) : undefined
  })
  if (!old || !fresh) return undefined
  const done = pointing.test(reference.text.slice(...swap.old).trim())
    ? pointedExchanged(current, fresh, reference.index.catalog)
    : exchanged(current, old, fresh, reference.index.catalog)
  const other = done || !swap.certain ? undefined : otherOfKind(current, old, fresh)
  if (other) return { ...other, certain: true }
  if (!done) {
    // "make the monthly charge 50 to 60" of an audience without a 50 there: a range
    if (swap.tunes && analyse(reference, tokens).read.rules.some(({ kind }) => kind === 'between')) return undefined
    // what goes is of the data, and nothing that the audience holds
    const spoken =
      // 把没有…的换成DSL: what goes is not understood, and what comes is
      (swap.tunes ? movesNumber(old, fresh) : (swap.certain || deniesUnread(old)) && fresh.read.rule) &&
      old.lexemes.some((lexeme) => hasContent(lexeme) && lexeme.senses.some(({ is }) => dataKinds.has(is)))
    const all = old.lexemes.flatMap((lexeme, n) => (hasContent(lexeme) ? [n] : []))
    return spoken
      ? {
          analysis: beside(old, fresh, [all, []], []),
          intent: 'refine',
          rule: current,
          complete: (rule) => rule,
          certain: true,
        }
      : undefined
  }
  const { rule, by } = done
  const unread: [number[], number[]] = [leftOf(old, by, true), leftOf(fresh, by, false, swap.tunes && !namesWhom(old))]
  const troubles = by === 'condition' ? fresh.read.troubles : []
  return {
    analysis: beside(old, fresh, unread, troubles),
    intent: 'refine',
    rule,
    complete: (part) => part,
    certain: swap.certain,
  }
}
