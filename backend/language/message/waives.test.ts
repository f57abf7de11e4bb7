import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['managers with a mortgage', "They needn't have a mortgage"], 'job = manager'],
  [['managers with a mortgage', "they don't have to be managers any more"], 'housing = true'],
  [['managers with a mortgage', 'a mortgage is not required any more'], 'job = manager'],
  [['managers who logged in at least 3 times', "they needn't have logged in"], 'job = manager'],
  [['有房贷的管理人员', '不用有房贷'], 'job = manager'],
  [['有房贷的管理人员', '不一定要有房贷了'], 'job = manager'],
  [['登录至少3次的管理人员', '不要求登录'], 'job = manager'],
  [['managers', "they don't have to be married"], 'job = manager'],
])('what need not be is asked no longer, and nobody is left out for it: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('leaves out whom nobody needs', () => {
  expect(thread('学生和退休的客户', '不需要学生')).toBe('job = retired')
})
