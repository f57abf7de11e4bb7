import type { Kysely } from 'kysely'
import type { Reading } from '../../backend/language/reading.ts'
import type { Store } from '../../backend/store/schema.ts'
import type { ReceiptBook } from '../receipts/receipt-book.ts'
import { outputSources, receiptSources, type Source, wordSources } from '../receipts/verify.ts'
import type { CallRecord, Turn } from './run-scope.ts'

interface Place {
  workspace: string
  thread: string
}

const loadEarlier = async (store: Kysely<Store>, { workspace, thread }: Place): Promise<Source[]> => {
  const [messages, calls] = await Promise.all([
    store
      .selectFrom('messages')
      .select('content')
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .where('role', '=', 'user')
      .execute(),
    store
      .selectFrom('tool_calls')
      .select('output')
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .where('status', '=', 'done')
      .execute(),
  ])
  return [...messages.flatMap((row) => wordSources(row.content)), ...calls.flatMap((row) => outputSources(row.output))]
}

/**
 * The numbers that an answer in this thread may state: cells of its receipts, figures of its tools' outputs, what the
 * person wrote, what the reader made of it, and examples of what to say.
 */
export const createSources = (
  store: Kysely<Store>,
  place: Place,
  {
    text,
    reading,
    turn,
    receipts,
    firstTurn,
  }: { text: string; reading: Reading; turn: Turn; receipts: ReceiptBook; firstTurn: boolean },
): (() => Promise<Source[]>) => {
  let earlier: Promise<Source[]> | undefined
  const read = outputSources([reading.rule, reading.assumptions, reading.clarification, reading.brief])
  const found = new Map<CallRecord, Source[]>()
  /** The output of a call that is done stays as it is, and an answer asks for it at every sentence. */
  const ofCall = (call: CallRecord): Source[] => {
    if (call.status !== 'done') return []
    const known = found.get(call) ?? outputSources(call.output)
    found.set(call, known)
    return known
  }
  return async () => {
    if (!firstTurn) earlier ??= loadEarlier(store, place)
    const filed = firstTurn ? receipts.filed() : await receipts.all()
    return [
      ...receiptSources(filed),
      ...[text, ...turn.quoted].flatMap(wordSources),
      ...read,
      ...turn.calls.flatMap(ofCall),
      ...((await earlier) ?? []),
    ]
  }
}
