import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxLength } from './normalise.ts'
import { createReader } from './reader.ts'
import { reading } from './reading.ts'
import { readerCatalog } from './testing/catalog.ts'
import { inShort, read } from './testing/read.ts'

const requests = [
  'married customers with a balance over 5000',
  'students or retirees in Guangzhou',
  'no purchase in the last 90 days and a housing loan',
  'at least 3 orders this year, excluding students',
  'top 100 customers by balance',
  '已婚且余额超过5000的客户',
  '近90天没买过的退休客户',
  '除了学生以外，有房贷或个人贷款',
  '上个月至少买了3次的90后',
  '余额最高的100名客户',
]

describe('messages that no one should have sent', () => {
  it.each([
    ['nothing', '', 'unread'],
    ['blanks', ' \n\t ', 'unread'],
    ['marks', '?!…。', 'unread'],
    ['emoji', '😀😀👍🏽', 'unread'],
    ['control and direction marks', '\u0000\u0007\u202e\u200f\u2066', 'unread'],
    ['SQL', 'select * from customers; drop table customers', 'off_topic'],
    ['HTML', '<script>alert(1)</script>', 'off_topic'],
    ['Russian', 'покажи клиентов с балансом больше 5000', 'unread'],
    ['Arabic', 'العملاء الذين لديهم رصيد', 'unread'],
    ['Japanese kana', 'おきゃくさまのざんだか', 'unread'],
  ])('answers %s with a question', (_, text, reason) => {
    expect(read(text)).toMatchObject({ clarification: { reason }, unread: [] })
    expect(read(text).rule).toBeUndefined()
  })

  it('says of a workspace without data that there is nothing to select from', () => {
    const empty = createReader({ ...readerCatalog, attributes: [], events: [], entities: [], glossary: [] })
    const { clarification, rule } = empty('customers over 60', { now: readerCatalog.clock ?? '' })
    expect(rule).toBeUndefined()
    expect(clarification).toMatchObject({
      reason: 'missing_data',
      question: { en: expect.stringContaining('no data yet') },
    })
  })

  it('reads around marks without a meaning', () => {
    expect(inShort(read('\u202emarried\u200b customers 😀 with a ba\u00adlance over 5000!'))).toBe(
      'marital = married & balance > 5000',
    )
  })

  it.each(['balance over 10000000000000000000', '余额超过10000000000000000000'])('keeps the number in %s', (text) => {
    expect(inShort(read(text))).toBe('balance > 10000000000000000000')
  })

  it('reads the beginning of a long Chinese message as far as its width goes, and says that it stopped', () => {
    const text = `余额超过5000的客户，${'其余的话都没有用，'.repeat(maxLength / 18)}已婚`
    const { assumptions } = read(text)
    expect(text.length).toBeLessThan(maxLength)
    expect(assumptions.map(({ note }) => note.zh)).toContainEqual(expect.stringContaining(String(maxLength / 2)))
  })

  it('reads the beginning of a long English message and says that it stopped', () => {
    const text = 'married customers with a balance over 5000. '.repeat(200)
    const { assumptions, rule } = read(text)
    expect(rule).toBeDefined()
    expect(assumptions.map(({ note }) => note.en)).toContainEqual(expect.stringContaining(String(maxLength)))
  })

  it.each(['married customers with a balance over 5000. ', '余额超过5000的已婚客户。'])(
    'asks for a part of 50 kB of %s',
    (text) => {
      const { rule, clarification, lang } = read(text.repeat(5000))
      expect(rule).toBeUndefined()
      expect(clarification?.question[lang]).toMatch(/2000|4000/)
    },
  )
})

describe('any message', () => {
  const words =
    'customers with a balance over under 5000 and or but not no neither nor except students 学生 退休 余额 超过 以上 没有 房贷 或 且 除了 以外 近90天 买过 top 100 by average ( ) , 、 的 LUNCH BAG last 30 days then'.split(
      ' ',
    )

  it('is read without an exception into a valid reading, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(reading.safeParse(read(text)).error).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('is read without an exception into a valid reading, whatever the order of words that it knows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }), (some) => {
        expect(reading.safeParse(read(some.join(' '))).error).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('points at its own text in every span', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, 'zorgle', '游艇'), { minLength: 1, maxLength: 10 }), (some) => {
        const text = some.join(' ')
        for (const span of read(text).unread) expect(text.slice(span.start, span.end)).toBe(span.text)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a word that nobody knows', () => {
  it('is never dropped in silence, wherever it stands in a request', () => {
    for (const request of requests) {
      const chinese = /\p{Script=Han}/u.test(request)
      const unknown = chinese ? '飞艇' : 'zorgle'
      const places = chinese ? [0, request.length] : [...request.matchAll(/ |$/g)].map(({ index }) => index)
      for (const at of places) {
        const text = `${request.slice(0, at)}${chinese ? unknown : ` ${unknown}`}${request.slice(at)}`
        const { unread, clarification, rule } = read(text)
        const kept = unread.some((span) => span.text.includes(unknown)) || JSON.stringify(rule ?? {}).includes(unknown)
        expect([text, kept || clarification !== undefined]).toEqual([text, true])
      }
    }
  })
})
