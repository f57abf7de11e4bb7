import { describe, expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

describe('two denials', () => {
  it('cancel each other', () => {
    const students = audience('students with a housing loan')
    for (const text of [
      'students, nobody without a housing loan',
      "students, no one who doesn't have a housing loan",
      '学生，没有房贷的不要',
    ])
      expect(audience(text)).toBe(students)
  })

  it('cancel each other in a change', () => {
    for (const said of ['nobody without a housing loan please', "leave out those who don't have a housing loan"])
      expect(thread('students', said)).toBe(thread('students', 'only those with a housing loan'))
    expect(thread('学生', '没有房贷的去掉')).toBe(thread('学生', '只要有房贷的'))
  })
})
