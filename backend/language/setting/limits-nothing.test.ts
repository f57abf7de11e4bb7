import { expect, it } from 'vitest'
import { read } from '../testing/read.ts'

for (const text of [
  'The customers should all be learning an instrument. I need students with a balance over 2000.',
  'We only want gardeners. Students with a balance over 2000.',
  'They are all vegetarians. Students with a balance over 2000.',
  '我们这次只找会下围棋的人。余额2000以上的学生。',
  '限会打太极的：余额2000以上的学生',
  '余额2000以上的学生。他们平时也自己烤饼干。',
])
  it(`asks about a clause that would limit whom is meant and adds nothing: ${text}`, () => {
    const { clarification, unread } = read(text)
    expect(clarification?.reason).toBe('missing_data')
    expect(clarification?.options?.[0]?.rule).toBeDefined()
    expect(unread).toHaveLength(1)
  })

for (const text of [
  'Customers with: balance over 2000.',
  'They should get the letter by Friday. Students with a balance over 2000.',
  'Only those who are students. Balance over 2000.',
  '只要学生。余额2000以上的。',
])
  it(`lets be what adds something or limits nobody: ${text}`, () => expect(read(text).clarification).toBeUndefined())
