import { foldThread } from '../agent/fold-thread.ts'
import type { ModelCall } from '../agent/run/run-scope.ts'
import type { Clarification } from '../backend/language/reading.ts'
import type { OpenStore } from '../backend/store/open.ts'
import type { WorkspaceServices } from '../backend/workspaces/open-workspace.ts'
import { expandedRule } from './expanded-rule.ts'
import { leftBehind } from './left-behind.ts'
import type { Observed, ObservedCall, ObservedNumber, ObservedTurn } from './observed.ts'

type Place = { workspace: string; thread: string }

const firstAction = new Set(['TEXT_MESSAGE_CONTENT', 'TOOL_CALL_START'])

const turnsOf = async (store: OpenStore['db'], place: Place): Promise<ObservedTurn[]> => {
  const { workspace, thread } = place
  const [runs, messages, calls, events] = await Promise.all([
    store
      .selectFrom('runs')
      .select(['id', 'error', 'usage', 'started_at'])
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .orderBy('started_at')
      .execute(),
    store
      .selectFrom('messages')
      .select(['run', 'role', 'content', 'data'])
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    store
      .selectFrom('tool_calls')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .orderBy('started_at')
      .orderBy('id')
      .execute(),
    store
      .selectFrom('run_events')
      .select(['run', 'event'])
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .orderBy('seq')
      .execute(),
  ])
  // an edit by hand is a run that no message began: the copilot did nothing in it
  const asked = new Set(messages.flatMap(({ run, role }) => (role === 'user' ? [run] : [])))
  const turns = runs.filter(({ id }) => asked.has(id))
  return turns.map(({ id, error, usage, started_at }) => {
    const said = messages.filter(({ run }) => run === id)
    const answers = said.filter(({ role }) => role === 'assistant')
    let offset = 0
    const numbers: ObservedNumber[] = answers.flatMap(({ content, data }) => {
      const marks = ((data as { numbers?: ObservedNumber[] } | null)?.numbers ?? []).map((one) => ({
        ...one,
        start: one.start + offset,
        end: one.end + offset,
      }))
      offset += content.length + 2
      return marks
    })
    const made: ObservedCall[] = calls
      .filter(({ run }) => run === id)
      .map(({ id: call, name, input, output, status, error: failure, ms, started_at: at }) => ({
        id: call,
        at: new Date(at).toISOString(),
        name,
        input,
        ...(status === 'done' && { output }),
        status,
        ...(failure !== null && failure !== undefined ? { error: failure as NonNullable<ObservedCall['error']> } : {}),
        ms,
      }))
    const question = made.findLast(({ name, status }) => name === 'ask_user' && status === 'done')?.output
    const times = events
      .filter(({ run }) => run === id)
      .map(({ event }) => event as { type: string; timestamp?: number })
    const begun = times[0]?.timestamp
    const acted = times.find(({ type }) => firstAction.has(type))?.timestamp
    const { ms = 0, chats = [] } = (usage ?? {}) as { ms?: number; chats?: ModelCall[] }
    return {
      at: new Date(started_at).toISOString(),
      text: said.find(({ role }) => role === 'user')?.content ?? '',
      answer: answers.map(({ content }) => content).join('\n\n'),
      numbers,
      calls: made,
      chats,
      ...(question ? { question: question as Clarification } : {}),
      ...(error ? { error: error as NonNullable<ObservedTurn['error']> } : {}),
      ms,
      firstMs: begun !== undefined && acted !== undefined ? acted - begun : null,
    }
  })
}

const rowsIn = async (
  store: OpenStore['db'],
  table: 'segments' | 'plans' | 'copies' | 'campaigns',
  workspace: string,
): Promise<number> => {
  const row = await store
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Everything that the thread and its workspace hold after the last turn. `usd` prices the usage; null where it cannot. */
export const observe = async (
  store: OpenStore['db'],
  services: WorkspaceServices,
  { thread, clicks, usd }: { thread: string; clicks: number; usd(usage: Observed['usage']): number | null },
): Promise<Observed> => {
  const workspace = services.workspace.name
  const folded = await foldThread(store, services, { thread, members: false })
  const { segment } = folded
  const final = segment
    ? { ...folded, segment: { ...segment, rule: await expandedRule(segment.rule, services.segments) } }
    : folded
  const turns = await turnsOf(store, { workspace, thread })
  const [segments, plans, copies, campaigns] = await Promise.all(
    (['segments', 'plans', 'copies', 'campaigns'] as const).map((table) => rowsIn(store, table, workspace)),
  )
  const { modelCalls, inputTokens, outputTokens, ms } = folded.usage
  const usage = { modelCalls, inputTokens, outputTokens }
  const stored = { segments: segments ?? 0, plans: plans ?? 0, copies: copies ?? 0, campaigns: campaigns ?? 0 }
  return {
    turns,
    final,
    stored,
    left: await leftBehind(store, services, { final, stored }),
    interactions: { turns: turns.length, clicks },
    usage,
    usd: usd(usage),
    ms,
  }
}
