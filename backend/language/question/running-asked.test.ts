import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })

describe('campaigns that are not over', () => {
  it.each([
    'How is the running campaign doing?',
    'which campaigns are live?',
    'any ongoing campaigns?',
    "what's the status of the current campaign?",
    'are there any campaigns in flight right now?',
    '正在跑的活动怎么样',
    '现在有哪些活动在跑',
    '进行中的活动情况如何',
    '有没有活动还在进行',
  ])('are asked for: %s', (text) =>
    expect(asked(text)).toMatchObject({ intent: 'performance', question: { kind: 'compare', verdict: 'running' } }),
  )
  it.each(['which campaign worked best?', 'customers of the running campaign', '历次活动效果怎么样'])(
    'are not meant by: %s',
    (text) => expect(asked(text).question?.verdict).toBeUndefined(),
  )
  it('are none where the data hold no campaign', () => {
    const none = createReader({ ...bank, campaigns: [], events: [] })
    expect(none('正在跑的活动怎么样', { now: bank.clock as string }).question).toBeUndefined()
  })
})
