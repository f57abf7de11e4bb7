import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const

describe('wishes about the copy', () => {
  it.each([
    ['shorter', { length: -1 }],
    ['the text is too long', { length: -1 }],
    ['短一点', { length: -1 }],
    ['再详细一点', { length: 1 }],
    ['make it shorter and less formal', { length: -1, tone: 'lively' }],
    ['语气活泼一点，不要感叹号', { tone: 'lively', without: ['exclamations'] }],
    ['formal tone please', { tone: 'formal' }],
    ['can you make the copy friendlier and mention the offer', { tone: 'lively', mention: ['offer'] }],
    ['文案短一点，提到截止日期', { length: -1, mention: ['deadline'] }],
    ['in English too', { langs: ['zh', 'en'] }],
    ['也来一版英文', { langs: ['zh', 'en'] }],
    ['加一句“数量有限，先到先得”', { add: ['数量有限，先到先得'] }],
  ])('%s', (text, copy) => {
    const reading = read(text, { current })
    expect([reading.intent, reading.copy, reading.unread]).toEqual(['copy', copy, []])
  })

  it.each([
    ['make the copy rhyme and shorter', 'make the copy rhyme'],
    ['文案写得幽默一点，再短一点', '文案写得幽默一点'],
  ])('names what cannot be done of %s', (text, missed) => {
    const reading = read(text, { current })
    expect([reading.intent, reading.copy, reading.unread.map((span) => span.text)]).toEqual([
      'copy',
      { length: -1 },
      [missed],
    ])
  })

  it.each([
    '缩短到30天',
    'make it 60 days',
    'older than 40',
    '活跃一点',
    '只要英文客户',
    'customers with a short tenure',
  ])('leaves %s to the audience', (text) => expect(read(text, { current }).copy).toBeUndefined())
})
