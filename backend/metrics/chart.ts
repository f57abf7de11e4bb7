import type { Chart, TableColumn } from './query.ts'

interface Shape {
  columns: readonly TableColumn[]
  /** Names of the columns that rows are parted by. */
  keys: readonly string[]
  /** Names of the columns with values; their intervals are `<name>_low` and `<name>_high`. */
  values: readonly string[]
  time?: string | undefined
  rows: number
}

/** Time is drawn as lines, groups as bars, with intervals where the table has them; one number needs no picture. */
export const chooseChart = ({ columns, keys, values, time, rows }: Shape): Chart | undefined => {
  if (rows < 2 || keys.length === 0) return undefined
  const [first] = values
  if (first === undefined) return undefined
  const type = columns.find(({ name }) => name === first)?.type
  // one axis: only what has the same kind of value as the first
  const drawn = values.filter((name) => columns.find((column) => column.name === name)?.type === type)
  const has = (name: string) => columns.some((column) => column.name === name)
  const series = drawn.map((y) => ({
    y,
    ...(has(`${y}_low`) && { low: `${y}_low`, high: `${y}_high` }),
  }))
  const others = keys.filter((key) => key !== time)
  if (time !== undefined)
    return {
      kind: 'line',
      x: time,
      series: others[0] ? series.slice(0, 1) : series,
      ...(others[0] && { by: others[0] }),
    }
  const [x = first, by] = others
  const shown = by ? series.slice(0, 1) : series
  const bounded = shown.some(({ low }) => low !== undefined)
  return { kind: bounded && !by ? 'interval' : 'bar', x, series: shown, ...(by && { by }) }
}
