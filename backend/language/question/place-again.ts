import { ordinalOf, ordinalWords } from './ordinal.ts'
import type { Question } from './question.ts'

const en = new RegExp(
  `^(?:(?:and|so|ok|okay|then|but|who|which|what|what about|how about|one|city|month|campaign|group|is|was|are|were|came|comes|in|on|at)[ ,]+)*(?:the |our )?(?:(?<last>last|bottom) but (?<from>one|two)|(?:number|no\\.?|place|rank) (?<number>${ordinalWords})|(?<place>(?!one\\b|two\\b|ten\\b)${ordinalWords})(?<low>(?:[ -](?:to last|from (?:the )?bottom))?)(?: (?:most|best|highest|largest|biggest|place|placed|one|in line|(?<worst>lowest|worst|least|smallest|fewest)))*)(?: then| please)?[\\s?.!]*$`,
  'iu',
)
const zh = new RegExp(
  `^(?:那么?|请问|排名?|排在|再看看?|还有|，|,)*(?<low>倒数)?第(?<place>${ordinalWords})(?:名|位|多|高|大|好|个|家|(?<worst>低|少|小|差))?(?:的?(?:是|有)?(?:谁|哪.{0,4}|什么|多少|几)|的)?(?:呢|啊|吗)?[\\s?？。.!！]*$`,
  'iu',
)

/** Whether the answer before set things in an order, or could. */
const isRanking = ({ kind, dimensions, grain, periods }: Question): boolean =>
  kind === 'compare' || (kind === 'metric' && ((dimensions.length > 0 && !grain) || periods === true))

const turned = (order: Question['order']): Question['order'] => (order === 'asc' ? 'desc' : 'asc')

/**
 * "And the second?", 第二名呢, 倒数第三是谁 behind a ranking: the one at that place of the same order, or from its other end. Undefined where more is
 * said, or nothing was ranked.
 */
export const placeAgain = (text: string, before: Question | undefined): Question | undefined => {
  if (!before || !isRanking(before)) return undefined
  const found = (en.exec(text.trim()) ?? zh.exec(text.trim()))?.groups
  const word = found?.number ?? found?.place
  const place = found?.from ? (ordinalOf(found.from) ?? 0) + 1 : word && ordinalOf(word)
  if (!found || !place) return undefined
  const { limit: _, together: __, difference: ___, ...asked } = before
  const fromEnd = Boolean(found.last || found.low)
  const lowest = Boolean(found.worst)
  const order = fromEnd ? turned(before.order) : lowest ? 'asc' : (before.order ?? 'desc')
  return { ...asked, order, place }
}
