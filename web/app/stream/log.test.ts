import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../../agent/wire.ts'
import { append, emptyLog } from './log.ts'
import { answeredRun, logged } from './recorded-run.ts'

const thread = logged([
  ...answeredRun('a', '退休客户', ['找到', ' 7 ', '位']),
  ...answeredRun('b', 'also exclude students', ['5 ', 'left']),
])
const whole = append(emptyLog, thread).state

const inPieces = (events: readonly LoggedEvent[], sizes: number[]): LoggedEvent[][] => {
  const pieces: LoggedEvent[][] = []
  for (let at = 0, turn = 0; at < events.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    pieces.push(events.slice(at, at + size))
    at += size
  }
  return pieces
}

describe('append', () => {
  it('gives the same thread live, replayed and in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (sizes) => {
        expect(inPieces(thread, sizes).reduce(append, emptyLog).state).toEqual(whole)
      }),
    )
  })

  it('gives the same thread whatever the order, with events that come twice', () => {
    const twice = [...thread, ...thread.slice(3, 20)]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(twice, { minLength: twice.length }),
        fc.integer({ min: 1, max: 7 }),
        (events, size) => {
          expect(inPieces(events, [size]).reduce(append, emptyLog).state).toEqual(whole)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is the same object when nothing new came', () => {
    const log = append(emptyLog, thread)
    expect(append(log, thread.slice(4, 9))).toBe(log)
  })

  it('holds 2,000 messages', () => {
    const long = logged(
      Array.from({ length: 1000 }, (_, index) => answeredRun(`n${index}`, '消息', ['一', '二', '三'])).flat(),
    )
    const { state } = append(emptyLog, long)
    expect(state.turns).toHaveLength(1000)
    expect(state.turns.every(({ status, answers }) => status === 'done' && answers[0]?.text === '一二三')).toBe(true)
  })
})
