import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'
import { statesGoal, withoutGoals } from './goal-sentence.ts'

describe('a sentence that tells what the sender wants to reach', () => {
  for (const text of [
    '下半年的目标是把定期存款的规模做起来。没买过定期存款的学生',
    '本月的重点是定期存款。没买过定期存款的学生',
    '这个季度要拉动定期存款。没买过定期存款的学生',
    '去年的任务没完成。没买过定期存款的学生',
    'The goal for the second half of the year is to grow the term deposit. Students who have not bought a term deposit',
    "This quarter's focus is the term deposit. Students who have not bought a term deposit",
    'In Q4 we want to push the term deposit. Students who have not bought a term deposit',
  ])
    it(`gives no time and no limit: ${text}`, () => {
      const read = audience(text)
      expect(read).toContain('job = student')
      expect(read).toContain('= TD1')
      expect(read).not.toMatch(/\?|\[| in /)
    })

  for (const words of [
    '目标是余额超过2万的客户',
    '目标客户',
    '目标：近90天没下单的',
    'our target is customers with a mortgage',
    'we want to reach customers who ordered',
    'we are after people with a loan',
  ])
    it(`names the audience and no goal: ${words}`, () => expect(statesGoal(words)).toBe(false))

  it('keeps the kind of people that a target names', () =>
    expect(audience('The target is students. Skip the ones with a mortgage.')).toContain('job = student'))

  it('leaves a message that only states a goal', () => {
    expect(withoutGoals('本月的重点是存款。')).toBe('本月的重点是存款。')
    expect(withoutGoals('本月的重点是存款。余额多少？')).toBe('余额多少？')
  })
})
