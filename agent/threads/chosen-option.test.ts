import { describe, expect, it } from 'vitest'
import { chosenOption } from './chosen-option.ts'
import type { PendingQuestion } from './thread-state.ts'

const option = (zh: string, en: string) => ({ label: { zh, en }, say: zh })
const two: PendingQuestion = {
  reason: 'ambiguous',
  intent: 'campaign',
  goal: '',
  options: [
    option('近 90 天没有购买', 'no purchase in the last 90 days'),
    option('近 180 天没有购买', 'no purchase in the last 180 days'),
  ],
}
const place = (question: PendingQuestion, text: string) =>
  question.options.indexOf(chosenOption(question, text) as never)

describe('an option of a question', () => {
  it.each([
    ['就按第一个', 0],
    ['选2吧', 1],
    ["let's take the second one please", 1],
    ['the former', 0],
    ['the last one', 1],
    ['180天', 1],
    ['the last 180 days', 1],
    ['no purchase in the last 90 days', 0],
  ])('is picked by place or by words that only it has: %s', (text, at) => expect(place(two, text)).toBe(at))

  it.each(['好的', 'yes', 'ok', '可以', '没有购买', 'purchase', '继续'])('of several is not picked by %s', (text) => {
    expect(place(two, text)).toBe(-1)
  })

  it('alone is picked by a yes where it is what was asked, and by words of going on where something was not understood', () => {
    const one = { ...two, options: two.options.slice(0, 1) }
    const unread: PendingQuestion = { ...one, reason: 'unread' }
    expect([place(one, '好的'), place(one, 'yes')]).toEqual([0, 0])
    expect([place(unread, '好的'), place(unread, 'yes'), place(unread, 'ok')]).toEqual([-1, -1, -1])
    for (const text of ['继续', '好的，继续', '不考虑这些', 'go on', 'yes, skip it'])
      expect([text, place(unread, text)]).toEqual([text, 0])
  })
})
