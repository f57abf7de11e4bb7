import type { Kysely } from 'kysely'
import { FairleadError } from '../errors.ts'
import type { Store } from './schema.ts'

/** The stored JSON of a receipt; throws `unknown_receipt` when the workspace has none of that id. */
export const storedReceipt = async (db: Kysely<Store>, workspace: string, id: string): Promise<unknown> => {
  const row = await db
    .selectFrom('receipts')
    .select('receipt')
    .where('workspace', '=', workspace)
    .where('result_id', '=', id)
    .executeTakeFirst()
  if (!row) throw new FairleadError('unknown_receipt', { receipt: id })
  return row.receipt
}
