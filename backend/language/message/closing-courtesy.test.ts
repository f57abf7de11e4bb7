import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'
import { withoutClosingCourtesy } from './closing-courtesy.ts'

it.each([
  ['Retirees as well, please.', 'Retirees as well'],
  ['students too please', 'students too'],
  ['学生也要，谢谢', '学生也要'],
  ["What's their average age, by the way?", "What's their average age?"],
  ['no loans. Thanks a lot!', 'no loans'],
  ['OK, thanks', 'OK, thanks'],
  ['no, thanks', 'no, thanks'],
  ['不用了，谢谢', '不用了，谢谢'],
  ['please', 'please'],
])('a message ends before its courtesies, unless it is nothing else: %s', (text, left) =>
  expect(withoutClosingCourtesy(text)).toBe(left),
)

it.each([
  [['managers with a mortgage', 'Students as well, please.']],
  [['managers with a mortgage', 'students too please']],
  [['managers with a mortgage', 'students also']],
  [['managers with a mortgage', 'students also, thanks!']],
  [['有房贷的管理人员', '学生也要，谢谢']],
  [['有房贷的管理人员', '学生也加上吧，麻烦了']],
])('who is asked for too comes in beside the others, however kindly: %j', (messages) =>
  expect(thread(...messages)).toMatch(/job in manager,student/),
)
