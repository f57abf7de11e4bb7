import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { TableColumn } from '../../../backend/metrics/query.ts'
import type { Lang } from '../preferences.ts'
import { cellText } from './cell-text.ts'
import { type Colours, type Drawn, type Point, seriesOf } from './option.ts'

echarts.use([BarChart, LineChart, CustomChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

interface Api {
  value(dimension: number): number
  coord(data: [number, number]): [number, number]
}
const capLength = 4

/** A whisker from low to high with a dot at the value, for horizontal charts. */
const whisker = (colour: string, shift: number) => (_: unknown, api: Api) => {
  const at = api.value(0)
  const y = api.coord([0, at])[1] + shift
  const x = (dimension: number) => api.coord([api.value(dimension), at])[0]
  const [low, high] = [api.value(2), api.value(3)]
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: colour, lineWidth: 2 },
  })
  const ends = Number.isFinite(low) && Number.isFinite(high) && !(low === 0 && high === 0)
  return {
    type: 'group' as const,
    children: [
      ...(ends
        ? [
            line(x(2), y, x(3), y),
            line(x(2), y - capLength, x(2), y + capLength),
            line(x(3), y - capLength, x(3), y + capLength),
          ]
        : []),
      { type: 'circle' as const, shape: { cx: x(1), cy: y, r: 4 }, style: { fill: colour } },
    ],
  }
}

const optionOf = (drawn: Drawn, colours: Colours, lang: Lang): echarts.EChartsCoreOption => {
  const { chart, columns } = drawn
  const { names, categories, points } = seriesOf(drawn, lang)
  const column = columns.find(({ name }) => name === chart.series[0]?.y) as TableColumn
  const said = (value: number) => cellText(value, column, lang)
  const axis = {
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.text },
  }
  const category = { type: 'category' as const, data: categories, ...axis }
  const value = {
    type: 'value' as const,
    ...axis,
    axisLabel: { color: colours.text, formatter: said, hideOverlap: true },
    splitLine: { lineStyle: { color: colours.line } },
  }
  const colour = (n: number) => colours.series[n % colours.series.length] as string
  const told = ([at, y, low, high]: Point, name: string) =>
    `${categories[at]}${names.length > 1 ? ` · ${name}` : ''}: ${said(y)}${low !== null && high !== null ? ` (${said(low)} – ${said(high)})` : ''}`
  const across = chart.kind !== 'line'
  const data = (n: number) => points[n] ?? []
  const series = names.map((name, n) => {
    const tooltip = {
      formatter: ({ value: one }: { value: Point }) =>
        told(one, name).replace(/[<&]/g, (mark) => (mark === '<' ? '&lt;' : '&amp;')),
    }
    if (chart.kind === 'line')
      return {
        type: 'line' as const,
        name,
        data: data(n),
        showSymbol: data(n).length < 40,
        itemStyle: { color: colour(n) },
        encode: { x: 0, y: 1 },
        tooltip,
      }
    if (chart.kind === 'interval')
      return {
        type: 'custom' as const,
        name,
        data: data(n),
        itemStyle: { color: colour(n) },
        encode: { x: [1, 2, 3], y: 0 },
        renderItem: whisker(colour(n), (n - (names.length - 1) / 2) * 12) as never,
        tooltip,
      }
    return {
      type: 'bar' as const,
      name,
      data: data(n).map((one) => ({
        value: one,
        itemStyle: { color: chart.kind === 'waterfall' ? (one[1] < 0 ? colours.bad : colours.good) : colour(n) },
      })),
      encode: { x: 1, y: 0 },
      barMaxWidth: 22,
      tooltip,
    }
  })
  return {
    animation: false,
    grid: { left: 8, right: 24, top: names.length > 1 ? 32 : 12, bottom: 8, containLabel: true },
    tooltip: { trigger: 'item', confine: true },
    ...(names.length > 1 && { legend: { top: 0, left: 0, textStyle: { color: colours.text }, data: names } }),
    xAxis: across ? value : category,
    yAxis: across ? { ...category, inverse: true } : value,
    series,
  }
}

const margin = 16
const scale = 2

/** A chart with its title and what it measures above it, as a PNG. */
const titled = (chart: HTMLCanvasElement, { title, measured, colour, background }: Caption): string => {
  const canvas = document.createElement('canvas')
  const head = 60 * scale
  canvas.width = chart.width + 2 * margin * scale
  canvas.height = chart.height + head + margin * scale
  const pen = canvas.getContext('2d')
  if (!pen) return chart.toDataURL('image/png')
  pen.fillStyle = background
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = colour
  const family = getComputedStyle(document.body).fontFamily
  const room = canvas.width - 2 * margin * scale
  pen.font = `600 ${15 * scale}px ${family}`
  pen.fillText(title, margin * scale, 26 * scale, room)
  pen.font = `${12 * scale}px ${family}`
  pen.fillText(measured, margin * scale, 46 * scale, room)
  pen.drawImage(chart, margin * scale, head)
  return canvas.toDataURL('image/png')
}

/** What stands above a chart that is taken away. */
export interface Caption {
  title: string
  measured: string
  colour: string
  background: string
}

/** Draws into an element. Gives how to draw anew, how to fit a new size, the picture as a data URL, and the end. */
export const draw = (element: HTMLElement) => {
  const shown = echarts.init(element)
  return {
    show: (drawn: Drawn, colours: Colours, lang: Lang) => shown.setOption(optionOf(drawn, colours, lang), true),
    fit: () => shown.resize(),
    picture: (caption: Caption) =>
      titled(shown.renderToCanvas({ pixelRatio: scale, backgroundColor: caption.background }), caption),
    end: () => shown.dispose(),
  }
}
export type Drawing = ReturnType<typeof draw>
