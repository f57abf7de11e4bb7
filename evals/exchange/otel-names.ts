/**
 * Names of the OpenTelemetry GenAI conventions that we use, in one place: they are still in development there. As of 2026-08 in
 * open-telemetry/semantic-conventions-genai.
 */
export const names = {
  operation: 'gen_ai.operation.name',
  provider: 'gen_ai.provider.name',
  model: 'gen_ai.request.model',
  temperature: 'gen_ai.request.temperature',
  answered: 'gen_ai.response.model',
  finish: 'gen_ai.response.finish_reasons',
  input: 'gen_ai.usage.input_tokens',
  output: 'gen_ai.usage.output_tokens',
  cached: 'gen_ai.usage.cache_read.input_tokens',
  reasoning: 'gen_ai.usage.reasoning.output_tokens',
  said: 'gen_ai.input.messages',
  replied: 'gen_ai.output.messages',
  agent: 'gen_ai.agent.name',
  conversation: 'gen_ai.conversation.id',
  tool: 'gen_ai.tool.name',
  toolType: 'gen_ai.tool.type',
  call: 'gen_ai.tool.call.id',
  arguments: 'gen_ai.tool.call.arguments',
  result: 'gen_ai.tool.call.result',
  evaluation: 'gen_ai.evaluation.name',
  score: 'gen_ai.evaluation.score.value',
  label: 'gen_ai.evaluation.score.label',
  explanation: 'gen_ai.evaluation.explanation',
  error: 'error.type',
  address: 'server.address',
  port: 'server.port',
} as const

export type Value = string | number | readonly string[]

/** One span as OTLP/JSON has it. */
export interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: object[]
  events?: object[]
  status: { code: number }
}

const wireValue = (value: Value): object => {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value !== 'number') return { arrayValue: { values: value.map(wireValue) } }
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}

/** Attributes as OTLP/JSON has them; what is undefined is left out. A score is a double, whole or not. */
export const attributes = (given: Record<string, Value | undefined>): object[] =>
  Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined) return []
    return [{ key, value: key === names.score ? { doubleValue: value } : wireValue(value) }]
  })
