interface SparkProps {
  values: readonly (number | null)[]
  /** The same in words. */
  label: string
}

const [width, height, edge] = [160, 36, 3]

/** A series as a small line; the last point is marked. */
export const Spark = ({ values, label }: SparkProps) => {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const last = known.at(-1)
  if (!last || known.length < 2) return <span className="spark" />
  const [low, high] = [Math.min(...known.map((one) => one.value)), Math.max(...known.map((one) => one.value))]
  const x = (at: number) => edge + ((width - 2 * edge) * at) / (values.length - 1)
  const y = (value: number) => height - edge - ((height - 2 * edge) * (value - low)) / (high - low || 1)
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMid"
      role="img"
      aria-label={label}
    >
      <polyline points={known.map(({ value, at }) => `${x(at)},${y(value)}`).join(' ')} />
      <circle cx={x(last.at)} cy={y(last.value)} r={2.5} />
    </svg>
  )
}
