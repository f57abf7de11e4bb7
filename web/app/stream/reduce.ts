import type { CustomName, CustomValue, LoggedEvent } from '../../../agent/wire.ts'
import type { Answer, Failure, Step, ThreadState, Turn, TurnStatus } from './thread-state.ts'

type Event = LoggedEvent['event']
type Handler = (state: ThreadState, event: Event) => ThreadState

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const newTurn = (id: string): Turn => ({ id, text: '', unread: [], steps: [], answers: [], status: 'running' })
const newStep = (id: string): Step => ({ id, name: '', input: '', status: 'pending' })
const newAnswer = (id: string): Answer => ({ id, text: '', finished: false, numbers: [] })

/** Replaces the item with this id, from the end, or appends it: what is changed is nearly always the last. */
const upsert = <T extends { id: string }>(
  items: readonly T[],
  id: string,
  fresh: (id: string) => T,
  change: (item: T) => T,
): readonly T[] => {
  const index = items.findLastIndex((item) => item.id === id)
  return index < 0 ? [...items, change(fresh(id))] : items.with(index, change(items[index] as T))
}

const lastTurn = (state: ThreadState, change: (turn: Turn) => Turn): ThreadState => {
  const last = state.turns.at(-1) ?? newTurn('opening')
  return { ...state, turns: [...state.turns.slice(0, -1), change(last)] }
}

/** Applies a change to the turn that holds a thing, or to the last one when none holds it yet. */
const turnWith = (state: ThreadState, holds: (turn: Turn) => boolean, change: (turn: Turn) => Turn): ThreadState => {
  const index = state.turns.findLastIndex(holds)
  return index < 0
    ? lastTurn(state, change)
    : { ...state, turns: state.turns.with(index, change(state.turns[index] as Turn)) }
}

const onStep = (state: ThreadState, id: string, change: (step: Step) => Step): ThreadState =>
  turnWith(
    state,
    (turn) => turn.steps.some((step) => step.id === id),
    (turn) => ({ ...turn, steps: upsert(turn.steps, id, newStep, change) }),
  )

const onAnswer = (state: ThreadState, id: string, change: (answer: Answer) => Answer): ThreadState =>
  turnWith(
    state,
    (turn) => turn.answers.some((answer) => answer.id === id),
    (turn) => ({ ...turn, answers: upsert(turn.answers, id, newAnswer, change) }),
  )

const onUser = (state: ThreadState, id: string, change: (turn: Turn) => Turn): ThreadState => ({
  ...state,
  turns: upsert(state.turns, id, newTurn, change),
})

const parsed = (content: unknown): unknown => {
  if (typeof content !== 'string') return content
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}

const endRun = (state: ThreadState, status: TurnStatus, error?: Failure): ThreadState => ({
  ...lastTurn(state, (turn) => ({
    ...turn,
    status,
    ...(error ? { error } : {}),
    steps: turn.steps.map((step) =>
      step.status === 'done' || step.status === 'failed' ? step : { ...step, status: closing[status] },
    ),
    answers: turn.answers.map((answer) => (answer.finished ? answer : { ...answer, finished: true })),
  })),
  running: false,
})

const closing: Record<TurnStatus, Step['status']> = {
  running: 'running',
  done: 'done',
  failed: 'failed',
  stopped: 'stopped',
}

const textsOf = (value: unknown): Failure['message'] | undefined =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
    ? { zh: text(value.zh), en: text(value.en) }
    : undefined

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** A failure says its sentence in both languages in its metadata; AG-UI's own `message` has one. */
const failureOf = ({ code, message, metadata }: Event): Failure => ({
  code: text(code) || 'internal',
  message: textsOf(field(metadata, 'message')) ?? { zh: text(message), en: text(message) },
})

const custom: { [N in CustomName]: (state: ThreadState, value: CustomValue<N>) => ThreadState } = {
  'fairlead.user_message': (state, { messageId, text, at }) =>
    onUser(state, messageId, (turn) => ({ ...turn, text, at })),
  'fairlead.edited': (state, edit) => onUser(state, edit.id, (turn) => ({ ...turn, edit, at: edit.at })),
  'fairlead.unread': (state, { messageId, unread }) => onUser(state, messageId, (turn) => ({ ...turn, unread })),
  'fairlead.tool_status': (state, { toolCallId, status, ms, rows, error }) =>
    onStep(state, toolCallId, (step) => ({
      ...step,
      status,
      ...(ms === undefined ? {} : { ms }),
      ...(rows === undefined ? {} : { rows }),
      ...(error === undefined ? {} : { error }),
    })),
  'fairlead.numbers': (state, { messageId, numbers }) =>
    onAnswer(state, messageId, (answer) => ({ ...answer, numbers })),
  'fairlead.clarification': (state, value) => lastTurn(state, (turn) => ({ ...turn, clarification: value })),
  'fairlead.interactions': (state, interactions) => ({ ...state, interactions }),
}

const standard: Record<string, Handler> = {
  RUN_STARTED: (state) => ({ ...state, running: true }),
  RUN_FINISHED: (state, { outcome }) => endRun(state, field(outcome, 'type') === 'cancelled' ? 'stopped' : 'done'),
  RUN_ERROR: (state, event) => endRun(state, 'failed', failureOf(event)),
  TEXT_MESSAGE_START: (state, { messageId }) => onAnswer(state, text(messageId), (answer) => answer),
  TEXT_MESSAGE_CONTENT: (state, { messageId, delta }) =>
    onAnswer(state, text(messageId), (answer) => ({ ...answer, text: answer.text + text(delta) })),
  TEXT_MESSAGE_END: (state, { messageId }) =>
    onAnswer(state, text(messageId), (answer) => ({ ...answer, finished: true })),
  TOOL_CALL_START: (state, { toolCallId, toolCallName }) =>
    onStep(state, text(toolCallId), (step) => ({ ...step, name: text(toolCallName) })),
  TOOL_CALL_ARGS: (state, { toolCallId, delta }) =>
    onStep(state, text(toolCallId), (step) => ({ ...step, input: step.input + text(delta) })),
  TOOL_CALL_END: (state, { toolCallId }) =>
    onStep(state, text(toolCallId), (step) => (step.status === 'pending' ? { ...step, status: 'running' } : step)),
  TOOL_CALL_RESULT: (state, { toolCallId, content }) =>
    onStep(state, text(toolCallId), (step) => ({
      ...step,
      output: parsed(content),
      status: step.status === 'failed' || step.status === 'stopped' ? step.status : 'done',
    })),
  CUSTOM: (state, { name, value }) => {
    const handle = custom[name as CustomName] as ((state: ThreadState, value: unknown) => ThreadState) | undefined
    return handle && typeof value === 'object' && value !== null ? handle(state, value) : state
  },
}

/** The thread after one more event of its log. Pure; events that it does not know, or has seen, change nothing. */
export const reduce = (state: ThreadState, { seq, event }: LoggedEvent): ThreadState => {
  if (seq <= state.seq) return state
  const handle = standard[event.type]
  return { ...(handle ? handle(state, event) : state), seq }
}
