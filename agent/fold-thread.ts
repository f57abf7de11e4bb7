import type { Kysely } from 'kysely'
import type { Clarification } from '../backend/language/reading.ts'
import type { Receipt } from '../backend/receipt.ts'
import { canonicalJson } from '../backend/segments/canonical.ts'
import type { Store } from '../backend/store/schema.ts'
import type { AskResult } from './ask.ts'
import type { WorkspaceServices } from './run/run-scope.ts'
import { readThread } from './threads/thread-rows.ts'
import type { ThreadState } from './threads/thread-state.ts'

interface Request {
  thread: string
  members: boolean
  signal?: AbortSignal | undefined
}

interface Usage {
  modelCalls: number
  inputTokens: number
  outputTokens: number
  ms: number
}

/** The state of a thread after its last turn, as one object. */
export const foldThread = async (
  store: Kysely<Store>,
  services: WorkspaceServices,
  { thread, members, signal }: Request,
): Promise<AskResult> => {
  const workspace = services.workspace.name
  const { state } = await readThread(store, { workspace, thread })
  const runs = await store
    .selectFrom('runs')
    .select(['id', 'error', 'usage'])
    .where('workspace', '=', workspace)
    .where('thread', '=', thread)
    .orderBy('started_at')
    .execute()
  const last = runs.at(-1)
  const [answers, asked, receipts] = await Promise.all([
    store
      .selectFrom('messages')
      .select('content')
      .where('workspace', '=', workspace)
      .where('run', '=', last?.id ?? '')
      .where('role', '=', 'assistant')
      .orderBy('id')
      .execute(),
    lastOutput<Clarification>(store, { workspace, thread, run: last?.id ?? '', name: 'ask_user' }),
    store
      .selectFrom('receipts')
      .select('receipt')
      .where('workspace', '=', workspace)
      .where('thread', '=', thread)
      .orderBy('created_at')
      .execute(),
  ])
  const segment = await foldSegment(services, state, { members, signal })
  const error = last?.error as AskResult['error'] | null

  return {
    thread,
    answer: answers.map((row) => row.content).join('\n\n'),
    ...(segment ? { segment } : {}),
    ...(asked ? { clarification: asked } : {}),
    ...(await foldCampaign(services, state)),
    receipts: receipts.map((row) => row.receipt as Receipt),
    usage: sum(runs.map((row) => row.usage as Usage | null)),
    ...(error ? { error } : {}),
  }
}

const lastOutput = async <T>(
  store: Kysely<Store>,
  { workspace, thread, run, name }: { workspace: string; thread: string; run: string; name: string },
): Promise<T | undefined> => {
  const row = await store
    .selectFrom('tool_calls')
    .select('output')
    .where('workspace', '=', workspace)
    .where('thread', '=', thread)
    .where('run', '=', run)
    .where('name', '=', name)
    .where('status', '=', 'done')
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
  return row?.output as T | undefined
}

const foldSegment = async (
  { segments }: WorkspaceServices,
  { audience, segment }: ThreadState,
  { members, signal }: Omit<Request, 'thread'>,
): Promise<AskResult['segment']> => {
  if (!audience) return undefined
  const saved = segment && canonicalJson(segment.rule) === canonicalJson(audience.rule)
  const ids: string[] = []
  if (members) for await (const batch of segments.members(audience.rule, signal ? { signal } : {})) ids.push(...batch)
  return {
    id: saved ? segment.id : null,
    rule: audience.rule,
    readBack: audience.readBack,
    count: audience.count,
    unread: audience.unread,
    ...(members ? { members: ids } : {}),
  }
}

const foldCampaign = async (
  { plans, copies, campaigns }: WorkspaceServices,
  { planId, copyId, campaignId }: ThreadState,
): Promise<Pick<AskResult, 'plan' | 'copy' | 'campaign'>> => {
  const [plan, copy, campaign] = await Promise.all([
    planId ? plans.get(planId) : undefined,
    copyId ? copies.get(copyId) : undefined,
    campaignId ? campaigns.get(campaignId) : undefined,
  ])
  return {
    ...(plan ? { plan } : {}),
    ...(copy ? { copy } : {}),
    ...(campaign ? { campaign } : {}),
  }
}

const sum = (all: (Usage | null)[]): Usage =>
  all.reduce<Usage>(
    (total, one) => ({
      modelCalls: total.modelCalls + (one?.modelCalls ?? 0),
      inputTokens: total.inputTokens + (one?.inputTokens ?? 0),
      outputTokens: total.outputTokens + (one?.outputTokens ?? 0),
      ms: Math.round((total.ms + (one?.ms ?? 0)) * 10) / 10,
    }),
    { modelCalls: 0, inputTokens: 0, outputTokens: 0, ms: 0 },
  )
