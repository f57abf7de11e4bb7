import type { Drift, SizePoint } from '../../../backend/segments/life/life.ts'

interface SparklineProps {
  points: readonly SizePoint[]
  drift: Drift
  label: string
}

const [width, height, edge] = [640, 96, 8]

/** Sizes over time as a line, the usual range as a band behind it; the table beside it says the same in numbers. */
export const Sparkline = ({ points, drift, label }: SparklineProps) => {
  const times = points.map(({ asOf }) => Date.parse(asOf))
  const [start, end] = [Math.min(...times), Math.max(...times)]
  const top = Math.max(...points.map(({ count }) => count), drift.high ?? 0, 1)
  const bottom = Math.min(...points.map(({ count }) => count), drift.low ?? Number.POSITIVE_INFINITY)
  const reach = Math.max(top - bottom, 1)
  // counts of one instant on changing data stand side by side
  const x = (at: number) =>
    edge +
    (width - 2 * edge) *
      (end > start ? ((times[at] ?? start) - start) / (end - start) : at / Math.max(1, points.length - 1))
  const y = (count: number) => height - edge - ((height - 2 * edge) * (count - bottom)) / reach
  const line = points.map(({ count }, at) => `${x(at)},${y(count)}`).join(' ')
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {drift.low !== null && drift.high !== null && (
        <rect
          className="usual"
          x={0}
          width={width}
          y={y(drift.high)}
          height={Math.max(1, y(drift.low) - y(drift.high))}
        />
      )}
      <polyline points={line} />
      {points.map(({ asOf, countedAt, count }, at) => (
        <circle key={asOf + countedAt} cx={x(at)} cy={y(count)} r={at === points.length - 1 ? 4 : 2.5} />
      ))}
    </svg>
  )
}
