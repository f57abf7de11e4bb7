import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import type { ChangeExplanation } from '../metrics/explain-change.ts'
import { isMoney, valueType } from '../metrics/values.ts'
import type { Column } from '../receipt.ts'
import { type Baseline, fewestForBaseline, robustBaseline } from '../stats/robust-baseline.ts'
import type { Alert } from './alert.ts'
import { type Series, windowOf } from './series.ts'

/** Earlier figures that a receipt shows beside the one in question. */
const shownBefore = 28

export interface Judged {
  series: Series
  at: number
  baseline: Baseline
}

const seasonOf = ({ grain }: Series): number => (grain === 'day' ? 7 : 1)

/** Figures among the last `recent` that are out of line with those before them. */
export const outOfLine = (series: Series, recent: number): Judged[] => {
  const { values, counts } = series
  const season = seasonOf(series)
  const first = Math.max(fewestForBaseline(season), values.length - recent)
  const found: Judged[] = []
  for (let at = first; at < values.length; at += 1) {
    const baseline = robustBaseline(values.slice(0, at + 1), { season, counts })
    if (baseline.outlying) found.push({ series, at, baseline })
  }
  return found
}

/** The last figure beside what those before it lead to expect, in line or not; undefined where too few are there. */
export const lastJudged = (series: Series): Judged | undefined => {
  const { values, counts } = series
  const season = seasonOf(series)
  if (values.length <= fewestForBaseline(season)) return undefined
  return { series, at: values.length - 1, baseline: robustBaseline(values, { season, counts }) }
}

/** What a figure is compared with for an explanation: the same weekday a week earlier, or the week before. */
export const comparedWith = ({ days }: Series, at: number): string =>
  Temporal.PlainDate.from(days[at] as string)
    .subtract({ days: 7 })
    .toString()

const methods: Record<'day' | 'week', Bilingual> = {
  day: {
    zh: '按星期规律的稳健基线（中位数与 MAD，超过 3.5 倍离散度）',
    en: 'robust baseline by weekday (median and MAD, beyond 3.5 times the scatter)',
  },
  week: {
    zh: '按周的稳健基线（中位数与 MAD，超过 3.5 倍离散度）',
    en: 'robust weekly baseline (median and MAD, beyond 3.5 times the scatter)',
  },
}

const questionOf = ({ label, days, grain }: Series, at: number, rose: boolean): Bilingual => {
  const { from, to } = windowOf(days[at] as string, grain)
  return grain === 'day'
    ? {
        zh: `为什么${from}的${label.zh}${rose ? '上升' : '下降'}了？`,
        en: `why did ${label.en} ${rose ? 'rise' : 'drop'} on ${from}?`,
      }
    : {
        zh: `为什么${from}到${to}的${label.zh}${rose ? '上升' : '下降'}了？`,
        en: `why did ${label.en} ${rose ? 'rise' : 'drop'} from ${from} to ${to}?`,
      }
}

/** The proof of an alert: row 0 is the figure with what was expected, the rows after it what came before, the newest first. */
export const proofOf = ({ series, at, baseline }: Judged) => {
  const { metric, days, values, table } = series
  const type = valueType(metric) as Alert['type']
  const unit = isMoney(metric) ? { unit: metric.unit } : {}
  const column = (name: string): Column => ({ name, type, ...unit })
  const { expected, low, high } = baseline
  const before = days.slice(Math.max(0, at - shownBefore), at).map((period, n) => ({
    period,
    value: values[Math.max(0, at - shownBefore) + n] ?? null,
  }))
  return {
    query: table.query,
    columns: [
      { name: 'period', type: 'date' as const },
      column('value'),
      column('expected'),
      column('low'),
      column('high'),
    ],
    rows: [{ period: days[at], value: values[at], expected, low, high }, ...before.reverse()],
    complete: true,
    asOf: table.asOf,
  }
}

/** The alert of a judged figure, without its explanation. */
export const alertOf = (judged: Judged, resultId: string): Alert => {
  const { series, at, baseline } = judged
  const { metric, label, grain, days, values, table } = series
  const value = values[at] as number
  const rose = value > baseline.expected
  return {
    kind: 'metric',
    subject: metric.name,
    label,
    grain,
    day: days[at] as string,
    direction: rose ? 'above' : 'below',
    value,
    expected: baseline.expected,
    low: baseline.low,
    high: baseline.high,
    type: valueType(metric) as Alert['type'],
    ...(isMoney(metric) && { unit: metric.unit }),
    points: at,
    method: methods[grain],
    resultId,
    question: questionOf(series, at, rose),
    asOf: table.asOf,
  }
}

const partsShown = 3

/** The groups that carry most of the difference, and the proof of their figures. */
export const movedOf = (found: ChangeExplanation, before: string) => {
  const unit = found.type === 'money' ? { unit: found.metric.unit } : {}
  const column = (name: string): Column => ({ name, type: found.type, ...unit })
  const parts = found.parts.map(({ label, before, after, mix, rate }) => ({ label, before, after, change: mix + rate }))
  return {
    moved: { before, change: found.change, by: found.dimensionLabel, parts: parts.slice(0, partsShown) },
    proof: {
      query: found.query,
      columns: [{ name: 'group', type: 'text' as const }, column('before'), column('after'), column('change')],
      rows: [
        { group: null, before: found.beforeValue, after: found.afterValue, change: found.change },
        ...parts.map(({ label, ...figures }) => ({ group: `${label.zh} / ${label.en}`, ...figures })),
      ],
      complete: true,
      asOf: found.asOf,
    },
  }
}
