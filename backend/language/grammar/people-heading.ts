import { yesOf } from '../lexicon/flags.ts'
import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

const limits = new Set<SenseKind>([
  'value',
  'property-value',
  'number',
  'years',
  'duration',
  'window',
  'term',
  'product',
  'event',
])
const people =
  /(?:客户|用户|顾客|会员|人群|人|客群)(?:里|中|里面|当中)?$|(?:客户|用户|顾客|会员|人|的)(?:(?:再|重新|这次|统一)[^的]{1,6})?$|(?<![a-z])(?:customers|clients|people|members|users|subscribers|holders)(?![a-z])|(?<![a-z])(?:those|anyone|everyone|anybody|everybody|the ones) (?:who|whose|with|that|on|in)(?![a-z])/

/** 客户余额：… names a field, 有房贷的客户：… says who is meant. */
const isLimited = ({ senses }: Lexeme): boolean =>
  senses.some((sense) => limits.has(sense.is) || (sense.is === 'attribute' && yesOf(sense.attribute) !== undefined))

/** "customers who have taken none of these: A, B": the colon stands before what the words point to. */
const pointsOn =
  /(?:these|those|following|below|any|of|either|both|all|以下|下列|如下|这些|下面|任一|其一|之一|要求|条件|没有|没|无|未|不)$/

/** Whether a colon stands behind people who are limited already, so that all of what follows is of them: 30到45岁的客户：管理层的…，学生的…. */
export const headsPeople = (lexemes: Lexeme[], tokens: Token[], at: number): boolean => {
  const lexeme = lexemes[at] as Lexeme
  if (tokens[lexeme.from]?.text !== ':' || lexeme.to !== lexeme.from + 1) return false
  const said = (n: number) => (lexemes[n] ? wordsOf(tokens, lexemes[n].from, lexemes[n].to) : '')
  let start = at
  while (start > 0 && !senseOf(lexemes[start - 1], 'break') && said(start - 1) !== ':') start -= 1
  const heading = lexemes.slice(start, at)
  const [first, last] = [heading[0], heading.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    people.test(wordsOf(tokens, first.from, last.to)) &&
    !pointsOn.test(said(at - 1)) &&
    heading.some(isLimited)
  )
}
