import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each(['drop the balance threshold to 1,500', 'drop the balance to 1500'])(
  'lowers a limit that is dropped to a number: %s',
  (change) =>
    expect(thread('students with a balance of at least 2000', change)).toBe('job = student & balance >= 1500'),
)

it('still gives up what is dropped', () =>
  expect(thread('students with a balance of at least 2000', 'drop the balance limit')).toBe('job = student'))
