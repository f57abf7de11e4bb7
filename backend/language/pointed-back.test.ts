import { describe, expect, it } from 'vitest'
import { inShort, read, thread } from './testing/read.ts'

const students = read('students with a mortgage').rule
const context = { ...(students ? { current: students } : {}), history: [] }

describe('what a message says of those whom it has just described', () => {
  it.each([
    'we should not call those over 60 again, so exclude them',
    'people over 60 should not be called, so please leave them out',
    '超过60岁的不该再打，把他们去掉',
    '60岁以上的没必要联系，所以把这些人剔除',
  ])('leaves them out: %s', (text) => {
    expect(inShort(read(text, context))).toMatch(/!\(age >=? 60\)$/)
    expect(read(text, context)).toMatchObject({ intent: 'refine', unread: [] })
  })

  it.each([
    "we're not covering people over 60 this time, skip them",
    'people over 60 should please not be included',
    '60岁以上的这次不做，别放',
    '60岁以上的暂不考虑，请排除',
    '60岁以上的人也请一并排除',
  ])('leaves them out where they are not wanted this time: %s', (text) => {
    expect(inShort(read(text, context))).toMatch(/!\(age >=? 60\)$/)
  })

  it('leaves out a kind of customers of whom something else is told', () => {
    expect(thread('students', 'silver customers have their own advisers, so take those off')).toBe(
      'job = student & tier != silver',
    )
  })

  it.each(['those who dislike wombats are no use to us, so exclude them', '讨厌袋熊的不该再打，把他们去掉'])(
    'asks about words that it does not know: %s',
    (text) => {
      const { unread, clarification } = read(text, context)
      expect(unread.length > 0 || clarification !== undefined).toBe(true)
    },
  )

  it.each(['add all retired customers, whatever they spent', '退休客户，不管花了多少，都加进来'])(
    'takes in who is named whatever else is asked: %s',
    (text) =>
      expect(read(text, context).rule).toEqual({
        kind: 'any',
        of: [students, { kind: 'compare', field: 'job', op: 'eq', value: 'retired' }],
      }),
  )

  it.each([
    'those with a balance over 5000 count too',
    '余额超过5000的也算',
    'clients with a balance over 5000 qualify as well',
  ])('takes in who counts too: %s', (text) => expect(read(text, context).rule).toMatchObject({ kind: 'any' }))
})

describe('a group that a message stays with', () => {
  it.each(["let's stick with this group", 'ok, let us stay with the students', '那就还是用学生这一批', '就用这批吧'])(
    'changes nothing where the audience is that group: %s',
    (text) => expect(read(text, context)).toMatchObject({ intent: 'refine', rule: students, unread: [] }),
  )
  it.each([
    ['then let us stay with the students, and only those over 30', 'keep only those over 30'],
    ['那就还是用学生这一批，只留30岁以上的', '只留30岁以上的'],
  ])('reads what stands behind it: %s', (text, rest) =>
    expect(inShort(read(text, context))).toBe(inShort(read(rest, context))),
  )
  it.each(["let's go on with the retired customers", '还是看退休那批吧'])(
    'is another one where it names another: %s',
    (text) =>
      expect(thread('students with a mortgage', text)).toBe(thread('students with a mortgage', 'retired instead')),
  )
})

describe('others of the same kind', () => {
  it.each([
    'compare them with the same kind of customers in retirement: which group is larger?',
    'how do they compare with the same customers with job retired?',
  ])('are no comparison where the words say no value: %s', (text) =>
    expect(read(text, context).compared?.a ?? students).toEqual(students),
  )
  it.each(['和退休同样条件的客户比较一下，哪边人数更多？', '跟同样条件的退休客户对比一下'])(
    'have one value exchanged: %s',
    (text) =>
      expect(read(text, context)).toMatchObject({
        intent: 'compare',
        compared: { a: students, b: read('retired instead', context).rule },
      }),
  )
})
