import type { Candidate } from './candidate.ts'
import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import { phraseLength, phrases } from './message/particular.ts'
import type { Token } from './normalise.ts'

/** Words between quotes. */
export const quotedAt = (tokens: Token[], at: number, text: string): Candidate | undefined => {
  if (tokens[at]?.text !== '"') return undefined
  for (let end = at + 1; end < tokens.length && end - at < 30; end += 1)
    if (tokens[end]?.text === '"' && end > at + 1)
      return {
        length: end + 1 - at,
        sense: { is: 'quoted', text: text.slice(tokens[at]!.end, tokens[end]!.start) },
        cost: 1,
      }
  return { length: 1, sense: { is: 'filler' }, cost: 1 }
}

const ofValues = new Set<Sense['is']>(['value', 'property-value'])
/** Values of the catalog that stand whole between the quotes: 职业为“学生”. */
export const quotedValues = (catalog: Trie, tokens: Token[], at: number, length: number): Candidate[] =>
  catalog
    .match(tokens, at + 1)
    .filter((match) => match.length === length - 2)
    .flatMap(({ senses }) => senses.filter(({ is }) => ofValues.has(is)))
    .map((sense) => ({ length, sense, cost: 1 }))

/** Letters and digits in one word that are no number with a unit: 85123A, DCGS0076; how many tokens, 0 where none. */
export const codeAt = (tokens: Token[], at: number): number => {
  const [first, second] = [tokens[at], tokens[at + 1]]
  const third = tokens[at + 2]
  if (!first || !second?.glued || (third?.glued && (third.kind === 'word' || third.kind === 'digits'))) return 0
  const trailing =
    first.kind === 'digits' &&
    first.text.length >= 4 &&
    second.kind === 'word' &&
    (first.text.length >= 5 ? /^[a-z]{1,2}$/ : /^[ac-jln-vx-z][a-z]?$/).test(second.text)
  const leading =
    first.kind === 'word' &&
    first.text !== 'top' &&
    second.kind === 'digits' &&
    first.text.length <= 5 &&
    second.text.length >= 3
  return trailing || leading ? 2 : 0
}

const nouns = phrases(
  'product code|product number|product no|product|item code|item number|item no|item|article number|article|stock code|sku|商品编码|商品编号|商品代码|产品编码|产品代码|货品编号|货号|编号|编码|商品|产品|货品',
)
const units =
  /^(?:元|块|件|个|种|次|笔|单|天|月|年|岁|位|人|以上|以下|pieces?|items?|units?|times|orders?|euros?|pounds?|dollars?|%|percent|or|and|to|or more)$/
/** "product 22423", 货号85123: the number of a product by itself would be an amount. */
export const codeWithNoun = (tokens: Token[], at: number): Candidate | undefined => {
  const noun = phraseLength(tokens, at, nouns)
  const colon = noun && /^[:：#]$/.test(tokens[at + noun]?.text ?? '') ? 1 : 0
  const digits = noun ? tokens[at + noun + colon] : undefined
  if (digits?.kind !== 'digits' || !/^\d{4,8}$/.test(digits.text)) return undefined
  const next = tokens[at + noun + colon + 1]
  const letter = next?.glued && next.kind === 'word' && /^[a-z]{1,2}$/.test(next.text) ? next : undefined
  if (
    !letter &&
    (units.test(next?.text ?? '') ||
      (next?.glued && next.kind === 'mark' && next.text !== ',' && next.text !== '.' && next.text !== '。'))
  )
    return undefined
  const text = (digits.text + (letter?.text ?? '')).toUpperCase()
  return { length: noun + colon + 1 + (letter ? 1 : 0), sense: { is: 'code', text }, cost: 0.9 }
}
