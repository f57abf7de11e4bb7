import type { Found } from './found.ts'
import type { Question } from './question.ts'

const people =
  /(?<![a-z])(?:how many|number of|customers?|clients?|people|members?|users?|shoppers?)(?![a-z])|客户|用户|会员|[多少几][个位名]?人|人数/i
const parting =
  /^\s*(?:and |ok |okay |now |then |那|那么|再|请|，)*(?:by|per|split|broken|top|bottom|for each|in each|按|分|各|每个|前|最)/i
const others = [
  'distribution',
  'share',
  'concentration',
  'why',
  'effect',
  'campaigns',
  'channels',
  'average-of',
  'total-of',
]

/**
 * "By city, top 5", 按城市前3, "which city is the highest?": what the question before told, parted by a field that is named and no figure beside
 * it. Who counts customers says so.
 */
export const partsAgain = (text: string, found: Found, before: Question): boolean =>
  before.kind === 'metric' &&
  found.metrics.length + found.campaigns.length === 0 &&
  found.dimensions.length > 0 &&
  !others.some((cue) => found.said.has(cue)) &&
  (!people.test(text) || parting.test(text))

/** That question as it is parted anew: a ranking shows no series, and an old number of groups is not that of new ones. */
export const partedAnew = (
  { grain, limit, order, together, difference, ...before }: Question,
  found: Found,
): Partial<Question> => ({
  ...before,
  ...(grain && found.limit === undefined && found.order === undefined && { grain }),
  ...(before.dimensions.length === 0 && { ...(limit && { limit }), ...(order && { order }) }),
})
