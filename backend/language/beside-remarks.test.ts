import { describe, expect, it } from 'vitest'
import { read, thread } from './testing/read.ts'

const notesOf = (text: string) => read(text).assumptions.map(({ note }) => note.en)

describe('clauses that only remark', () => {
  it('reads the change beside what is said of those who were named', () => {
    const students = thread('customers with a loan', 'leave out the students')
    expect(thread('customers with a loan', 'leave out the students, they tend to stick around')).toBe(students)
    expect(thread('customers with a loan', 'leave out the students, we can never reach them anyhow')).toBe(students)
    expect(thread('有贷款的客户', '学生去掉，这部分人一向比较稳')).toBe(thread('有贷款的客户', '学生去掉'))
  })

  it('reads the change behind what the house says or has room for', () => {
    const top = thread('customers with a loan', 'the 20 with the highest balance')
    expect(thread('customers with a loan', 'The room only holds 20, so take the 20 with the highest balance')).toBe(top)
    expect(thread('有贷款的客户', '会议室只坐得下20个人，取余额最高的20位')).toBe(
      thread('有贷款的客户', '取余额最高的20位'),
    )
  })

  it('reads the change beside what would come of it else', () => {
    expect(thread('customers with a loan', 'only students, otherwise the flyer makes no sense')).toBe(
      thread('customers with a loan', 'only students'),
    )
    expect(thread('有贷款的客户', '只要学生，不然传单就白印了')).toBe(thread('有贷款的客户', '只要学生'))
  })

  it('tells what was taken as background', () => {
    const said = 'Planning is done and the printers wait for us. Students with a loan, thanks'
    expect(read(said).unread).toEqual([])
    expect(notesOf('The counter is not quite ready, so we begin small: students with a loan').join()).toMatch(
      /background/,
    )
  })

  it('asks about what may be a condition', () => {
    for (const text of [
      'only students, and a boat',
      'only students, they have a dog',
      'only students who tend to stick around',
    ])
      expect(thread('customers with a loan', text)).toMatch(/\?/)
    for (const text of ['只要学生，没养宠物', '只要学生，家里有小孩的'])
      expect(thread('有贷款的客户', text)).toMatch(/\?/)
    expect(thread('students with a loan, their lease ends soon')).toMatch(/\?/)
    expect(thread('students with a loan, they are about to lapse')).toMatch(/\?/)
  })

  it('asks about a limit that is new', () => {
    expect(thread('customers with a loan', 'only students, they lift over 4711 kilos')).toMatch(/\?/)
  })

  it('reads what somebody else says as the request', () => {
    const students = thread('customers with a loan', 'retirees count too')
    expect(thread('customers with a loan', "The colleague who's training me says retirees count too.")).toBe(students)
    expect(thread('customers with a loan', 'Compliance just reminded me: leave out the students')).toBe(
      thread('customers with a loan', 'leave out the students'),
    )
    expect(thread('有贷款的客户', '带我的师傅说，学生去掉')).toBe(thread('有贷款的客户', '学生去掉'))
  })

  it('leaves out those who are spoken of and then let go', () => {
    const without = thread('customers with a loan', 'leave out the students')
    for (const text of [
      "People who are students don't matter for now, take them out.",
      "We needn't worry about students, please exclude them.",
      'my colleague is already looking after those who are students, so leave those people out',
    ])
      expect(thread('customers with a loan', text)).toBe(without)
    for (const text of ['学生就不考虑了，去掉', '是学生的不用管了，排除掉吧', '是学生的小李都在跟，那这些人排除掉'])
      expect(thread('有贷款的客户', text)).toBe(thread('有贷款的客户', '学生去掉'))
  })
})
