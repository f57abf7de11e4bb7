import type { Catalog } from '../../catalog/catalog.ts'
import type { Question } from './question.ts'
import { undated } from './undated.ts'

const units: Record<string, NonNullable<Question['grain']>> = {
  day: 'day',
  天: 'day',
  日: 'day',
  week: 'week',
  周: 'week',
  星期: 'week',
  month: 'month',
  月: 'month',
  月份: 'month',
  quarter: 'quarter',
  季度: 'quarter',
  季: 'quarter',
  year: 'year',
  年: 'year',
}
const leads = '(?:(?:and|so|ok|okay|then|but|what|what is|in|on|that|is|was|那么?|其中|这里面|里面|这些|请问)[ ,，]*)*'
const grew = 'grew|grow|rose|rise|increased?|jumped|went up|gained|gr[eo]w(?:th)?'
const fell = 'fell|fall|dropped|drop|declined?|decreased?|went down|lost|shrank'
const most = 'the most|most|fastest|the fastest|best|hardest|the hardest'
const least = 'the least|least|slowest|the slowest'
const top = 'highest|best|most|largest|biggest|strongest|peak|top|busiest'
const low = 'lowest|worst|least|smallest|fewest|weakest|bottom|quietest'
const english = new RegExp(
  `^${leads}(?:which (?<unit>day|week|month|quarter|year)(?: of (?:these|those|them))? ?(?:(?:was|is|had|has|did|saw|were)(?: the| it)? ?)?|(?:the )?)(?:(?<up>${grew}) (?:(?:by )?(?:${most})|(?<upleast>${least}))|(?<down>${fell}) (?:(?:by )?(?:${most})|(?<downleast>${least}))|(?<top>${top})|(?<low>${low}))(?: (?<after>day|week|month|quarter|year|one|of all|of them))?[\\s?.!]*$`,
  'iu',
)
const chinese =
  /^(?:那么?|其中|这里面|里面|这些|请问|，|,)*(?:是|在)?哪(?:一|个|一个)?(?<unit>天|日|周|星期|月份|月|季度|季|年)(?:的|是|比)*(?:(?<up>涨|增长|增加|上升|升|多了?|提高)(?:得|的|幅)?|(?<down>跌|降|下降|下跌|减少|下滑|掉)(?:得|的|幅)?)?(?:是|为)?(?:(?<top>最多|最高|最大|最好|最快|最强|最猛|最厉害|最明显)|(?<low>最少|最低|最小|最差|最慢|最弱))(?:的)?(?:呢|啊|吗)?[\s?？。.!！]*$/u

/** "Which month was the lowest?", 哪个月涨得最多 behind a figure: its periods in that order, or by how much each moved against the one before it. */
export const periodAgain = (text: string, before: Question | undefined, catalog: Catalog): Question | undefined => {
  if (before?.kind !== 'metric' || before.campaign || undated(before, catalog)) return undefined
  const found = (english.exec(text.trim()) ?? chinese.exec(text.trim()))?.groups
  if (!found) return undefined
  const { unit, up, down, upleast, downleast } = found
  const said = units[(unit ?? found.after ?? '').toLowerCase()]
  const grain = said ?? (unit === undefined ? before.grain : undefined)
  // groups are ranked where the figures before were parted, and no period is named
  if (!grain || (!said && (before.dimensions.length > 0 || before.periods))) return undefined
  const fastest = /fastest|slowest|快|慢|幅/u.test(text)
  const little = Boolean(upleast || downleast || (up && found.low) || (down && found.low))
  const moved = up ?? down
  const order: Question['order'] = moved ? (Boolean(down) === little ? 'desc' : 'asc') : found.low ? 'asc' : 'desc'
  const { limit: _, place: __, movers: ___, comparison: ____, difference: _____, together: ______, ...asked } = before
  return {
    ...asked,
    dimensions: [],
    grain,
    periods: true,
    order,
    ...(moved && { movers: fastest ? 'growth' : 'change' }),
  }
}
