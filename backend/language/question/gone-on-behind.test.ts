import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'
import { shareInTime } from './share-in-time.ts'
import { whichFactor } from './which-factor.ts'

const read = createReader(bank)
const now = bank.clock as string
const behind = (text: string, question: Question) => read(text, { now, question })

describe('a question behind another', () => {
  it('takes a share to the time that is said, not beside the one it had', () => {
    const share = { kind: 'event', event: 'purchase', window: { type: 'calendar', unit: 'year', offset: 0 } } as never
    const range = { type: 'calendar', unit: 'year', offset: -1 } as const
    const asked = shareInTime({ kind: 'metric', metrics: ['share_of_group'], dimensions: [], share, range })
    expect(asked.range).toBeUndefined()
    expect(asked.share).toMatchObject({ window: range })
  })

  it.each(['is it the number of buyers or the basket?', '是客单价还是人数的问题？'])(
    'asks which factor moved behind a change that was taken apart: %s',
    (text) => {
      const before: Question = { kind: 'change', metrics: ['purchase_amount'], dimensions: [] }
      expect(whichFactor(text, before, bank)).toMatchObject({ kind: 'metric', comparison: { with: 'previous' } })
    },
  )

  it.each(['did Spring win-back work, and for whom?', '春季理财唤醒对谁最有效？'])(
    'for whom: splits the effect: %s',
    (text) => {
      const { question, clarification } = read(text, { now })
      if (clarification) expect(clarification.reason).toBe('missing_data')
      else expect(question).toMatchObject({ kind: 'effect', campaign: 'C1', dimensions: [expect.any(String)] })
    },
  )

  it.each(['is that reliable?', '这个结果靠谱吗？'])('asks whether an effect is more than chance: %s', (text) => {
    const before: Question = { kind: 'effect', metrics: [], dimensions: [], campaign: 'C1' }
    expect(behind(text, before)).toMatchObject({ question: { kind: 'significance', campaign: 'C1' }, unread: [] })
  })
})
