import type { Rule } from '../../segments/rule.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'

/** Goods or kinds of events that a name names, as the filters of conditions hold them. */
const goodsNamed = (lexemes: Lexeme[]): string[] =>
  lexemes.flatMap(({ senses }) =>
    senses.flatMap((sense) => {
      if (sense.is === 'property-value') return [JSON.stringify(sense.value)]
      if (sense.is === 'product')
        return [sense.product.code, ...Object.values(sense.product.labels)].map((one) => JSON.stringify(one))
      if (sense.is === 'product-kind') return sense.products.map(({ code }) => JSON.stringify(code))
      return []
    }),
  )

/** Conditions on events of the goods or kind that a name names: "the travel one", 旅游那个; undefined where it names none. */
export const ofGoods = (lexemes: Lexeme[], conditions: Rule[]): Rule[] | undefined => {
  const goods = goodsNamed(lexemes)
  if (goods.length === 0 || lexemes.some((lexeme) => senseOf(lexeme, 'value') ?? senseOf(lexeme, 'attribute')))
    return undefined
  return conditions.filter((rule) => {
    const filter = rule.kind === 'event' && rule.where ? JSON.stringify(rule.where) : ''
    return goods.some((one) => filter.includes(one))
  })
}
