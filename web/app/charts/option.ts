import type { Chart, TableCell, TableColumn } from '../../../backend/metrics/query.ts'
import type { Lang } from '../preferences.ts'
import { cellText } from './cell-text.ts'

export interface Drawn {
  columns: readonly TableColumn[]
  rows: readonly Record<string, TableCell>[]
  chart: Chart
}
export interface Colours {
  series: readonly string[]
  good: string
  bad: string
  text: string
  line: string
}

type Row = Record<string, TableCell>
/** A bar or a point: its value and, where the table has it, the ends of its interval. */
export type Point = [at: number, value: number, low: number | null, high: number | null]

const number = (cell: TableCell | undefined): number | null => (typeof cell === 'number' ? cell : null)

export const drawnRows = ({ rows, chart }: Drawn): Row[] =>
  rows
    .slice(chart.from ?? 0, chart.to ?? rows.length)
    .filter((row) => chart.series.some(({ y }) => number(row[y]) !== null))

/** Series by name: one per drawn column, or one per value of the column that parts the rows. */
export const seriesOf = (drawn: Drawn, lang: Lang): { names: string[]; categories: string[]; points: Point[][] } => {
  const { columns, chart } = drawn
  const rows = drawnRows(drawn)
  const column = (name: string) => columns.find((one) => one.name === name) as TableColumn
  const text = (row: Row, name: string) => cellText(row[name], column(name), lang)
  const categories = [...new Set(rows.map((row) => text(row, chart.x)))]
  const point = (row: Row, { y, low, high }: Chart['series'][number]): Point[] => {
    const value = number(row[y])
    return value === null
      ? []
      : [
          [
            categories.indexOf(text(row, chart.x)),
            value,
            low ? number(row[low]) : null,
            high ? number(row[high]) : null,
          ],
        ]
  }
  const { by } = chart
  const [first] = chart.series
  if (by !== undefined && first) {
    const names = [...new Set(rows.map((row) => text(row, by)))]
    const points = names.map((name) => rows.filter((row) => text(row, by) === name).flatMap((row) => point(row, first)))
    return { names, categories, points }
  }
  return {
    names: chart.series.map(({ y }) => column(y).label[lang]),
    categories,
    points: chart.series.map((one) => rows.flatMap((row) => point(row, one))),
  }
}

/** What is measured along the axis of the values. */
export const measuredIn = ({ chart, columns }: Drawn, lang: Lang): string =>
  chart.series
    .map(({ y }) => columns.find(({ name }) => name === y)?.label[lang] ?? y)
    .join(lang === 'zh' ? '、' : ', ')

/** What the chart says in words, for those who do not see it. */
export const chartWords = (drawn: Drawn, lang: Lang): string => {
  const { names, categories, points } = seriesOf(drawn, lang)
  const value = drawn.columns.find(({ name }) => name === drawn.chart.series[0]?.y) as TableColumn
  return names
    .map((name, n) => {
      const said = (points[n] ?? []).slice(0, 12).map(([at, y]) => `${categories[at]} ${cellText(y, value, lang)}`)
      return `${name}: ${said.join(lang === 'zh' ? '；' : '; ')}`
    })
    .join(lang === 'zh' ? '。' : '. ')
}

const tallest = 640
/** Height in pixels: a line of text for each bar of a horizontal chart. */
export const heightOf = (drawn: Drawn, lang: Lang): number => {
  if (drawn.chart.kind === 'line') return 240
  const { categories, names } = seriesOf(drawn, lang)
  return Math.min(tallest, 56 + categories.length * Math.max(26, names.length * 14))
}
