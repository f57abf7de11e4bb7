import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Conversation } from '../conversation.ts'
import { createWorld, type World } from '../testing/world.ts'
import type { LoggedEvent } from '../wire.ts'

const atLeast = (value: number) => ({ kind: 'compare', field: 'balance', op: 'gte', value }) as const

describe('an audience that is changed by hand', () => {
  let world: World
  let conversation: Conversation
  beforeAll(async () => {
    world = await createWorld()
    conversation = await world.conversation()
  })
  afterAll(() => world.close())

  const begin = async () => {
    const { id: thread } = await conversation.createThread({ workspace: world.workspace })
    return { workspace: world.workspace, thread, actor: world.actor }
  }
  const say = async (place: Awaited<ReturnType<typeof begin>>, text: string) =>
    (await conversation.start({ ...place, text })).done
  const log = async (thread: string) => {
    const events: LoggedEvent[] = []
    const signal = AbortSignal.timeout(150)
    for await (const event of conversation.events({ workspace: world.workspace, thread, after: 0, signal }))
      events.push(event)
    return events
  }
  const stateOf = async (thread: string) =>
    (await world.store.selectFrom('threads').select('state').where('id', '=', thread).executeTakeFirstOrThrow()).state

  it('says what changed, keeps the log whole, and is what the next message refines', async () => {
    const place = await begin()
    await say(place, '余额至少 20000 的客户')
    const edited = await conversation.edit({ ...place, rule: atLeast(23_000) })
    expect(edited).toMatchObject({ count: 11, total: 240, changes: [{ change: 'changed' }] })
    const events = await log(place.thread)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    const told = events.find(({ event }) => event.name === 'fairlead.edited')?.event.value
    expect(told).toMatchObject({ count: 11, changes: [{ to: { zh: expect.stringContaining('23,000') } }] })

    await say(place, '只要退休的')
    const state = (await stateOf(place.thread)) as { audience: { rule: unknown }; history: { rule: unknown }[] }
    expect(JSON.stringify(state.audience.rule)).toContain('23000')
    expect(JSON.stringify(state.audience.rule)).toContain('retired')
    expect(state.history.map(({ rule }) => JSON.stringify(rule)).join()).toContain('20000')
  })

  it('can be undone in the conversation', async () => {
    const place = await begin()
    await say(place, '余额至少 20000 的客户')
    await conversation.edit({ ...place, rule: atLeast(23_000) })
    await say(place, '撤销')
    const state = (await stateOf(place.thread)) as { audience: { rule: unknown } }
    expect(JSON.stringify(state.audience.rule)).toContain('20000')
  })

  it('files a receipt of the count', async () => {
    const place = await begin()
    await conversation.edit({ ...place, rule: atLeast(23_000) })
    const { audience } = (await stateOf(place.thread)) as { audience: { resultId: string } }
    const { receipt } = await world.store
      .selectFrom('receipts')
      .select('receipt')
      .where('result_id', '=', audience.resultId)
      .executeTakeFirstOrThrow()
    expect(receipt).toMatchObject({ tool: 'preview_segment', rows: [{ count: 11, total: 240 }, {}] })
  })

  it('is refused for a role that may not write, a rule that cannot run, and no thread, and writes nothing', async () => {
    const place = await begin()
    const rule = atLeast(1)
    const approver = { id: 'eve', role: 'approver' } as const
    await expect(conversation.edit({ ...place, rule, actor: approver })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    const unknown = { ...rule, field: 'nothing' }
    await expect(conversation.edit({ ...place, rule: unknown })).rejects.toMatchObject({ code: 'unknown_field' })
    await expect(conversation.edit({ ...place, thread: 'none', rule })).rejects.toMatchObject({
      code: 'unknown_thread',
    })
    expect(await log(place.thread)).toEqual([])
    await expect(conversation.edit({ ...place, rule })).resolves.toMatchObject({ total: 240 })
  })

  it('waits for no run: while one goes on it is refused', async () => {
    const place = await begin()
    const { done } = await conversation.start({ ...place, text: '余额至少 20000 的客户' })
    await expect(conversation.edit({ ...place, rule: atLeast(1) })).rejects.toMatchObject({ code: 'thread_busy' })
    await done
  })
})
