import type { Kysely } from 'kysely'
import type { Column, Receipt } from '../../backend/receipt.ts'
import type { Store } from '../../backend/store/schema.ts'

export interface Cell {
  value: unknown
  column: Column | undefined
}

/** The receipts of one thread: those filed in this run, and the earlier ones as they are asked for. */
export interface ReceiptBook {
  add(receipt: Receipt): void
  /** The cell, or null where the receipt or the cell does not exist. */
  cell(resultId: string, row: number, column: string): Promise<Cell | null>
  /** Receipts filed in this run. */
  filed(): readonly Receipt[]
  /** All receipts of the thread. */
  all(): Promise<readonly Receipt[]>
}

/** A book over the `receipts` table, scoped to one thread. */
export const createReceiptBook = (
  store: Kysely<Store>,
  { workspace, thread }: { workspace: string; thread: string },
): ReceiptBook => {
  const filed: Receipt[] = []
  let earlier: Promise<Receipt[]> | undefined

  const load = async () => {
    const rows = await store
      .selectFrom('receipts')
      .select('receipt')
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .execute()
    return rows.map((row) => row.receipt as Receipt)
  }
  const all = async () => {
    earlier ??= load()
    const known = new Set(filed.map((one) => one.resultId))
    return [...(await earlier).filter((one) => !known.has(one.resultId)), ...filed]
  }

  return {
    add: (receipt) => filed.push(receipt),
    filed: () => filed,
    all,
    async cell(resultId, row, column) {
      const receipt =
        filed.find((one) => one.resultId === resultId) ?? (await all()).find((one) => one.resultId === resultId)
      const found = receipt?.rows[row]
      if (!receipt || !found || !(column in found)) return null
      return { value: found[column], column: receipt.columns.find((one) => one.name === column) }
    },
  }
}
