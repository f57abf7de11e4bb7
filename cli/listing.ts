import type { Desk, Values } from './command.ts'

/** A list as aligned columns on a terminal, as one JSON array into a pipe or with --json. */
export const listing = async <T>(desk: Desk, values: Values, items: readonly T[], columns: (item: T) => string[]) => {
  if (values.json || !desk.terminal.out) return desk.out(`${JSON.stringify(items, null, 2)}\n`)
  const rows = items.map(columns)
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  await desk.out(lines.map((line) => `${line}\n`).join(''))
}
