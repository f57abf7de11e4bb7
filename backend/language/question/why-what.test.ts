import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })

describe('a question that leaves out its figure', () => {
  it.each(['why did April drop?', 'why did it go down?', '4月为什么跌了？', '为什么上个月下降了？'])(
    'is asked which one it means, with answers that read: %s',
    (text) => {
      const { clarification } = asked(text)
      expect(clarification?.reason).toBe('ambiguous')
      const says = clarification?.options?.map(({ say }) => asked(say).question?.kind) ?? []
      expect([says.length > 0, ...new Set(says)]).toEqual([true, 'change'])
    },
  )
  it('is answered where the figure is said', () =>
    expect(asked('为什么4月购买金额下降了？').question).toMatchObject({ kind: 'change', metrics: ['purchase_amount'] }))
})

describe('facts that campaigns do not record', () => {
  it.each([
    '春季理财唤醒的退订率是多少？',
    'what was the unsubscribe rate of Spring win-back?',
    '活动的投诉率是多少？',
  ])('are said to be missing: %s', (text) =>
    expect(asked(text)).toMatchObject({ clarification: { reason: 'missing_data' }, unread: [] }),
  )
})
