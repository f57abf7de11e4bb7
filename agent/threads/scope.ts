import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from '../../backend/actor.ts'
import type { Lang } from '../../backend/bilingual.ts'
import { FairleadError } from '../../backend/errors.ts'
import { joinedBrief } from '../../backend/language/plan-talk/plan-at-hand.ts'
import type { PlanAtHand, Reading } from '../../backend/language/reading.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Store } from '../../backend/store/schema.ts'
import type { Tool } from '../../tools/tool.ts'
import type { Log } from '../log.ts'
import { longestMessage } from '../message-length.ts'
import { createReceiptBook } from '../receipts/receipt-book.ts'
import type { RunScope, Turn, WorkspaceServices } from '../run/run-scope.ts'
import { createRunSink } from '../run/run-sink.ts'
import { createSources } from '../run/sources.ts'
import { answerPending } from './answer-pending.ts'
import { createRunLog } from './run-log.ts'
import type { Subscribers } from './subscribers.ts'
import { beginRun, readThread } from './thread-rows.ts'
import type { Audience, ThreadState } from './thread-state.ts'

interface Parts {
  store: Kysely<Store>
  subscribers: Subscribers
  services: WorkspaceServices
  tools: readonly Tool[]
  log: Log
}
interface Message {
  thread: string
  text: string
  actor: Actor
  clicks: number
  signal: AbortSignal
  lang?: Lang
}

/** Stores the person's message, starts the run's log, reads the message, and gives what the run needs. */
export const openScope = async (
  { store, subscribers, services, tools, log }: Parts,
  message: Message,
): Promise<{ scope: RunScope; title: string }> => {
  const { thread, actor, signal } = message
  const text = message.text.replaceAll('\u0000', '').trim()
  if (text.length === 0 || text.length > longestMessage)
    throw new FairleadError('bad_message', { limit: longestMessage, length: text.length })

  const place = { workspace: services.workspace.name, thread }
  const { state: stored, lastSeq, title } = await readThread(store, place)
  const state = { ...stored, clicks: stored.clicks + message.clicks }
  const run = randomUUID()
  const messageId = `${run}_user`
  await beginRun(store, { ...place, run, messageId, text })

  const runLog = createRunLog(store, subscribers, { ...place, run, lastSeq })
  const sink = createRunSink(runLog, { thread, run })
  sink.started()
  sink.custom('fairlead.user_message', { messageId, text, at: new Date().toISOString() })
  await runLog.settled()

  const reading = await read(services, { text, state, lang: message.lang, log })
  if (reading.unread.length > 0 && speaksOfCustomers.has(reading.intent))
    sink.custom('fairlead.unread', { messageId, unread: reading.unread })

  const turn: Turn = { calls: [], modelCalls: 0, chats: [], messages: [], quoted: [] }
  const receipts = createReceiptBook(store, place)
  const sources = createSources(store, place, { text, reading, turn, receipts, firstTurn: state.turns === 0 })
  const scope: RunScope = {
    thread,
    run,
    actor,
    lang: message.lang ?? reading.lang,
    text,
    messageId,
    reading,
    signal,
    services,
    tools,
    state,
    turn,
    sink,
    log: runLog,
    receipts,
    sources,
  }
  return { scope, title }
}

/** A change that was asked about was not made: taking it back leaves the audience as it is. */
const unchanged = ({ pending, audience }: ThreadState): Audience[] =>
  audience &&
  (pending?.intent === 'refine' || pending?.intent === 'segment') &&
  canonicalJson(pending.rule ?? null) !== canonicalJson(audience.rule)
    ? [audience]
    : []

/** The plan of the thread, or what was said of the one whose audience is asked about. */
const planOf = async (plans: WorkspaceServices['plans'], state: ThreadState): Promise<PlanAtHand | undefined> => {
  const { planId, pending, brief } = state
  if (planId) {
    const { channel, budget, feedback, timing } = await plans.get(planId)
    return {
      channels: [...new Set(channel.steps.map((step) => step.channel))],
      ...(budget.total === null ? {} : { budget: budget.total }),
      holdout: feedback.holdout.share,
      start: timing.start,
      end: timing.end,
      ...joinedBrief(pending?.brief),
    }
  }
  return pending?.intent === 'campaign' ? joinedBrief(brief, pending.brief) : undefined
}

const speaksOfCustomers = new Set<Reading['intent']>(['segment', 'refine', 'campaign'])

const read = async (
  { workspace, segments, lists, plans, reader }: WorkspaceServices,
  { text, state, lang, log }: { text: string; state: ThreadState; lang: Lang | undefined; log: Log },
): Promise<Reading> => {
  const [saved, ids] = await Promise.all([segments.list(), lists.list()])
  const current = state.pending?.rule ?? state.audience?.rule
  const readAs = (said: string, from: Rule | undefined, plan: PlanAtHand | undefined): Reading =>
    reader(said, {
      now: workspace.now(),
      ...(from ? { current: from } : {}),
      ...(state.question ? { question: state.question } : {}),
      history: [...state.history, ...unchanged(state)].map((one) => one.rule),
      ...(plan ? { plan } : {}),
      segments: saved.map(({ id, name }) => ({ id, name })),
      lists: ids.map(({ id, name }) => ({ id, name })),
      ...(lang ? { lang } : {}),
    })
  try {
    const plan = await planOf(plans, state)
    const again = (said: string, from: Rule | undefined) => readAs(said, from, plan)
    return answerPending(again(text, current), { state, text, again })
  } catch (err) {
    // A language model can go on without the second reading; the built-in one then says that it understood nothing.
    log.error({ err, text }, 'the reader failed')
    const guess: Lang = lang ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
    return { lang: guess, intent: 'other', unread: [{ text, start: 0, end: text.length }], assumptions: [] }
  }
}
