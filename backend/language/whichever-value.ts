import { type Lexeme, senseOf } from './lexicon/sense.ts'

const which = /(?:不管|不论|无论|甭管)?(?:是|用)?(?:什么|哪种|哪个|哪类|哪一种|哪一个|啥|何种)样?的?$/
const fine = /^(?:都|全都|也|均)(?:行|可以|可|算|要|成|好|没关系|无所谓|没问题)/
const reach = 4

/** 什么合约都行, 不管什么付款方式都可以: any value of a field will do, so that it is no condition. */
export const withWhicheverValue = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string): Lexeme[] => {
  const words = (from: number, to: number) =>
    lexemes
      .slice(Math.max(from, 0), to)
      .map((lexeme) => textOf(lexeme))
      .join('')
  const gone = new Set<number>()
  lexemes.forEach((lexeme, at) => {
    if (!senseOf(lexeme, 'attribute')) return
    const allows = fine.exec(words(at + 1, at + 3))
    const lead = allows ? which.exec(words(at - reach, at)) : undefined
    if (!allows || !lead) return
    let from = at
    while (from > 0 && words(from, at).length < lead[0].length) from -= 1
    let to = at + 1
    while (words(at + 1, to).length < allows[0].length) to += 1
    for (let n = from; n < to; n += 1) gone.add(n)
  })
  return gone.size === 0
    ? lexemes
    : lexemes.map((lexeme, n) => (gone.has(n) ? { ...lexeme, senses: [{ is: 'filler' as const }] } : lexeme))
}
