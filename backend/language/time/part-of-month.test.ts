import { expect, it } from 'vitest'
import { tokenise } from '../normalise.ts'
import { readWindow } from './window.ts'

const window = (text: string) =>
  readWindow({ tokens: tokenise(text), today: { year: 2026, month: 6, day: 30 }, periods: new Map() }, 0)?.window

it.each([
  ['5月下半月', '2026-05-16', '2026-05-31'],
  ['5月上半月', '2026-05-01', '2026-05-15'],
  ['2月下旬', '2026-02-21', '2026-02-28'],
  ['2025年3月中旬', '2025-03-11', '2025-03-20'],
  ['in the second half of May', '2026-05-16', '2026-05-31'],
  ['the first half of February 2025', '2025-02-01', '2025-02-15'],
  ['10 to 25 May', '2026-05-10', '2026-05-25'],
  ['May 10 to 25', '2026-05-10', '2026-05-25'],
  ['5月10-25日', '2026-05-10', '2026-05-25'],
])('a part of a month is read whole: %s', (text, from, to) => {
  expect(window(text)).toEqual({ type: 'range', from, to })
})

it('leaves the half of a year as it is', () => {
  expect(window('the second half of 2025')).toEqual({ type: 'range', from: '2025-07-01', to: '2025-12-31' })
})
