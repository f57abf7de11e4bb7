import { expect, it } from 'vitest'
import type { TrialResult } from '../result.ts'
import { runRecord } from '../testing/run-record.ts'
import { trial } from '../testing/trial.ts'
import { otelOf } from './otel.ts'

const second = (n: number) => `2026-01-01T00:00:0${n}.000Z`
const record = runRecord({
  started: second(0),
  model: { kind: 'openai', name: 'asked', host: 'models.example:8080', params: { temperature: 0.2 } },
})
const turn: TrialResult['turns'][number] = {
  at: second(2),
  text: 'secret question',
  answer: 'secret answer',
  ms: 1500,
  firstMs: 400,
  chats: [
    {
      at: second(2),
      ms: 400,
      inputTokens: 30,
      outputTokens: 4,
      cachedTokens: 20,
      model: 'given',
      finish: 'tool_calls',
    },
    { at: second(3), ms: 500, inputTokens: 50, outputTokens: 9, error: 'TimeoutError' },
  ],
  calls: [
    {
      id: 'call_1',
      at: '2026-01-01T00:00:02.400Z',
      name: 'save_segment',
      input: { name: 'secret name' },
      output: { id: 'secret id' },
      status: 'done',
      ms: 2.5,
    },
  ],
}
const result = trial('a', false, {
  started: second(1),
  ms: 1500,
  turns: [turn],
  scores: { refusal: { score: 0, version: 1, reasons: [{ zh: '密', en: 'secret words' }] } },
})

interface Shown {
  name: string
  spanId: string
  parentSpanId?: string
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: Record<string, unknown> }[]
}
const spansOf = (options?: { content: boolean }) => {
  const sent = otelOf({ record, results: [result] }, options) as {
    resourceSpans: { scopeSpans: { spans: Shown[] }[] }[]
  }
  return sent.resourceSpans[0]?.scopeSpans[0]?.spans ?? []
}
const named = (name: string) => spansOf().find((span) => span.name === name) as Shown
const said = ({ attributes }: Shown) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

it('holds no content unless it is asked for', () => {
  expect(JSON.stringify(spansOf())).not.toContain('secret')
  for (const words of ['secret question', 'secret answer', 'secret name', 'secret id', 'secret words'])
    expect(JSON.stringify(spansOf({ content: true }))).toContain(words)
})

it('tells of every request to the model who was asked, who answered and what it used', () => {
  const [first, second] = spansOf().filter(({ name }) => name === 'chat asked') as [Shown, Shown]
  expect(said(first)).toMatchObject({
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'openai',
    'gen_ai.request.model': 'asked',
    'gen_ai.request.temperature': 0.2,
    'gen_ai.response.model': 'given',
    'gen_ai.response.finish_reasons': { values: [{ stringValue: 'tool_calls' }] },
    'gen_ai.usage.input_tokens': '30',
    'gen_ai.usage.output_tokens': '4',
    'gen_ai.usage.cache_read.input_tokens': '20',
    'server.address': 'models.example',
    'server.port': '8080',
  })
  expect(said(second)['error.type']).toBe('TimeoutError')
  expect(said(named('invoke_agent fairlead'))['gen_ai.usage.input_tokens']).toBe('80')
})

it('stands at the times at which it happened, each span within its parent', () => {
  const nanos = (text: string) => `${Date.parse(text)}000000`
  expect(named('trial a').startTimeUnixNano).toBe(nanos(second(1)))
  expect(named('invoke_agent fairlead').startTimeUnixNano).toBe(nanos(second(2)))
  const tool = named('execute_tool save_segment')
  expect([tool.startTimeUnixNano, tool.endTimeUnixNano]).toEqual([
    nanos('2026-01-01T00:00:02.400Z'),
    '1767225602402500000',
  ])
  expect(said(tool)['gen_ai.tool.call.id']).toBe('call_1')
  for (const span of spansOf()) {
    const parent = spansOf().find(({ spanId }) => spanId === span.parentSpanId)
    if (!parent) continue
    expect(BigInt(span.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(parent.startTimeUnixNano))
    expect(BigInt(span.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(parent.endTimeUnixNano))
  }
})

it('writes a run of before spans were timed, from its own start', () => {
  const old = trial('b', true, { ms: 5, turns: [{ text: 'q', answer: 'a', calls: [], ms: 5, firstMs: null }] })
  const text = JSON.stringify(otelOf({ record, results: [old] }))
  expect(text).toContain(`"startTimeUnixNano":"${Date.parse(second(0))}000000"`)
})
