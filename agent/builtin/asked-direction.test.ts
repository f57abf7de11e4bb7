import { expect, it } from 'vitest'
import { askedDirection, weekBefore } from './asked-direction.ts'

it('hears which way a question says that a number went', () => {
  for (const text of [
    'why did revenue drop in May?',
    'what explains the fall',
    '为什么销售额下降了？',
    '客户数怎么变少了',
  ])
    expect([text, askedDirection(text)]).toEqual([text, 'down'])
  for (const text of ['why did revenue rise?', 'revenue grew, why?', '为什么销售额上涨了？'])
    expect([text, askedDirection(text)]).toEqual([text, 'up'])
  for (const text of ['why did revenue change?', 'did it rise or fall?', '为什么变化了'])
    expect([text, askedDirection(text)]).toEqual([text, undefined])
})

it('holds one day against the same weekday a week before, and longer ranges against none', () => {
  const day = (from: string, to = from) => weekBefore({ type: 'range', from, to })
  expect(day('2026-03-03')).toEqual({ type: 'range', from: '2026-02-24', to: '2026-02-24' })
  expect(day('2026-03-03', '2026-03-04')).toBeUndefined()
  expect(weekBefore({ type: 'last' })).toBeUndefined()
})
