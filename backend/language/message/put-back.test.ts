import { describe, expect, it } from 'vitest'
import { inShort, read, thread } from '../testing/read.ts'

const begun = ['students with a balance of at least 1000', 'raise the balance to 2000'] as const

describe('a limit that is put back', () => {
  it('has the number that is said', () => {
    for (const text of ['put it back to 1000', 'change it back to 1000', '改回1000'])
      expect(thread(...begun, text)).toBe('job = student & balance >= 1000')
  })
})

describe('what is given up beside what is enough', () => {
  it('leaves what is enough', () => {
    const both = 'customers with a housing loan and a balance of at least 1000'
    expect(thread(both, 'drop the balance condition, a housing loan is enough')).toBe('housing = true')
    expect(thread('有房贷、余额1000以上的客户', '余额那条去掉，有房贷就够了')).toBe('housing = true')
  })
})

describe('a question about the kinds of the audience at hand', () => {
  it('changes no limit', () => {
    const current = read('students with a balance of at least 1000').rule
    expect(inShort(read('Which of the two kinds is bigger?', { ...(current ? { current } : {}) }))).toBe('?off_topic')
  })
})
