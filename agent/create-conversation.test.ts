import { setTimeout as wait } from 'node:timers/promises'
import { EventSchemas } from '@ag-ui/core/schemas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tools } from '../tools/index.ts'
import { defineTool } from '../tools/tool.ts'
import type { Conversation } from './conversation.ts'
import { type Scripted, ScriptedModel } from './testing/scripted-model.ts'
import { noReading } from './testing/scripted-reader.ts'
import { createWorld, type World } from './testing/world.ts'
import { customEvents, type LoggedEvent } from './wire.ts'

const retired = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' }
const preview = [{ name: 'preview_segment', args: { rule: retired } }]
const secret = 'password=hunter2'

const slow = defineTool({
  name: 'slow_look',
  description: 'Looks for a long time.',
  title: { zh: '慢', en: 'Slow' },
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({}),
  run: async (_, { signal }) => {
    await wait(30_000, undefined, { signal })
    return {}
  },
  summarise: () => 'done',
})
const broken = defineTool({
  ...slow,
  name: 'broken_look',
  run: async () => {
    throw new Error(secret)
  },
})

describe('conversation', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ reader: noReading })
  })
  afterAll(() => world.close())

  const open = (script: Scripted[] = []) => {
    const model = new ScriptedModel(script)
    return world.conversation({ kind: 'scripted', create: () => model }, { tools: [...tools, slow, broken] })
  }
  const say = async (conversation: Conversation, thread: string, text = 'hello') =>
    conversation.start({ workspace: world.workspace, thread, text, actor: world.actor })
  const newThread = async (conversation: Conversation) =>
    (await conversation.createThread({ workspace: world.workspace })).id
  const log = async (conversation: Conversation, thread: string, after = 0): Promise<LoggedEvent[]> => {
    const events: LoggedEvent[] = []
    const signal = AbortSignal.timeout(150)
    for await (const event of conversation.events({ workspace: world.workspace, thread, after, signal }))
      events.push(event)
    return events
  }
  const runOf = (thread: string) =>
    world.store.selectFrom('runs').selectAll().where('thread', '=', thread).executeTakeFirstOrThrow()

  it('keeps a log without gaps that any AG-UI client reads', async () => {
    const conversation = await open([preview, 'Counted.', 'Again.'])
    const thread = await newThread(conversation)
    await (await say(conversation, thread)).done
    await (await say(conversation, thread)).done
    const events = await log(conversation, thread)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    for (const { event } of events) {
      EventSchemas.parse(event)
      if (event.type === 'CUSTOM') customEvents[event.name as keyof typeof customEvents].parse(event.value)
    }
    expect(events.map(({ event }) => event.name ?? event.type).slice(0, 2)).toEqual([
      'RUN_STARTED',
      'fairlead.user_message',
    ])
  })

  it('gives a live reader what a later reader gets, each event once', async () => {
    const conversation = await open([preview, 'Counted.'])
    const thread = await newThread(conversation)
    const live = log(conversation, thread)
    await (await say(conversation, thread)).done
    const all = await log(conversation, thread)
    expect(await live).toEqual(all)
    expect(await log(conversation, thread, 5)).toEqual(all.slice(5))
  })

  it('catches a reader up from the log when it was too slow', async () => {
    const words = Array.from({ length: 700 }, (_, n) => `Sentence${n}.`).join(' ')
    const conversation = await open([words, 'End.'])
    const thread = await newThread(conversation)
    const seen: number[] = []
    const reading = (async () => {
      const signal = AbortSignal.timeout(2500)
      for await (const { seq } of conversation.events({ workspace: world.workspace, thread, after: 0, signal })) {
        if (seq < 5) await wait(100)
        seen.push(seq)
      }
    })()
    await (await say(conversation, thread)).done
    await (await say(conversation, thread)).done
    await reading
    expect(seen).toEqual(seen.map((_, index) => index + 1))
    expect(seen).toHaveLength((await log(conversation, thread)).length)
  })

  it('refuses a second message while the first is worked on', async () => {
    const conversation = await open([[{ name: 'slow_look', args: {} }]])
    const thread = await newThread(conversation)
    await say(conversation, thread)
    await expect(say(conversation, thread)).rejects.toMatchObject({ code: 'thread_busy' })
    await conversation.stop({ workspace: world.workspace, thread })
  })

  it('stops a tool at once, says so, and goes on with the next message', async () => {
    const shown: string[] = []
    const conversation = await open([
      [{ name: 'slow_look', args: {} }],
      (messages) => {
        shown.push(...messages.map((message) => message.getType()))
        return 'Here again.'
      },
    ])
    const thread = await newThread(conversation)
    const { done } = await say(conversation, thread)
    await wait(200)
    const started = performance.now()
    await conversation.stop({ workspace: world.workspace, thread })
    await done
    expect(performance.now() - started).toBeLessThan(1000)
    expect((await runOf(thread)).status).toBe('stopped')
    const events = await log(conversation, thread)
    expect(events.map(({ event }) => event.value as { status?: string } | undefined)).toContainEqual(
      expect.objectContaining({ status: 'stopped' }),
    )
    expect(events.at(-1)?.event).toMatchObject({ type: 'RUN_FINISHED', outcome: { type: 'cancelled' } })
    await (await say(conversation, thread)).done
    expect(shown.filter((type) => type === 'ai').length).toBe(shown.filter((type) => type === 'tool').length)
  })

  it('ends a turn on our own bug with a trace and without its text', async () => {
    const conversation = await open([[{ name: 'broken_look', args: {} }]])
    const thread = await newThread(conversation)
    await (await say(conversation, thread)).done
    const events = await log(conversation, thread)
    expect(events.at(-1)?.event).toMatchObject({ type: 'RUN_ERROR', code: 'internal' })
    expect(JSON.stringify(events)).not.toContain(secret)
    expect((await runOf(thread)).status).toBe('failed')
  })

  it('ends a turn that runs in circles', async () => {
    const conversation = await open(Array.from({ length: 20 }, () => preview))
    const thread = await newThread(conversation)
    await (await say(conversation, thread)).done
    expect((await log(conversation, thread)).at(-1)?.event).toMatchObject({ type: 'RUN_ERROR', code: 'too_many_calls' })
  })

  it('marks a run that the last process left behind as failed', async () => {
    const before = await open()
    const thread = await newThread(before)
    await world.store
      .insertInto('runs')
      .values({ id: 'left', workspace: world.workspace, thread, status: 'running' })
      .execute()
    const after = await open(['Hello.'])
    expect((await runOf(thread)).status).toBe('failed')
    expect((await log(after, thread)).at(-1)?.event).toMatchObject({ type: 'RUN_ERROR', code: 'run_interrupted' })
    await (await say(after, thread)).done
    expect((await log(after, thread)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('keeps what it knows over a restart', async () => {
    const first = await open([preview, 'Counted.'])
    const thread = await newThread(first)
    await (await say(first, thread)).done
    const seen: string[] = []
    const second = await open([
      (messages) => {
        seen.push(...messages.map((message) => message.text))
        return 'Still here.'
      },
    ])
    const result = await second.ask({ workspace: world.workspace, turns: ['and now?'], thread, actor: world.actor })
    expect(seen.join(' ')).toContain('Counted.')
    expect(result).toMatchObject({ answer: 'Still here.', segment: { count: 60 } })
  })

  it('refuses an empty message and an unknown conversation', async () => {
    const conversation = await open()
    const thread = await newThread(conversation)
    await expect(say(conversation, thread, ' \u0000 ')).rejects.toMatchObject({ code: 'bad_message' })
    await expect(say(conversation, 'nowhere')).rejects.toMatchObject({ code: 'unknown_thread' })
    await expect(say(conversation, thread, 'x'.repeat(9000))).rejects.toMatchObject({ code: 'bad_message' })
  })

  it('does not submit what the person has not seen', async () => {
    const conversation = await open([
      [{ name: 'save_segment', args: { rule: retired } }],
      (messages) => [
        {
          name: 'draft_plan',
          args: { segmentId: /seg_\w+/.exec(messages.at(-1)?.text ?? '')?.[0], goal: 'offer', brief: {} },
        },
      ],
      (messages) => [
        {
          name: 'submit_campaign',
          args: { planId: /plan_\w+/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '', copyId: 'c' },
        },
      ],
      (messages) => {
        expect(messages.at(-1)?.text).toContain('not_shown_yet')
        return 'I will show it first.'
      },
    ])
    const result = await conversation.ask({ workspace: world.workspace, turns: ['do it all'], actor: world.actor })
    expect(result).toMatchObject({ answer: 'I will show it first.' })
    expect(result.campaign).toBeUndefined()
  })

  it('keeps tool results out of the checkpoints', async () => {
    const conversation = await open([preview, 'Counted.'])
    const thread = await newThread(conversation)
    await (await say(conversation, thread)).done
    const { rows } = await world.query(
      `select sum(length(blob)) as bytes, count(*) as blobs from lg.checkpoint_blobs where thread_id = '${world.workspace}/${thread}'`,
    )
    expect(Number(rows[0]?.bytes)).toBeLessThan(8000)
  })
})
