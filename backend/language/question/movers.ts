import type { Found } from './found.ts'
import type { Question } from './question.ts'

const fell = /\b(?:fell|fall\w*|drop\w*|declin\w*|decreas\w*|lost|shrank|shrunk|down)\b|[降跌掉]|下滑|减少|变少/i
const relative = /fastest|slowest|最快|最慢|增速|涨幅|降幅|增幅|跌幅/i

/** Which groups or periods a figure moved the most in, and by what that is told: 哪个品类涨得最多, "which city grew fastest". */
export const moversOf = (
  { said, order, dimensions }: Found,
  { moved, text }: { moved: boolean; text: string },
): Question['movers'] =>
  (said.has('periods') ? said.has('moved') : moved && dimensions.length > 0) && order !== undefined && said.has('best')
    ? relative.test(text)
      ? 'growth'
      : 'change'
    : undefined

/** The order in which groups are shown: "fell the most" is the lowest change. */
export const orderAsked = (found: Found, { moved, text }: { moved: boolean; text: string }): Question['order'] => {
  if (!moversOf(found, { moved, text }) || !fell.test(text)) return found.order
  return found.order === 'asc' ? 'desc' : 'asc'
}
