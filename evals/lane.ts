import { setTimeout as wait } from 'node:timers/promises'
import { createConversation } from '../agent/create-conversation.ts'
import type { Log } from '../agent/log.ts'
import { localActor } from '../backend/actor.ts'
import { checkText } from '../backend/compliance/check-text.ts'
import { eraseWorkspace } from '../backend/store/erase-workspace.ts'
import { openStore } from '../backend/store/open.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { openWorkspace, type WorkspaceServices } from '../backend/workspaces/open-workspace.ts'
import { tools } from '../tools/index.ts'
import { checkOf, type EvalCase, messagesOf } from './case.ts'
import { toolsOf } from './faults.ts'
import { dollars, type TestedModel } from './models.ts'
import { observe } from './observe.ts'
import type { Observed } from './observed.ts'
import type { TrialKey } from './trial-key.ts'
import { describedTools } from './variant.ts'
import type { OpenWorld } from './worlds/world.ts'

/** A conversation did not end in time, or the model's server failed: nothing is said of the product. */
export class Unanswered extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Unanswered'
  }
}

/** Runs trials one after the other, each in an app database that is empty again. */
export interface Lane {
  run(
    one: EvalCase,
    world: OpenWorld,
    input: { model: TestedModel; key: TrialKey; signal: AbortSignal },
  ): Promise<Observed>
  close(): Promise<void>
}

const nothing = () => {}
const silent = { info: nothing, warn: nothing, error: nothing } as unknown as Log
const longestTurnMs = 180_000

const checked = (one: EvalCase): Observed => {
  const asked = checkOf(one)
  const started = performance.now()
  const verdict =
    asked &&
    checkText({
      fields: [...(asked.title ? [{ field: 'title', text: asked.title }] : []), { field: 'body', text: asked.check }],
      sentOn: asked.sent_on,
      packs: [asked.pack],
      ...(asked.channel && { channel: asked.channel }),
      ...(asked.product && { productKind: asked.product }),
    })
  return {
    turns: [
      {
        text: asked?.check ?? '',
        answer: verdict ? [verdict.outcome, ...verdict.findings.map(({ ruleId }) => ruleId)].join(' ') : '',
        numbers: [],
        calls: [],
        ms: 0,
        firstMs: null,
      },
    ],
    stored: { segments: 0, plans: 0, copies: 0, campaigns: 0 },
    interactions: { turns: 0, clicks: 0 },
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0 },
    usd: 0,
    ms: performance.now() - started,
    ...(verdict && { verdict }),
  }
}

/** Opens a lane over the worlds of an engine: an app database in memory, and the same loop and tools as in production. */
export const openLane = async (engine: Engine): Promise<Lane> => {
  const store = await openStore({ memory: true })
  const opened = new Map<string, WorkspaceServices>()
  const servicesOf = ({ name, version, catalog }: OpenWorld): WorkspaceServices => {
    const services =
      opened.get(name) ?? openWorkspace({ catalog, dataVersion: String(version), engine, store: store.db })
    opened.set(name, services)
    return services
  }

  const talk = (one: EvalCase, model: TestedModel, key: TrialKey) =>
    createConversation({
      store: store.db,
      pool: store.pool,
      workspaces: async (name) => opened.get(name) as WorkspaceServices,
      tools: toolsOf(describedTools(tools, model.descriptions), one),
      model: model.choice(key),
      log: silent,
    })
  let plain: ReturnType<typeof talk> | undefined
  /** The built-in model with all tools is the same for every trial; a recorded model or a failing tool is of its trial. */
  const conversationFor = (one: EvalCase, model: TestedModel, key: TrialKey) => {
    if (model.kind !== 'builtin' || one.faults.length + one.without.length > 0) return talk(one, model, key)
    plain ??= talk(one, model, key)
    return plain
  }

  const converse: Lane['run'] = async (one, world, { model, key, signal }) => {
    const services = servicesOf(world)
    const workspace = world.name
    if (world.outcomes) await services.knowledge.importOutcomes(world.outcomes, 'jsonl', localActor)
    const conversation = await conversationFor(one, model, key)
    const { role, lang = one.lang, selection } = one.context
    const { id: thread } = await conversation.createThread({ workspace, lang })
    if (selection) await conversation.edit({ workspace, thread, rule: selection, actor: localActor, signal })
    const look = (clicks: number) =>
      observe(store.db, services, { thread, clicks, usd: (usage) => dollars(model.price, usage) })
    let clicks = 0
    for (const message of messagesOf(one)) {
      signal.throwIfAborted()
      const { text, clicked } = await spoken(message, () => look(clicks))
      if (text === undefined) break
      clicks += clicked
      const { done } = await conversation.start({
        workspace,
        thread,
        text,
        actor: { id: 'local', role },
        clicks: clicked,
      })
      const stop = () => void conversation.stop({ workspace, thread })
      signal.addEventListener('abort', stop, { once: true })
      const inTime = await Promise.race([done.then(() => true), wait(longestTurnMs, false, { ref: false })])
      signal.removeEventListener('abort', stop)
      signal.throwIfAborted()
      if (inTime) continue
      await conversation.stop({ workspace, thread })
      throw new Unanswered(`no answer after ${longestTurnMs / 1000} s`)
    }
    const observed = await look(clicks)
    const down = observed.turns.find(({ error }) => error?.code === 'model_unavailable')?.error
    if (down) throw new Unanswered(model.complaint?.(key) ?? down.message.en)
    return observed
  }

  return {
    async run(one, world, input) {
      if (checkOf(one)) return checked(one)
      try {
        return await converse(one, world, input)
      } finally {
        await eraseWorkspace(store.db, world.name)
      }
    },
    close: store.close,
  }
}

/** The words of a message; an option is chosen from the question that waits. Without such a question the conversation is over. */
const spoken = async (
  message: ReturnType<typeof messagesOf>[number],
  look: () => Promise<Observed>,
): Promise<{ text?: string; clicked: number }> => {
  if (typeof message === 'string') return { text: message, clicked: 0 }
  if ('say' in message) return { text: message.say, clicked: message.clicks }
  const option = (await look()).turns.at(-1)?.question?.options?.[message.choose - 1]
  return option ? { text: option.say, clicked: 1 } : { clicked: 0 }
}
