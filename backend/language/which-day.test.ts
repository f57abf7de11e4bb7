import { expect, it } from 'vitest'
import { audience, read } from './testing/read.ts'
import { written } from './testing/written.ts'

it.each(['logged in on 03/04/2026', '03/04/2026登录过的', '04.05.2026之后登录过'])(
  'asks which comes first where a date can be read both ways: %s',
  (text) => expect(audience(text)).toBe('?ambiguous'),
)

it('offers both days, each with its audience', () => {
  const { clarification } = read('logged in on 03/04/2026')
  expect(clarification?.options?.map(({ label, rule }) => [label.en, written(rule)])).toEqual([
    ['day first: 2026-04-03', 'login count >= 1 in 2026-04-03..2026-04-03'],
    ['month first: 2026-03-04', 'login count >= 1 in 2026-03-04..2026-03-04'],
  ])
})

it.each([
  ['ordered on 25/04/2026', 'purchase count >= 1 in 2026-04-25..2026-04-25'],
  ['between 03/04/2026 and 25/06/2026 logged in', 'login count >= 1 in 2026-04-03..2026-06-25'],
  ['logged in on 11/11/2025', 'login count >= 1 in 2025-11-11..2025-11-11'],
  ['2026/04/03登录过', 'login count >= 1 in 2026-04-03..2026-04-03'],
])('reads a date that leaves no choice, and others as it: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
