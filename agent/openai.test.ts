import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { noReading } from './testing/scripted-reader.ts'
import { type Reply, scriptedServer } from './testing/scripted-server.ts'
import { createWorld, type World } from './testing/world.ts'

const retired = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' }
const preview = (args: string, id?: string) => ({ name: 'preview_segment', arguments: args, ...(id ? { id } : {}) })
const ruleArguments = JSON.stringify({ rule: retired })

describe('a language model over the wire', () => {
  let world: World
  let server: Awaited<ReturnType<typeof scriptedServer>>
  beforeAll(async () => {
    world = await createWorld({ reader: noReading })
  })
  afterAll(() => world.close())
  afterEach(async () => {
    await server.close()
    expect(server.unused(), 'replies nobody asked for').toBe(0)
    expect(server.unexpected(), 'requests beyond the script').toBe(0)
  })

  const ask = async (script: Parameters<typeof scriptedServer>[0], text = 'retired clients') => {
    server = await scriptedServer(script)
    const conversation = await world.conversation({
      kind: 'openai',
      model: 'scripted',
      baseURL: server.baseURL,
      retries: 2,
      timeout: 5000,
    })
    const result = await conversation.ask({ workspace: world.workspace, turns: [text], actor: world.actor, lang: 'en' })
    const log: { type: string; [key: string]: unknown }[] = []
    for await (const { event } of conversation.events({
      workspace: world.workspace,
      thread: result.thread,
      after: 0,
      signal: AbortSignal.timeout(200),
    }))
      log.push(event)
    return { result, log }
  }
  const answerFromReceipt: (request: { messages: { content: unknown }[] }) => Reply = ({ messages }) => {
    const id = /res_\w+/.exec(String(messages.at(-1)?.content))?.[0]
    return { text: `There are [[r:${id}#0.count|int]] retired clients.` }
  }

  it('runs streamed tool calls and renders referenced numbers', async () => {
    const { result, log } = await ask([{ calls: [preview(ruleArguments, 'a')] }, answerFromReceipt])
    expect(result.answer).toBe('There are 60 retired clients.')
    expect(result.segment).toMatchObject({ count: 60, id: null })
    expect(result.usage).toMatchObject({ modelCalls: 2, inputTokens: 22, outputTokens: 14 })
    expect(log.filter((event) => event.name === 'fairlead.numbers')).toHaveLength(1)
    expect(log.map((event) => event.type).slice(-1)).toEqual(['RUN_FINISHED'])
  })

  it('sends flat tool schemas without $schema or $ref, and no tool that commits', async () => {
    await ask([{ text: 'Hello.' }])
    const [{ tools, messages } = { tools: undefined, messages: [] }] = server.requests
    const sent = JSON.stringify(tools)
    expect(sent).not.toMatch(/\$schema|\$ref|\$defs/)
    expect(sent.length + String(messages[0]?.content).length).toBeLessThan(18_000)
  })

  it('runs several calls of one turn', async () => {
    const student = JSON.stringify({ rule: { ...retired, value: 'student' } })
    const { log } = await ask([
      { calls: [preview(ruleArguments, 'a'), preview(student, 'b')] },
      { text: 'Both are counted.' },
    ])
    expect(log.filter((event) => event.type === 'TOOL_CALL_RESULT')).toHaveLength(2)
  })

  it.each([
    ['in pieces', { whole: false }],
    ['each in one piece', { whole: true }],
  ])('runs several calls of one turn that come without ids, %s', async (_, shape) => {
    const student = JSON.stringify({ rule: { ...retired, value: 'student' } })
    const { log } = await ask([
      { calls: [preview(ruleArguments), preview(student)], ...shape },
      ({ messages }) => {
        const [asked, ...answers] = messages.slice(-3)
        const ids = ((asked?.tool_calls ?? []) as { id: string }[]).map(({ id }) => id)
        expect(new Set(ids).size).toBe(2)
        expect(answers.map((one) => [one.role, one.tool_call_id])).toEqual(ids.map((id) => ['tool', id]))
        return { text: 'Both are counted.' }
      },
    ])
    expect(log.filter((event) => event.type === 'TOOL_CALL_RESULT')).toHaveLength(2)
  })

  it('keeps the good call of a turn whose other one is bad', async () => {
    const { result, log } = await ask([
      { calls: [preview('{"rule": {', 'a'), preview(ruleArguments, 'b')] },
      ({ messages }) => {
        const told = messages.slice(-2).map((one) => String(one.content))
        expect(told[0]).toMatch(/^Refused \(invalid_input\)/)
        return { text: `There are [[r:${/res_\w+/.exec(told[1] ?? '')?.[0]}#0.count|int]] retired clients.` }
      },
    ])
    expect(result.answer).toBe('There are 60 retired clients.')
    expect(log.filter((event) => (event.value as { status?: string })?.status === 'done')).toHaveLength(1)
  })

  it.each([
    ['without an id', preview(ruleArguments)],
    ['double-encoded', preview(JSON.stringify(ruleArguments), 'a')],
    ['fenced', preview(`\`\`\`json\n${ruleArguments}\n\`\`\``, 'a')],
    ['with the rule as JSON text', preview(JSON.stringify({ rule: JSON.stringify(retired) }), 'a')],
  ])('reads a tool call %s', async (_, wireCall) => {
    const { result } = await ask([{ calls: [wireCall] }, answerFromReceipt])
    expect(result.answer).toBe('There are 60 retired clients.')
  })

  it.each([
    ['empty', ''],
    ['null', 'null'],
    ['cut off', '{"rule": {"kind"'],
  ])('tells the model what is wrong with %s arguments, and the model mends them', async (_, raw) => {
    const { result, log } = await ask([
      { calls: [preview(raw, 'a')] },
      ({ messages }) => {
        expect(String(messages.at(-1)?.content)).toMatch(/^Refused \(invalid_input\)/)
        return { calls: [preview(ruleArguments, 'b')] }
      },
      answerFromReceipt,
    ])
    expect(result.answer).toBe('There are 60 retired clients.')
    expect(log.filter((event) => (event.value as { status?: string })?.status === 'failed')).toHaveLength(1)
  })

  it('refuses an unknown tool and goes on', async () => {
    const { result } = await ask([
      { calls: [{ id: 'a', name: 'send_campaign', arguments: '{}' }] },
      ({ messages }) => {
        expect(String(messages.at(-1)?.content)).toContain('unknown_tool')
        return { text: 'I cannot send.' }
      },
    ])
    expect(result.answer).toBe('I cannot send.')
  })

  it('tells the model the nearest field, never the raw error', async () => {
    await ask([
      { calls: [preview(JSON.stringify({ rule: { ...retired, field: 'jobs' } }), 'a')] },
      ({ messages }) => {
        const told = String(messages.at(-1)?.content)
        expect(told).toContain('unknown_field')
        expect(told).toContain('job')
        expect(told).not.toMatch(/at .*\.ts/)
        return { text: 'No such field.' }
      },
    ])
  })

  it('waits as Retry-After says', async () => {
    const started = performance.now()
    const { result } = await ask([{ status: 429, headers: { 'retry-after': '1' } }, { text: 'Hello.' }])
    expect(result.answer).toBe('Hello.')
    expect(performance.now() - started).toBeGreaterThan(900)
  })

  it('asks again after one failure of the server', async () => {
    const { result } = await ask([{ status: 500 }, { calls: [preview(ruleArguments, 'a')] }, answerFromReceipt])
    expect(result).toMatchObject({ answer: 'There are 60 retired clients.', segment: { count: 60 } })
  })

  it('ends the turn with a coded error when the server keeps failing', async () => {
    const { result, log } = await ask([{ status: 500 }, { status: 500 }, { status: 500 }])
    expect(result.error?.code).toBe('model_unavailable')
    expect(log.at(-1)).toMatchObject({ type: 'RUN_ERROR', code: 'model_unavailable' })
  })

  it('ends the turn with a coded error when the key is refused', async () => {
    const { result } = await ask([{ status: 401 }])
    expect(result.error?.code).toBe('model_unavailable')
    expect(result.error?.message.zh).toContain('密钥')
  })

  it('ends the turn when the stream is cut half-way, keeping what was shown', async () => {
    const { result, log } = await ask([{ cut: 'Here is a first sentence. And then the conn' }])
    expect(result.error?.code).toBe('model_unavailable')
    const types = log.map((event) => event.type)
    expect(types.filter((type) => type === 'TEXT_MESSAGE_START').length).toBe(
      types.filter((type) => type === 'TEXT_MESSAGE_END').length,
    )
  })

  it('runs nothing of a call that is cut half-way, and goes on with the next message', async () => {
    const { result, log } = await ask([{ cut: '', calls: [preview(ruleArguments.slice(0, 30), 'a')] }])
    expect(result.error?.code).toBe('model_unavailable')
    expect(result.segment).toBeUndefined()
    const ofType = (type: string) => log.filter((event) => event.type === type).length
    expect(ofType('TOOL_CALL_START')).toBe(ofType('TOOL_CALL_END'))
    await server.close()
    server = await scriptedServer([{ text: 'Here again.' }])
    const conversation = await world.conversation({ kind: 'openai', model: 'scripted', baseURL: server.baseURL })
    const { workspace, actor } = world
    const next = await conversation.ask({ workspace, thread: result.thread, turns: ['go on'], actor })
    expect(next.answer).toBe('Here again.')
    expect(next.error).toBeUndefined()
  })

  it('gives one turn to mend numbers without proof', async () => {
    const { result, log } = await ask([
      { calls: [preview(ruleArguments, 'a')] },
      { text: 'I counted them. There are 61 retired clients.' },
      ({ messages }) => {
        expect(String(messages.at(-1)?.content)).toContain('"61"')
        return { text: 'There are 60 retired clients.' }
      },
    ])
    expect(result.answer).toBe('I counted them. There are 60 retired clients.')
    const marks = log.find((event) => event.name === 'fairlead.numbers')?.value as { numbers: { verified: boolean }[] }
    expect(marks.numbers.every((one) => one.verified)).toBe(true)
    // the request that mends is one more, with tokens of its own
    expect(result.usage).toMatchObject({ modelCalls: 2, inputTokens: 33, outputTokens: 21 })
  })

  it('keeps when each request to the model began, what it used and who answered', async () => {
    const before = Date.now()
    const { result } = await ask([{ calls: [preview(ruleArguments, 'a')] }, answerFromReceipt])
    const run = await world.store
      .selectFrom('runs')
      .select('usage')
      .where('thread', '=', result.thread)
      .executeTakeFirst()
    const { chats } = (run?.usage ?? {}) as { chats: { at: string; ms: number; finish?: string }[] }
    const tokens = { inputTokens: 11, outputTokens: 7, model: 'scripted' }
    expect(chats).toMatchObject([
      { ...tokens, finish: 'tool_calls' },
      { ...tokens, finish: 'stop' },
    ])
    const [first = Number.NaN, second = Number.NaN] = chats.map(({ at }) => Date.parse(at))
    expect(first).toBeGreaterThanOrEqual(before)
    expect(second).toBeGreaterThanOrEqual(first)
  })

  it('marks a number that stays without proof', async () => {
    const { log } = await ask([{ text: 'There are 61 clients.' }, { text: 'There are still 61 clients.' }])
    const marks = log.find((event) => event.name === 'fairlead.numbers')?.value as { numbers: unknown[] }
    expect(marks.numbers).toEqual([{ start: 16, end: 18, verified: false }])
  })

  it('stops a slow answer at once', async () => {
    server = await scriptedServer([{ text: 'too late', delayMs: 20_000 }])
    const conversation = await world.conversation({ kind: 'openai', model: 'scripted', baseURL: server.baseURL })
    const { id } = await conversation.createThread({ workspace: world.workspace })
    const { done } = await conversation.start({
      workspace: world.workspace,
      thread: id,
      text: 'hi',
      actor: world.actor,
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const started = performance.now()
    await conversation.stop({ workspace: world.workspace, thread: id })
    await done
    expect(performance.now() - started).toBeLessThan(1500)
    const run = await world.store.selectFrom('runs').select('status').where('thread', '=', id).executeTakeFirst()
    expect(run?.status).toBe('stopped')
  })
})
