import type { TableCell, TableColumn } from '../../../backend/metrics/query.ts'

/** Columns without any value say nothing and are left out. */
export const filledColumns = (
  columns: readonly TableColumn[],
  rows: readonly Record<string, TableCell>[],
): TableColumn[] => columns.filter(({ name }) => rows.some((row) => row[name] !== null && row[name] !== undefined))
