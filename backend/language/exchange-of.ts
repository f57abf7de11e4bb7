import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import type { Trouble } from './grammar/state.ts'
import { type Lexeme, type SenseKind, senseOf } from './lexicon/sense.ts'
import { channelChange } from './message/channel.ts'
import { type Exchanged, exchanged } from './message/exchange.ts'
import { numbersIn } from './message/exchange-numbers.ts'
import { isConditionWord } from './message/manner.ts'
import { swapIn } from './message/swap.ts'
import { simplified, type Token } from './normalise.ts'
import { hasContent } from './unread.ts'

/** What may be named in order to exchange it. */
const dataKinds = new Set<SenseKind>(
  'attribute value group event number duration window unit except extreme not comparator measure property-value product product-kind property'.split(
    ' ',
  ) as SenseKind[],
)

/** Words of one half of an exchange that it does not explain. */
const leftOf = ({ lexemes, unread }: Analysis, by: Exchanged['by'], isOld: boolean): number[] => {
  if (by === 'condition' && !isOld) return unread
  return unread.filter((n) => {
    const lexeme = lexemes[n] as Lexeme
    const text = senseOf(lexeme, 'unknown') ?? senseOf(lexeme, 'quoted')
    if (text && (by === 'texts' || isConditionWord(text.text))) return false
    return !lexeme.senses.some(({ is }) => dataKinds.has(is))
  })
}

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

/** One thing of the audience exchanged for another; undefined where the message says no such thing. */
export const exchangeOf = (
  reference: Reference,
  tokens: Token[],
  current: Rule,
): (Audience & { certain: boolean }) | undefined => {
  const swap = swapIn(simplified(reference.text))
  if (!swap || channelChange(tokens)) return undefined
  const [old, fresh] = [swap.old, swap.fresh].map(([from, to]) => {
    const own = tokens.filter(({ start, end }) => start >= from && end <= to)
    return own.length > 0 ? analyse(reference, own) : undefined
  })
  if (!old || !fresh) return undefined
  const done = exchanged(current, old, fresh, reference.index.catalog)
  if (!done) {
    // what goes is of the data, and nothing that the audience holds
    const spoken =
      (swap.tunes ? movesNumber(old, fresh) : swap.certain && fresh.read.rule) &&
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
  const unread: [number[], number[]] = [leftOf(old, by, true), leftOf(fresh, by, false)]
  const troubles = by === 'condition' ? fresh.read.troubles : []
  return {
    analysis: beside(old, fresh, unread, troubles),
    intent: 'refine',
    rule,
    complete: (part) => part,
    certain: swap.certain,
  }
}
