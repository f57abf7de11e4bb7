import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import type { Metric } from '../../catalog/metric.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'

const bare =
  /^(?:(?:and|so|but|那|那么|请问) *)?(?:why|how come|what happened|为什么|为何|为啥|怎么)(?: (?:did|has|have|is|was|are|were|do|does))?[ ,，]*(?<time>[\p{L}\d ]{0,24}?)[ ,，]*(?:(?:so|such|又|就|会|都|突然|一下子|的)\s*)?(?:drop|dropped|drops?|fall|fell|decline|declined|decrease|go down|went down|down|rise|rose|increase|increased|go up|went up|up|grow|grew|jump|jumped|low|high|下降|下跌|下滑|跌|降|减少|上升|上涨|涨|增长|变化|低|高)(?:了|这么多|那么多|so much)?(?:呢|啊)?[\s?？。.!！]*$/iu
const timeFirst =
  /^(?<time>[\p{Script=Han}\d]{1,8}?)(?:为什么|为何|为啥|怎么)(?:会|就|又|突然)?(?:下降|下跌|下滑|跌|降|减少|上升|上涨|涨|增长|变化|低|高)了?(?:这么多|那么多)?(?:呢|啊)?[\s?？。.!！]*$/u
const timely =
  /[\d年月季周天日]|\b(?:year|month|quarter|week|day|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|it|that|yesterday)\b|^$|它|昨/iu

/** "Why did April drop?" asked of no figure: which one is meant. Undefined where anything more than a time is said. */
export const whyWhat = (text: string, catalog: Catalog): Clarification | undefined => {
  const found = bare.exec(text.trim()) ?? timeFirst.exec(text.trim())
  const time = found?.groups?.time?.trim()
  if (time === undefined || !timely.test(time) || time.split(' ').length > 3) return undefined
  const shop = shopOf(catalog.events)?.name
  const metrics = metricsOf(catalog).filter(
    ({ numerator, denominator }) => numerator.of === 'events' && denominator === undefined,
  )
  const first = ({ name }: Metric) => (shop !== undefined && name.startsWith(`${shop}_`) ? 0 : 1)
  const offered = [...metrics].sort((a, b) => first(a) - first(b)).slice(0, 4)
  if (offered.length === 0) return undefined
  const zh = /\p{Script=Han}/u.test(text)
  return {
    reason: 'ambiguous',
    question: { zh: '您问的是哪个数字的变化？', en: 'Which figure do you mean?' },
    options: offered.map(({ labels }) => ({
      label: labels,
      say: zh
        ? `${/^它?$/.test(time) ? '' : time}${labels.zh}为什么变化`
        : `why did the ${labels.en} change${/^(?:it|that)?$/i.test(time) ? '' : ` in ${time}`}?`,
    })),
  }
}
