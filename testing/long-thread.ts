import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ServedBank } from './served-bank.ts'

const batch = 500

/** A conversation of so many turns in the demo bank, each a copy of one that really ran; gives its id. */
export const longThread = async ({ url, db }: ServedBank, turns: number): Promise<string> => {
  const api = `${url}/api/workspaces/demo`
  const asked = await fetch(`${api}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ turns: ['第 1 条'], lang: 'zh' }),
  })
  const { thread } = (await asked.json()) as { thread: string }
  const events = await db.selectFrom('run_events').selectAll().where('thread', '=', thread).orderBy('seq').execute()
  const ids = [
    ...new Set(JSON.stringify(events).match(/"(?:run|runId|messageId|toolCallId|parentMessageId)":"([^"]+)"/g)),
  ]
    .map((pair) => JSON.parse(`{${pair}}`) as Record<string, string>)
    .flatMap((pair) => Object.values(pair))
  const copies = Array.from({ length: turns - 1 }, (_, index) => {
    let text = JSON.stringify(events.map(({ event }) => event)).replaceAll('第 1 条', `第 ${index + 2} 条`)
    for (const id of new Set(ids)) text = text.replaceAll(id, randomUUID())
    return (JSON.parse(text) as unknown[]).map((event, place) => ({
      seq: (index + 1) * events.length + place + 1,
      event: JSON.stringify(event),
    }))
  }).flat()
  const [first] = events
  if (!first) throw new Error('the run left no events')
  for (let at = 0; at < copies.length; at += batch)
    await db
      .insertInto('run_events')
      .values(
        copies.slice(at, at + batch).map(({ seq, event }) => ({
          workspace: first.workspace,
          thread,
          run: first.run,
          seq,
          event: sql`${event}::jsonb` as never,
        })),
      )
      .execute()
  return thread
}
