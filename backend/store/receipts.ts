import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { FairleadError } from '../errors.ts'
import { type Receipt, settled } from '../receipt.ts'
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

/**
 * Keeps the proof of a number that stands outside any conversation. Its id is a hash of what it says, so that looking again at the same
 * figures keeps one receipt.
 */
export const keepReceipt = async (
  db: Kysely<Store>,
  workspace: string,
  proof: Omit<Receipt, 'resultId'>,
): Promise<Receipt> => {
  const { ms: _, ...said } = proof
  const text = JSON.stringify(said, (_, value) => (typeof value === 'number' ? settled(value) : value))
  const resultId = `res_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  const receipt: Receipt = { resultId, ...proof }
  await db
    .insertInto('receipts')
    .values({ result_id: resultId, workspace, thread: '', receipt: JSON.stringify(receipt) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return receipt
}
