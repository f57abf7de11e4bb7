import { createHash } from 'node:crypto'
import type { RunRecord, TrialResult } from '../result.ts'

/**
 * Names of the OpenTelemetry GenAI conventions that we use, in one place: they are still in development there. As of 2026-08 in
 * open-telemetry/semantic-conventions-genai.
 */
const names = {
  operation: 'gen_ai.operation.name',
  provider: 'gen_ai.provider.name',
  model: 'gen_ai.request.model',
  input: 'gen_ai.usage.input_tokens',
  output: 'gen_ai.usage.output_tokens',
  agent: 'gen_ai.agent.name',
  conversation: 'gen_ai.conversation.id',
  tool: 'gen_ai.tool.name',
  arguments: 'gen_ai.tool.call.arguments',
  result: 'gen_ai.tool.call.result',
  evaluation: 'gen_ai.evaluation.name',
  score: 'gen_ai.evaluation.score.value',
  label: 'gen_ai.evaluation.score.label',
  explanation: 'gen_ai.evaluation.explanation',
  error: 'error.type',
} as const

type Value = string | number | boolean
const attribute = (key: string, value: Value) => ({
  key,
  value:
    typeof value === 'number'
      ? Number.isInteger(value)
        ? { intValue: String(value) }
        : { doubleValue: value }
      : typeof value === 'boolean'
        ? { boolValue: value }
        : { stringValue: value },
})
const attributes = (given: Record<string, Value | undefined>) =>
  Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [attribute(key, value)]))

const idOf = (length: number, ...parts: (string | number)[]) =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, length)
const nanos = (ms: number) => `${Math.round(ms)}000000`

/**
 * A run as OTLP/JSON traces, one a trial: `invoke_agent` with its scores as events, `execute_tool` below it. Messages, arguments and results are
 * customers' data: they are left out unless `content`. Times within a trial are durations laid end to end from the start of the run.
 */
export const otelOf = (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  { content = false } = {},
): object => {
  const start = Date.parse(record.started)
  const spans = results.flatMap((one) => {
    const traceId = idOf(32, record.id, one.case, one.trial)
    const spanId = idOf(16, traceId, 'agent')
    let at = start
    const tools = one.turns.flatMap(({ calls }, turn) =>
      calls.map((call, index) => {
        const from = at
        at += call.ms ?? 0
        return {
          traceId,
          spanId: idOf(16, traceId, turn, index),
          parentSpanId: spanId,
          name: `execute_tool ${call.name}`,
          kind: 1,
          startTimeUnixNano: nanos(from),
          endTimeUnixNano: nanos(at),
          attributes: attributes({
            [names.operation]: 'execute_tool',
            [names.tool]: call.name,
            [names.error]: call.error?.code,
            [names.arguments]: content ? JSON.stringify(call.input) : undefined,
            [names.result]: content && call.output !== undefined ? JSON.stringify(call.output) : undefined,
          }),
          status: { code: call.status === 'done' ? 1 : 2 },
        }
      }),
    )
    const end = start + Math.max(one.ms, at - start)
    return [
      {
        traceId,
        spanId,
        name: 'invoke_agent fairlead',
        kind: 1,
        startTimeUnixNano: nanos(start),
        endTimeUnixNano: nanos(end),
        attributes: attributes({
          [names.operation]: 'invoke_agent',
          [names.agent]: 'fairlead',
          [names.provider]: record.model.host ?? 'fairlead',
          [names.model]: record.model.name,
          [names.conversation]: `${one.case}/${one.trial}`,
          [names.input]: one.usage?.inputTokens,
          [names.output]: one.usage?.outputTokens,
          [names.error]: one.status === 'error' ? 'infrastructure' : undefined,
        }),
        events: Object.entries(one.scores).map(([name, { score, reasons }]) => ({
          name: 'gen_ai.evaluation.result',
          timeUnixNano: nanos(end),
          attributes: attributes({
            [names.evaluation]: name,
            [names.score]: score,
            [names.label]: score === 1 ? 'pass' : 'fail',
            [names.explanation]: content ? reasons.map(({ en }) => en).join('; ') : undefined,
          }),
        })),
        status: { code: one.status === 'error' ? 2 : 1 },
      },
      ...tools,
    ]
  })
  return {
    resourceSpans: [
      {
        resource: { attributes: attributes({ 'service.name': 'fairlead-eval', 'fairlead.run': record.id }) },
        scopeSpans: [{ scope: { name: 'fairlead.evals' }, spans }],
      },
    ],
  }
}
