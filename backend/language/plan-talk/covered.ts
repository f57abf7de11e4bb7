import { phraseLength, phrases } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

/** A word of a clause about the plan, or a value in it. */
export interface Item<Kind extends string, Value = never> {
  kind: Kind
  /** Its words, without spaces. */
  said: string
  value?: Value
}

/** Reads a value at a token: a number, a channel. */
export type ValueReader<Kind extends string, Value> = (
  tokens: Token[],
  at: number,
) => { kind: Kind; value: Value; length: number } | undefined

/**
 * The words of a clause by kind, where every one of them is known; undefined where any says something else. `words` come in order of
 * preference among those that are as long.
 */
export const covered = <Kind extends string, Value>(
  tokens: Token[],
  words: readonly (readonly [Kind, string[][]])[],
  values: ValueReader<Kind, Value>,
): Item<Kind, Value>[] | undefined => {
  const items: Item<Kind, Value>[] = []
  for (let at = 0; at < tokens.length; ) {
    const value = values(tokens, at)
    let best: { kind: Kind; length: number; value?: Value } | undefined
    for (const [kind, said] of words) {
      const length = phraseLength(tokens, at, said)
      if (length && (!best || length > best.length)) best = { kind, length }
    }
    const read = value && (!best || value.length >= best.length) ? value : best
    if (!read) return undefined
    const said = tokens
      .slice(at, at + read.length)
      .map(({ text }) => text)
      .join('')
    items.push({ kind: read.kind, said, ...(read.value === undefined ? {} : { value: read.value }) })
    at += read.length
  }
  return items
}

/** Words that say nothing of the plan. */
export const polite =
  ":|i changed my mind|changed my mind|on second thought|on second thoughts|改主意了|我改主意了|换个主意|改变主意了|please|pls|thanks|ok|okay|well|so|hm|hmm|now|then|actually|rather|the|a|an|it|this|that|them|our|my|let us|let ' s|we|i|want|would like|' d like|like|need|should|can you|could you|can we|could we|maybe|perhaps|just|instead|for this|for it|plan|of the plan|campaign|of the campaign|?|!|.|请|麻烦|帮我|我|我们|你|能不能|可以|吧|了|的|呢|呀|啊|哈|把|将|给|那|那就|就|还是|这次|这个|方案|活动|计划|一下|下|好|好的|嗯|直接|都|想|要|来|再|先|然后|现在|整体|总共|一共|最好|还|哦|算了|给他们|也行|就行|就好|即可|好了|吗|稍微|整个"

const courtesies = [['polite', phrases(polite)]] as const

/** Whether a clause says nothing at all: 改主意了, "on second thought". */
export const saysNothing = (tokens: Token[]): boolean =>
  covered<'polite', never>(tokens, courtesies, () => undefined) !== undefined
