/** SQL of one whole number from 0 to below `n`, drawn for row `i` by the seed and a key. */
export const draw = (seed: number, key: string, n: number, row = 'i'): string =>
  `(hash(${row}::varchar || '/${seed}/${key}') % ${n})::bigint`

const literal = (value: string | number | boolean | null): string =>
  value === null ? 'null' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)

/** One of the values; a value that stands twice is twice as likely. */
export const oneOf = (
  seed: number,
  key: string,
  values: readonly (string | number | boolean | null)[],
  row = 'i',
): string =>
  `(case ${draw(seed, key, values.length, row)} ${values.map((value, index) => `when ${index} then ${literal(value)}`).join(' ')} end)`

/** The values on the bound and beside it for one customer in four, the formula for the others. */
export const withEdges = (
  seed: number,
  key: string,
  edges: readonly (string | number | null)[],
  formula: string,
): string =>
  `case when ${draw(seed, `${key}/edge`, 4)} = 0 then ${oneOf(seed, `${key}/which`, edges)} else ${formula} end`

/** The value, lost for `percent` of the rows. */
export const lost = (seed: number, key: string, percent: number, formula: string): string =>
  `case when ${draw(seed, `${key}/lost`, 100)} >= ${percent} then ${formula} end`
