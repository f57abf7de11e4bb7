import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'
import { threadSummary } from './contract/conversations.ts'
import { failure } from './contract/failure.ts'
import { workspaceDetail } from './contract/workspaces.ts'

let world: TestWorkspace
const base = '/api/workspaces/test'

beforeAll(async () => {
  world = await testWorkspace({
    id: 'id',
    now: '2026-01-01T00:00:00Z',
    customers: Array.from({ length: 40 }, (_, index) => ({
      id: index + 1,
      job: index % 4 === 0 ? 'retired' : 'student',
      balance: index * 100,
    })),
  })
}, 120_000)
afterAll(() => world.close())

const json = async (response: Response) => (await response.json()) as Record<string, unknown>
const begin = async () =>
  threadSummary.parse(await json(await world.call('POST', `${base}/threads`, { lang: 'en' }))).id

interface Frame {
  id: number
  type: string
}

/** Reads server-sent events until one of type RUN_FINISHED. */
const read = async (response: Response): Promise<Frame[]> => {
  const frames: Frame[] = []
  let rest = ''
  for await (const part of (response.body as ReadableStream<Uint8Array>).pipeThrough(
    new TextDecoderStream() as never,
  )) {
    const blocks = (rest + String(part)).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, id, event] = /^id: (\d+)\ndata: (.*)$/.exec(block) ?? []
      if (id && event) frames.push({ id: Number(id), type: (JSON.parse(event) as { type: string }).type })
    }
    if (frames.at(-1)?.type === 'RUN_FINISHED') break
  }
  return frames
}

it('shows a workspace with prompts that were tried on its data', async () => {
  const detail = workspaceDetail.parse(await json(await world.call('GET', base)))
  expect(detail).toMatchObject({ name: 'test', customers: 40, fixedClock: true, now: '2026-01-01T00:00:00Z' })
  expect(detail.prompts.zh.length).toBeGreaterThan(0)
  expect(detail.prompts.en.length).toBeGreaterThan(0)
})

it('streams a run, and resumes after the last event that was seen', async () => {
  const thread = await begin()
  const started = await world.call('POST', `${base}/threads/${thread}/runs`, { text: 'Retired customers', clicks: 1 })
  expect(started.status).toBe(202)
  const all = await read(await world.call('GET', `${base}/threads/${thread}/events`))
  expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 1))
  expect(all[0]?.type).toBe('RUN_STARTED')
  const resumed = await read(
    await world.call('GET', `${base}/threads/${thread}/events?after=1`, undefined, { 'last-event-id': '3' }),
  )
  expect(resumed).toEqual(all.slice(3))
  expect(await read(await world.call('GET', `${base}/threads/${thread}/events?after=5`))).toEqual(all.slice(5))
})

it('runs for any AG-UI client, in a thread of its choosing', async () => {
  const response = await world.call('POST', `${base}/threads/chosen/agui`, {
    threadId: 'chosen',
    runId: 'r1',
    messages: [{ id: 'm1', role: 'user', content: 'Students' }],
    tools: [],
    context: [],
    state: {},
  })
  const text = await response.text()
  expect(text.indexOf('RUN_STARTED')).toBeLessThan(text.indexOf('fairlead.user_message'))
  expect(text.trimEnd().split('\n\n').at(-1)).toContain('RUN_FINISHED')
})

it('opens no conversation for a message of an AG-UI client that is too long', async () => {
  const response = await world.call('POST', `${base}/threads/long/agui`, {
    threadId: 'long',
    runId: 'r1',
    messages: [{ id: 'm1', role: 'user', content: 'a'.repeat(8001) }],
  })
  expect([response.status, await response.json()]).toMatchObject([422, { code: 'bad_message' }])
  expect((await world.call('GET', `${base}/threads/long`)).status).toBe(404)
})

it('renames and removes a conversation with all that it held', async () => {
  const thread = await begin()
  const renamed = await json(await world.call('PATCH', `${base}/threads/${thread}`, { title: ' Spring ' }))
  expect(renamed.title).toBe('Spring')
  const ran = await world.call('POST', `${base}/ask`, { turns: ['Students'], thread })
  expect(ran.status).toBe(200)
  expect((await world.call('DELETE', `${base}/threads/${thread}`)).status).toBe(200)
  expect((await world.call('GET', `${base}/threads/${thread}`)).status).toBe(404)
  const left = await world.fairlead.store.db.selectFrom('run_events').selectAll().where('thread', '=', thread).execute()
  expect(left).toEqual([])
})

it('previews a rule, lists members of a saved segment, and opens a receipt', async () => {
  const rule = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const
  expect(await json(await world.call('POST', `${base}/segments/preview`, { rule }))).toMatchObject({
    count: 10,
    total: 40,
  })
  const { id } = await world.segments.save({ rule, actor: { id: 'local', role: 'admin' } })
  const members = await (await world.call('GET', `${base}/segments/${id}/members`)).text()
  expect(members.trimEnd().split('\n')).toHaveLength(10)
  const { receipts } = (await json(await world.call('POST', `${base}/ask`, { turns: ['Students'] }))) as {
    receipts: { resultId: string }[]
  }
  const [first] = receipts
  expect(await json(await world.call('GET', `${base}/receipts/${first?.resultId}`))).toMatchObject({ ...first })
})

it('answers every failure in one shape, with its status', async () => {
  const cases: [string, string, unknown, number, string][] = [
    ['GET', '/api/workspaces/nowhere', undefined, 404, 'unknown_workspace'],
    ['GET', '/api/nothing', undefined, 404, 'unknown_route'],
    ['GET', `${base}/segments/seg_none`, undefined, 404, 'unknown_segment'],
    ['POST', `${base}/ask`, { turns: [] }, 422, 'invalid_input'],
    ['POST', `${base}/segments/preview`, { rule: { kind: 'missing', field: 'nope' } }, 422, 'unknown_field'],
    ['POST', '/api/import', { workspace: 'test', file: '/etc/passwd' }, 401, 'token_required'],
    ['POST', `${base}/ask`, { turns: ['x'.repeat(8000), ...Array(200).fill('y'.repeat(7000))] }, 413, 'body_too_large'],
  ]
  for (const [method, path, body, status, code] of cases) {
    const response = await world.call(method, path, body, {
      'content-length': String(JSON.stringify(body)?.length ?? 0),
    })
    const answer = failure.parse(await json(response))
    expect([path, response.status, answer.code]).toEqual([path, status, code])
    expect(answer.message.zh).not.toBe(answer.message.en)
  }
})
