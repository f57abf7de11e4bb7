import { createHash } from 'node:crypto'
import type { RunRecord, TrialResult } from '../result.ts'
import { traceOf } from '../trial-key.ts'
import { attributes, names, type Span, type Value } from './otel-names.ts'

type Turn = TrialResult['turns'][number]

const idOf = (...parts: (string | number)[]) =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)
const nanos = (ms: number) => `${Math.round(ms * 1000)}000`
/** SpanKind: work inside the program, and a request to another. */
const [internal, client] = [1, 3]
const [ok, failed] = [1, 2]

const latest = (spans: readonly Pick<Span, 'endTimeUnixNano'>[], ms: number): string =>
  spans
    .map(({ endTimeUnixNano }) => endTimeUnixNano)
    .reduce((last, one) => (BigInt(one) > BigInt(last) ? one : last), nanos(ms))

const port = (host: string) => Number(new URL(`http://${host}`).port) || undefined

/** What every span says of the model that was asked. A server of any make speaks OpenAI's format; its address tells which it is. */
const askedOf = ({ model }: RunRecord): Record<string, Value | undefined> => ({
  [names.provider]: model.host === null ? 'fairlead' : 'openai',
  [names.model]: model.name,
  [names.temperature]: model.params.temperature as number | undefined,
  [names.address]: model.host?.replace(/:\d+$/, ''),
  [names.port]: model.host === null ? undefined : port(model.host),
})

interface Place {
  record: RunRecord
  one: TrialResult
  content: boolean
  traceId: string
  root: string
  started: number
}

const message = (role: string, text: string) => JSON.stringify([{ role, parts: [{ type: 'text', content: text }] }])

/** The spans of one turn: the agent, and below it its requests to the model and its tool calls, at the times at which they were made. */
const spansOfTurn = (turn: Turn, index: number, { record, one, content, traceId, root, started }: Place): Span[] => {
  const at = turn.at === undefined ? started : Date.parse(turn.at)
  const spanId = idOf(traceId, 'turn', index)
  const inner = (id: string, from: string | undefined, ms: number | null) => {
    const begun = from === undefined ? at : Date.parse(from)
    return {
      traceId,
      spanId: idOf(traceId, index, id),
      parentSpanId: spanId,
      startTimeUnixNano: nanos(begun),
      endTimeUnixNano: nanos(begun + (ms ?? 0)),
    }
  }
  const chats = (turn.chats ?? []).map((chat, position) => ({
    ...inner(`chat ${position}`, chat.at, chat.ms),
    name: `chat ${record.model.name}`,
    kind: record.model.host === null ? internal : client,
    attributes: attributes({
      [names.operation]: 'chat',
      ...askedOf(record),
      [names.answered]: chat.model,
      [names.finish]: chat.finish === undefined ? undefined : [chat.finish],
      [names.input]: chat.inputTokens,
      [names.output]: chat.outputTokens,
      [names.cached]: chat.cachedTokens,
      [names.reasoning]: chat.reasoningTokens,
      [names.error]: chat.error,
    }),
    status: { code: chat.error === undefined ? ok : failed },
  }))
  const tools = turn.calls.map((call, position) => ({
    ...inner(`tool ${position}`, call.at, call.ms),
    name: `execute_tool ${call.name}`,
    kind: internal,
    attributes: attributes({
      [names.operation]: 'execute_tool',
      [names.tool]: call.name,
      [names.toolType]: 'function',
      [names.call]: call.id,
      [names.error]: call.error?.code,
      [names.arguments]: content ? JSON.stringify(call.input) : undefined,
      [names.result]: content && call.output !== undefined ? JSON.stringify(call.output) : undefined,
    }),
    status: { code: call.status === 'done' ? ok : failed },
  }))
  const agent = {
    traceId,
    spanId,
    parentSpanId: root,
    name: 'invoke_agent fairlead',
    kind: internal,
    startTimeUnixNano: nanos(at),
    // its own clock starts only once the message is read
    endTimeUnixNano: latest([...chats, ...tools], at + turn.ms),
    attributes: attributes({
      [names.operation]: 'invoke_agent',
      [names.agent]: 'fairlead',
      ...askedOf(record),
      [names.conversation]: `${one.case}/${one.trial}`,
      [names.input]: turn.chats?.reduce((sum, chat) => sum + chat.inputTokens, 0),
      [names.output]: turn.chats?.reduce((sum, chat) => sum + chat.outputTokens, 0),
      [names.error]: turn.error?.code,
      [names.said]: content ? message('user', turn.text) : undefined,
      [names.replied]: content ? message('assistant', turn.answer) : undefined,
    }),
    status: { code: turn.error === undefined ? ok : failed },
  }
  return [agent, ...chats, ...tools]
}

const spansOfTrial = (record: RunRecord, one: TrialResult, content: boolean): Span[] => {
  const traceId = one.trace ?? traceOf(record.id, one.case, one.trial)
  const root = idOf(traceId, 'trial')
  const started = Date.parse(one.started ?? one.turns[0]?.at ?? record.started)
  const turns = one.turns.flatMap((turn, index) =>
    spansOfTurn(turn, index, { record, one, content, traceId, root, started }),
  )
  const end = latest(turns, started + one.ms)
  return [
    {
      traceId,
      spanId: root,
      name: `trial ${one.case}`,
      kind: internal,
      startTimeUnixNano: nanos(started),
      endTimeUnixNano: end,
      attributes: attributes({
        'fairlead.eval.case': one.case,
        'fairlead.eval.suite': one.suite,
        'fairlead.eval.trial': one.trial,
        'fairlead.eval.status': one.status,
        [names.conversation]: `${one.case}/${one.trial}`,
        [names.error]: one.status === 'error' ? 'infrastructure' : undefined,
      }),
      events: Object.entries(one.scores).map(([name, { score, reasons }]) => ({
        name: 'gen_ai.evaluation.result',
        timeUnixNano: end,
        attributes: attributes({
          [names.evaluation]: name,
          [names.score]: score,
          [names.label]: score === 1 ? 'pass' : 'fail',
          [names.explanation]: content ? reasons.map(({ en }) => en).join('; ') : undefined,
        }),
      })),
      status: { code: one.status === 'error' ? failed : ok },
    },
    ...turns,
  ]
}

/**
 * A run as OTLP/JSON, one trace a trial: the trial with its scores as events, `invoke_agent` for each turn, and below it `chat` for each request
 * to the model and `execute_tool` for each call. Messages, arguments and results are customers' data: they are left out unless `content`.
 */
export const otelOf = (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  { content = false } = {},
): object => ({
  resourceSpans: [
    {
      resource: { attributes: attributes({ 'service.name': 'fairlead-eval', 'fairlead.run': record.id }) },
      scopeSpans: [
        { scope: { name: 'fairlead.evals' }, spans: results.flatMap((one) => spansOfTrial(record, one, content)) },
      ],
    },
  ],
})
