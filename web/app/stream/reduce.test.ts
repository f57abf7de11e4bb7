import { describe, expect, it } from 'vitest'
import { type CustomName, customEvents, type LoggedEvent } from '../../../agent/wire.ts'
import { answeredRun, logged } from './recorded-run.ts'
import { reduce } from './reduce.ts'
import { emptyThread, type ThreadState } from './thread-state.ts'

const play = (events: LoggedEvent[], from: ThreadState = emptyThread) => events.reduce(reduce, from)
const playAll = (events: LoggedEvent['event'][]) => play(logged(events))
const failed = {
  type: 'RUN_ERROR',
  code: 'model_down',
  message: 'x',
  metadata: { message: { zh: '没有应答', en: 'down' } },
}

describe('reduce', () => {
  it('makes a turn of the words, steps, answer and numbers of a run', () => {
    const { turns, running, interactions } = playAll(answeredRun('a', '退休客户', ['7 ', '位']))
    expect(running).toBe(false)
    expect(interactions).toEqual({ turns: 1, clicks: 0 })
    expect(turns).toEqual([
      {
        id: 'user-a',
        text: '退休客户',
        at: '2026-11-24T04:00:00Z',
        unread: [{ text: '退', start: 0, end: 1 }],
        status: 'done',
        steps: [
          {
            id: 'call-a',
            name: 'preview_segment',
            input: '{"rule":{}}',
            status: 'done',
            ms: 12,
            rows: 3,
            output: { count: 7, resultId: 'res_1' },
          },
        ],
        answers: [
          {
            id: 'answer-a',
            text: '7 位',
            finished: true,
            numbers: [{ start: 0, end: 1, resultId: 'res_1', cell: '0.count', verified: true }],
          },
        ],
      },
    ])
  })

  it('reads custom events of the shape that the wire declares', () => {
    const events = answeredRun('a', 'x', ['1'])
    for (const { type, name, value } of events)
      if (type === 'CUSTOM') expect(customEvents[name as CustomName].safeParse(value).success).toBe(true)
  })

  it('runs from the start of a run to its end', () => {
    const events = logged(answeredRun('a', 'x', ['1']))
    const states = events.map((_, index) => play(events.slice(0, index + 1)).running)
    expect(states[0]).toBe(false)
    expect(states.slice(1, -1).every(Boolean)).toBe(true)
    expect(states.at(-1)).toBe(false)
  })

  it('shows a failure in both languages and ends the steps that were under way', () => {
    const started = answeredRun('a', 'x', ['1']).slice(0, 7)
    const turn = playAll([...started, failed]).turns[0]
    expect(turn).toMatchObject({
      status: 'failed',
      error: { code: 'model_down', message: { zh: '没有应答', en: 'down' } },
    })
    expect(turn?.steps.map(({ status }) => status)).toEqual(['failed'])
  })

  it('tells a stop from an end', () => {
    const started = answeredRun('a', 'x', ['1', '2']).slice(0, 12)
    const { turns, running } = playAll([...started, { type: 'RUN_FINISHED', outcome: { type: 'cancelled' } }])
    expect(running).toBe(false)
    expect(turns[0]).toMatchObject({ status: 'stopped', answers: [{ finished: true }] })
  })

  it('keeps a failed step failed when its result arrives', () => {
    const { turns } = playAll([
      { type: 'TOOL_CALL_START', toolCallId: 'c', toolCallName: 'draft_plan' },
      {
        type: 'CUSTOM',
        name: 'fairlead.tool_status',
        value: { toolCallId: 'c', status: 'failed', error: { code: 'e', message: { zh: '错', en: 'no' } } },
      },
      { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: 'not JSON' },
    ])
    expect(turns[0]?.steps[0]).toMatchObject({ status: 'failed', output: 'not JSON', error: { code: 'e' } })
  })

  it('puts a question on the last turn', () => {
    const question = { messageId: 'm', reason: 'ambiguous', question: { zh: '哪个？', en: 'Which?' } }
    const { turns } = playAll([
      ...answeredRun('a', 'x', ['1']),
      ...answeredRun('b', 'y', ['2']).slice(0, 2),
      { type: 'CUSTOM', name: 'fairlead.clarification', value: question },
    ])
    expect(turns.map(({ clarification }) => clarification)).toEqual([undefined, question])
  })

  it('changes nothing on events that it does not know', () => {
    const before = playAll(answeredRun('a', 'x', ['1']))
    const after = play(logged([{ type: 'NEW_KIND' }, { type: 'CUSTOM', name: 'other.thing', value: {} }], 100), before)
    expect(after).toEqual({ ...before, seq: 101 })
  })

  it('keeps turns that an event does not touch the same objects', () => {
    const before = playAll([...answeredRun('a', 'x', ['1']), ...answeredRun('b', 'y', ['2'])])
    const after = reduce(before, {
      seq: 999,
      event: { type: 'TEXT_MESSAGE_CONTENT', messageId: 'answer-b', delta: '!' },
    })
    expect(after.turns[0]).toBe(before.turns[0])
    expect(after.turns[1]).not.toBe(before.turns[1])
    expect(after.turns[1]?.answers[0]?.text).toBe('2!')
  })
})
