import { expect, it } from 'vitest'
import { instantOf, localOf } from './instants.ts'

it.each([
  ['Asia/Shanghai', '2026-01-05T08:00:00', '2026-01-05T00:00:00Z'],
  ['America/New_York', '2024-07-01T00:00:00', '2024-07-01T04:00:00Z'],
  // shown twice in the autumn: the first pass
  ['America/New_York', '2023-11-05T01:30:00', '2023-11-05T05:30:00Z'],
])('reads and shows a local time of %s', (zone, local, instant) => {
  expect(instantOf(local, zone)).toBe(instant)
  expect(localOf(instant, zone)).toBe(local)
})

it('moves a time that the clocks skip forward by the gap', () => {
  expect(instantOf('2024-03-10T02:30:00', 'America/New_York')).toBe('2024-03-10T07:30:00Z')
})

it('gives nothing for what is no time', () => {
  expect([instantOf('soon', 'UTC'), localOf('soon', 'UTC')]).toEqual([undefined, undefined])
})
