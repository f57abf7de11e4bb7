import type { Lang } from '../bilingual.ts'
import type { Token } from './normalise.ts'
import { ambiguous } from './notices.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { type DateOrder, dateOrders, datesWritten } from './time/date-order.ts'

const labels: Record<DateOrder, { zh: string; en: string }> = {
  day: { zh: '日在前', en: 'day first' },
  month: { zh: '月在前', en: 'month first' },
}
const labelOf = (order: DateOrder, days: string[]) => ({
  zh: `${labels[order].zh}：${days.join('、')}`,
  en: `${labels[order].en}: ${days.join(', ')}`,
})

/** A message whose dates in digits can be read two ways ("ordered on 03/04/2011"): the question which, each with the audience that it makes. */
export const whichDay = (
  text: string,
  tokens: Token[],
  {
    lang,
    context,
    read,
  }: { lang: Lang; context: ReadingContext; read: (text: string, context: ReadingContext) => Reading },
): Reading | undefined => {
  const orders = dateOrders(tokens)
  if (orders.length < 2) return undefined
  const readings = orders.map((order) => {
    const { said, days, plain } = datesWritten(text, tokens, order)
    const reading = read(plain, { ...context, lang })
    return { order, said, days, plain, reading }
  })
  const [first] = readings
  if (!first) return undefined
  const options = readings.map(({ order, days, plain, reading }) => {
    const whole = reading.rule && reading.unread.length === 0 && !reading.clarification
    return { label: labelOf(order, days), say: plain, ...(whole && reading.rule ? { rule: reading.rule } : {}) }
  })
  const { intent, brief } = first.reading
  return {
    lang,
    intent,
    ...(brief ? { brief } : {}),
    unread: [],
    assumptions: [],
    clarification: ambiguous(first.said, options),
  }
}
