import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })

describe('figures of campaigns', () => {
  it.each<[string, object]>([
    ['rank our past campaigns by conversion rate and show me the top three', { limit: 3, order: 'desc' }],
    ['按转化率把过往活动排个名，要前三', { limit: 3, order: 'desc' }],
    ['which campaign had the lowest conversion rate?', { order: 'asc' }],
    ['各次活动的转化率', {}],
    ['conversion rate of each past campaign', {}],
  ])('are told by campaign: %s', (text, expected) => {
    expect(asked(text)).toMatchObject({
      question: { kind: 'metric', metrics: ['conversion_rate'], dimensions: ['campaign'], ...expected },
      unread: [],
    })
  })

  it.each(['conversion rate of Spring win-back and Gold upgrade', '春季理财唤醒和金卡升级的转化率分别是多少？'])(
    'are told for each of those named: %s',
    (text) => {
      expect(asked(text)).toMatchObject({ question: { kind: 'metric', campaigns: ['C1', 'C2'] }, unread: [] })
    },
  )

  it.each([
    'conversion in both arms of Gold upgrade',
    '金卡升级试验组和对照组的转化率分别是多少？',
    '金卡升级两组的转化率各是多少，做得有效果吗？',
  ])('are read against the control where both arms are asked for: %s', (text) => {
    expect(asked(text)).toMatchObject({ question: { kind: 'effect', campaign: 'C2' }, unread: [] })
  })

  it.each(['did Gold upgrade really make more people convert?', '金卡升级真的让更多人转化了吗？'])(
    'are an effect where the campaign is said to have made more of them: %s',
    (text) => {
      expect(asked(text)).toMatchObject({
        question: { kind: 'effect', campaign: 'C2', metrics: ['conversion_rate'] },
        unread: [],
      })
      expect(asked(text).question?.order).toBeUndefined()
    },
  )

  it('still compare what each campaign added where that is asked for', () => {
    expect(asked('which campaign had the best lift?').question?.kind).toBe('compare')
    expect(asked('春季理财唤醒和金卡升级哪个提升更大？').question?.kind).toBe('compare')
  })

  it.each(['which channel had the highest open rate?', '哪个渠道的打开率最高？'])(
    'puts channels side by side that are asked about: %s',
    (text) =>
      expect(asked(text).question).toMatchObject({ kind: 'compare', metrics: ['open_rate'], ranked: 'channels' }),
  )
})
