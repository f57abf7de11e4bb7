import type { Rule } from '../../segments/rule.ts'
import type { Token } from '../normalise.ts'
import { clausesOf } from './subject.ts'

const people = '(?:里面?|里头|当中|中|之中)?'
/** Words that say that a condition holds before the first so many are taken. */
const words = [
  new RegExp(
    `(?:^|[，,])先(?=.*(?:再|后|然后))|[，,]?(?:之后|以后|后|然后|完)?(?:再|重新)(?:取|排|选|挑|拿|算|截)(?:一?[遍次下])?(?:名次|排名|前.{0,6}名)?[。.!！]*$|(?:只)?在(?=.{1,12}${people}(?:取|排|选|挑))|(?:里面?|当中|之中|中)(?:取|排|选|挑)[。.!！]*$|排[名序]?之?前`,
    'gu',
  ),
  /^(?:please )?(?:rank|take (?:them|the top)|pick|choose|do it|count) (?:only |just |them only |them )?(?:among|from|within|out of) /gi,
  /(?:^first,? )|,? (?:first|beforehand)[.!]*$|,? before (?:ranking|you rank|the ranking|taking|you take|cutting|the cut|sorting|you sort|picking|you pick)(?: them| the top \d+)?|,? and (?:then )?(?:re-?rank|rank again|take the top again)[.!]*$/gi,
]

/** Says so in words that are read with the condition. */
const marks =
  /(?:不|别)(?:参与|参加|进入?|计入|算[进入]?)排[名行]|\b(?:take part in|enter|go into|count in|count towards|part of|out of|in) (?:the|this) ranking\b/i

/** The tokens without the words that put a condition before the ranking; undefined where there are none or the audience ranks nobody. */
export const beforeRanking = (tokens: Token[], plain: string, current: Rule): Token[] | undefined => {
  const ranks = clausesOf(current).some(({ kind }) => kind === 'rank' || kind === 'sample')
  if (!ranks) return undefined
  const spans = words.flatMap((form) =>
    [...plain.matchAll(form)].map(({ index, 0: said }) => [index, index + said.length] as const),
  )
  const left = tokens.filter(({ start, end }) => !spans.some(([from, to]) => start >= from && end <= to))
  return left.length > 0 && (left.length < tokens.length || marks.test(plain)) ? left : undefined
}
