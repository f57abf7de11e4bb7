import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [
    ['students', 'anyone with a mortgage is out', 'let the ones with a balance over 5000 stay'],
    'job = student & (housing != true | balance > 5000)',
  ],
  [['students', 'anyone with a mortgage is out', 'the mortgage holders can stay'], 'job = student'],
  [['学生', '有房贷的客户不要'], 'job = student & housing != true'],
  [['over 30', 'leave out students and retirees', 'Students can come back in.'], 'age > 30 & job != retired'],
  [['over 30', 'leave out students and retirees', 'retirees are welcome again'], 'age > 30 & job != student'],
])('leaves out and lets in again within the thread: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['students and managers', 'not managers after all'], 'job = student'],
  [['学生和管理人员', '管理人员还是不要了'], 'job = student'],
  [['大学学历', '中学也可以'], 'education in tertiary,secondary'],
])('makes a list shorter or longer: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
