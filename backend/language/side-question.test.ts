import { describe, expect, it } from 'vitest'
import { inShort, read } from './testing/read.ts'

const current = read('students with a mortgage').rule
const context = { ...(current ? { current } : {}), history: [] }
const base = inShort(read('students with a mortgage'))

describe('a question about the audience at hand', () => {
  it.each([
    ['how many of them are over 30?', 'age > 30'],
    ['and how many have a personal loan?', 'loan = true'],
    ['quick question: how many of these have a personal loan?', 'loan = true'],
    ['do any of them have a personal loan?', 'loan = true'],
    ['are there any retired ones among them?', 'job = retired'],
    ['roughly how many pensioners are there?', 'job = retired'],
    ['里面有没有退休的？', 'job = retired'],
    ['退休的有几位？', 'job = retired'],
    ['有几个超过50岁？', 'age > 50'],
    ['里面有个人贷款的有几个？', 'loan = true'],
    ['其中超过30岁的有多少', 'age > 30'],
    ['顺便问一句，有多少是30岁以上的？', 'age >= 30'],
  ])('is a figure and no change: %s', (text, more) => {
    const reading = read(text, context)
    expect(reading.figure).toBe(true)
    expect(inShort(reading)).toBe(`${base} & ${more}`)
  })

  it('counts what the audience cannot be as nobody, and asks nothing', () => {
    const reading = read('how many of them are retired?', context)
    expect(reading).toMatchObject({ figure: true, rule: { kind: 'all' } })
    expect(reading.clarification).toBeUndefined()
  })

  it.each(['how many customers have a personal loan?', '有多少客户有个人贷款？'])(
    'is none where it names customers of its own: %s',
    (text) => expect(read(text, context).figure).toBeUndefined(),
  )

  it.each(['how many of them like wombats?', '里面喜欢袋熊的有几个？'])(
    'asks about words that it does not know: %s',
    (text) => {
      const reading = read(text, context)
      expect(reading.figure).toBeUndefined()
      expect(reading.clarification ?? reading.unread[0]).toBeDefined()
    },
  )

  it.each([
    'what is their average balance?',
    'just out of curiosity, what is their average age?',
    '随便问下，平均年龄多大？',
    '这些人的平均余额是多少',
  ])('is a figure of its customers: %s', (text) => expect(read(text, context).question?.filter).toEqual(current))

  it.each(['what is the average balance of retired customers?', '全部客户的平均余额是多少'])(
    'is none of theirs where others are named: %s',
    (text) => expect(read(text, context).question?.filter).not.toEqual(current),
  )
})

describe('what only closes a talk', () => {
  it.each([
    '谢啦，就这样',
    '好，谢谢',
    '辛苦了，就到这里',
    '没别的了，谢谢',
    'super, that is all, thanks',
    'perfect, thank you so much',
    'ok great, thanks a lot for your help',
  ])('thanks and changes nothing: %s', (text) =>
    expect(read(text, context)).toMatchObject({ intent: 'greeting', unread: [] }),
  )
  it.each(['行，先这样吧', "that's all for now", 'ok great, we are done', '完美！'])('agrees: %s', (text) =>
    expect(read(text, context).request?.act).toBe('agree'),
  )
  it.each([
    '谢谢，只留30岁以上的',
    'thanks, now only those over 30',
    'perfect, without the mortgage',
    '好，就要30岁以上的',
  ])('is more than that where a condition follows: %s', (text) => expect(read(text, context).intent).toBe('refine'))
})
