import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { daily, nextTime } from './daily.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 2, 1, 2, 30) }))
afterEach(() => vi.useRealTimers())

const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000)

it('takes the next time of day, tomorrow when today it is past', () => {
  expect(nextTime('03:00', new Date(2026, 2, 1, 2, 59))).toEqual(new Date(2026, 2, 1, 3, 0))
  expect(nextTime('03:00', new Date(2026, 2, 1, 3, 0))).toEqual(new Date(2026, 2, 2, 3, 0))
  expect(nextTime('23:59', new Date(2026, 11, 31, 23, 59, 30))).toEqual(new Date(2027, 0, 1, 23, 59))
})

it('works once a day, goes on after a failure, and never twice at once', async () => {
  let [runs, release] = [0, () => {}]
  const failures: unknown[] = []
  const timer = daily(
    '03:00',
    async () => {
      runs += 1
      if (runs === 1) throw new Error('no disk')
      if (runs === 2) await new Promise<void>((resolve) => (release = resolve))
    },
    (error) => failures.push(error),
  )
  await hours(0.4)
  expect(runs).toBe(0)
  await hours(0.2)
  expect([runs, failures]).toEqual([1, [new Error('no disk')]])
  await hours(24)
  expect(runs).toBe(2)
  await hours(48)
  expect(runs).toBe(2)
  release()
  await hours(1)
  expect(runs).toBe(3)
  await timer.stop()
})

it('aborts what runs when it is stopped, waits for it, and does not call that a failure', async () => {
  const failures: unknown[] = []
  let ended = false
  const timer = daily(
    '03:00',
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          ended = true
          reject(signal.reason)
        })
      }),
    (error) => failures.push(error),
  )
  await hours(1)
  await timer.stop()
  expect([ended, failures]).toEqual([true, []])
  await hours(48)
})
