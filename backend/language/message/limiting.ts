import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { inTitle } from './named-in-data.ts'
import { wordsOf } from './particular.ts'

/** Meanings that limit an audience: a stretch that holds one says more than when and why. */
const limits = new Set<SenseKind>(
  'attribute group value term segment years comparator sign not neither except average extreme missing protected personal vague edge newcomer consent only any-of not-both written'.split(
    ' ',
  ) as SenseKind[],
)
/** Of these the ones that words about the work hold too: "promo code not settled yet", 预算不多. */
export const idle = new Set<SenseKind>(['not', 'extreme', 'only', 'edge', 'vague', 'newcomer'])
/** Titles of the sender, and months: neither limits an audience in a sentence about the work. */
const harmless =
  /^(?:呼叫中心|客服中心|call cent(?:er|re)s?|老板|boss|经理|客户经理|理财经理|managers?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|january|february|march|april|may|june|july|august|september|october|november|december)$/
/** Behind these a word of the data names who in the house it is: 信用卡部门, the cards team. */
const house = /^(?:部门|部|团队|组|条线|中心|teams?|desk|department|unit|division)$/

/** Places that limit an audience: less titles, houses, fillers and particulars of the plan. */
export const limiting = (lexemes: Lexeme[], tokens: Token[], places: number[]): number[] =>
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

/** Whether a lexeme limits by meanings of these kinds only. */
export const hasOnly = (kinds: Set<SenseKind>, lexeme: Lexeme | undefined) =>
  lexeme?.senses.every(({ is }) => kinds.has(is) || is === 'comparator' || !limits.has(is)) ?? true
