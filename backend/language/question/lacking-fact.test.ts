import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })

describe('campaigns that lack a fact', () => {
  it.each([
    ['which campaigns have no opens?', 'opened_customers'],
    ['which of our campaigns had no conversions at all?', 'converted_customers'],
    ['are there any campaigns without open data?', 'opened_customers'],
    ['哪些活动没有打开数据？', 'opened_customers'],
    ['没有转化的活动有哪些', 'converted_customers'],
  ])('%s: those that count none', (text, metric) => {
    expect(asked(text)).toMatchObject({
      question: { kind: 'metric', metrics: [metric], dimensions: ['campaign'], lacking: true },
      unread: [],
    })
  })
  it.each(['which campaigns have no clicks?', '哪些活动没有点击'])(
    '%s: the data record none of any, which is said',
    (text) => {
      const { question, clarification } = asked(text)
      if (question) expect(question).toMatchObject({ lacking: true })
      else expect(clarification?.reason).toBe('missing_data')
    },
  )
  it.each(['which campaigns had no effect?', '哪些活动没有效果？'])(
    'no effect is a result, and no lacking fact: %s',
    (text) => {
      expect(asked(text).question?.lacking).toBeUndefined()
    },
  )
})
