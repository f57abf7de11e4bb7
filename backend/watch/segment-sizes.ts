import { Temporal } from 'temporal-polyfill'
import type { SizeHistory } from '../segments/life/life.ts'
import type { SavedSegment } from '../segments/segment.ts'
import { fewestForBaseline, robustBaseline } from '../stats/robust-baseline.ts'
import type { Alert } from './alert.ts'

const robust = {
  zh: '按星期规律的稳健基线（中位数与 MAD，超过 3.5 倍离散度）',
  en: 'robust baseline by weekday (median and MAD, beyond 3.5 times the scatter)',
}
const plain = {
  zh: '此前各次人数的中位数与 MAD（超过 3.5 倍离散度）',
  en: 'median and MAD of the earlier counts (beyond 3.5 times the scatter)',
}

/** The last count of each local day; undefined where the last 57 days are not all there. */
const dailyCounts = (points: SizeHistory['points'], timeZone: string): number[] | undefined => {
  const byDay = new Map<string, number>()
  for (const { asOf, count } of points)
    byDay.set(Temporal.Instant.from(asOf).toZonedDateTimeISO(timeZone).toPlainDate().toString(), count)
  const days = [...byDay.keys()].sort()
  const last = days.at(-1)
  const wanted = fewestForBaseline(7) + 1
  if (last === undefined || days.length < wanted) return undefined
  const end = Temporal.PlainDate.from(last)
  const values = Array.from({ length: wanted }, (_, n) => byDay.get(end.subtract({ days: wanted - 1 - n }).toString()))
  return values.some((value) => value === undefined) ? undefined : (values as number[])
}

/** An alert where the last size of a segment is not one that its history would lead to expect; its receipt is made by `keep`. */
export const sizeAlert = async (
  segment: Pick<SavedSegment, 'id' | 'name'>,
  { points, drift }: SizeHistory,
  timeZone: string,
  keep: (proof: {
    columns: { name: string; type: 'date' | 'integer' }[]
    rows: Record<string, unknown>[]
    complete: boolean
    asOf: string
  }) => Promise<string>,
): Promise<Alert | undefined> => {
  const last = points.at(-1)
  if (!last) return undefined
  const days = dailyCounts(points, timeZone)
  const seasonal = days && robustBaseline(days, { counts: true })
  const isOut = seasonal ? seasonal.outlying : drift.status === 'above' || drift.status === 'below'
  const expected = seasonal?.expected ?? drift.median
  const [low, high] = [seasonal?.low ?? drift.low, seasonal?.high ?? drift.high]
  if (!isOut || expected === null || low === null || high === null) return undefined
  const day = Temporal.Instant.from(last.asOf).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const before = points.slice(0, -1).toReversed()
  const resultId = await keep({
    columns: [
      { name: 'period', type: 'date' },
      ...(['value', 'expected', 'low', 'high'] as const).map((name) => ({ name, type: 'integer' as const })),
    ],
    rows: [
      { period: last.asOf, value: last.count, expected, low, high },
      ...before.map(({ asOf, count }) => ({ period: asOf, value: count })),
    ],
    complete: true,
    asOf: last.asOf,
  })
  const { id, name } = segment
  return {
    kind: 'segment',
    subject: id,
    label: { zh: name, en: name },
    grain: 'day',
    day,
    direction: last.count > expected ? 'above' : 'below',
    value: last.count,
    expected,
    low,
    high,
    type: 'integer',
    points: seasonal ? fewestForBaseline(7) : drift.earlier,
    method: seasonal ? robust : plain,
    resultId,
    question: { zh: `人群“${name}”现在有多少位客户？`, en: `how many customers are in the segment "${name}" now?` },
    asOf: last.asOf,
  }
}
