import type { LoggedEvent } from '../../../agent/wire.ts'

type Event = LoggedEvent['event']

const custom = (name: string, value: unknown): Event => ({ type: 'CUSTOM', name, value })

const call = (id: string, name: string, output: unknown): Event[] => [
  { type: 'TOOL_CALL_START', toolCallId: id, toolCallName: name },
  { type: 'TOOL_CALL_ARGS', toolCallId: id, delta: '{"rule":' },
  { type: 'TOOL_CALL_ARGS', toolCallId: id, delta: '{}}' },
  { type: 'TOOL_CALL_END', toolCallId: id },
  custom('fairlead.tool_status', { toolCallId: id, status: 'running' }),
  { type: 'TOOL_CALL_RESULT', messageId: `result-${id}`, toolCallId: id, content: JSON.stringify(output) },
  custom('fairlead.tool_status', { toolCallId: id, status: 'done', ms: 12, rows: 3 }),
]

/** The events of one answered message, in the shape in which the agent logs them; `name` keeps its ids apart. */
export const answeredRun = (name: string, said: string, answer: string[]): Event[] => [
  custom('fairlead.user_message', { messageId: `user-${name}`, text: said, at: '2026-11-24T04:00:00Z' }),
  { type: 'RUN_STARTED', threadId: 'thread', runId: `run-${name}` },
  custom('fairlead.unread', { messageId: `user-${name}`, unread: [{ text: said.slice(0, 1), start: 0, end: 1 }] }),
  ...call(`call-${name}`, 'preview_segment', { count: 7, resultId: 'res_1' }),
  { type: 'TEXT_MESSAGE_START', messageId: `answer-${name}`, role: 'assistant' },
  ...answer.map((delta) => ({ type: 'TEXT_MESSAGE_CONTENT', messageId: `answer-${name}`, delta })),
  { type: 'TEXT_MESSAGE_END', messageId: `answer-${name}` },
  custom('fairlead.numbers', {
    messageId: `answer-${name}`,
    numbers: [{ start: 0, end: 1, resultId: 'res_1', cell: '0.count', verified: true }],
  }),
  custom('fairlead.interactions', { turns: 1, clicks: 0 }),
  { type: 'RUN_FINISHED', threadId: 'thread', runId: `run-${name}`, outcome: { type: 'success' } },
]

/** Numbers events as the log does. */
export const logged = (events: Event[], from = 1): LoggedEvent[] =>
  events.map((event, index) => ({ seq: from + index, event }))
