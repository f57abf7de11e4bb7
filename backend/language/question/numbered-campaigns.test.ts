import { describe, expect, it } from 'vitest'
import { catalog as catalogSchema } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const numbered = catalogSchema.parse(
  JSON.parse(
    JSON.stringify(bank)
      .replaceAll('春季理财唤醒', '18')
      .replaceAll('Spring win-back', '18')
      .replaceAll('金卡升级', '3')
      .replaceAll('Gold upgrade', '3'),
  ),
)
const read = createReader(numbered)
const asked = (text: string) => read(text, { now: bank.clock as string })

describe('campaigns that are called by a number alone', () => {
  it.each([
    'campaign 18 vs 3',
    'campaign 18 versus campaign 3',
    'compare campaigns 18 and 3',
    '活动18对比活动3',
    '18号活动和3号活动比怎么样',
  ])('are put side by side: %s', (text) => {
    expect(asked(text)).toMatchObject({ question: { kind: 'compare', campaigns: ['C1', 'C2'] }, unread: [] })
  })
  it.each(['what was the open rate of campaign 3?', '活动3的打开率是多少？', '3号活动的打开率是多少'])(
    'have figures of their own: %s',
    (text) => {
      expect(asked(text)).toMatchObject({
        question: { kind: 'metric', metrics: ['open_rate'], campaign: 'C2' },
        unread: [],
      })
    },
  )
})
