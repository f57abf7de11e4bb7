import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['students and retirees', 'take the students out again'], 'job = retired'],
  [['学生和退休人员', '把学生去掉'], 'job = retired'],
  [['学生和退休人员，余额5000以上', '把退休的拿掉'], 'job = student & balance >= 5000'],
  [
    ['students with a mortgage', 'exclude the married', 'bring the married ones back'],
    'job = student & housing = true',
  ],
  [['有房贷的学生', '已婚的不要', '已婚的还是加回来吧'], 'housing = true & job = student'],
  [['students over 30 with a balance over 2000', 'scrap the age bit'], 'job = student & balance > 2000'],
  [['学生，余额5000以上', '余额那个算了'], 'job = student'],
  [['students with a balance over 5000', "the balance doesn't matter any more"], 'job = student'],
  [['balance over 5000', 'actually 3000 is enough'], 'balance > 3000'],
  [['余额5000以上', '3000就够了'], 'balance >= 3000'],
  [['余额5000以上', '人太少了，放到2500吧'], 'balance >= 2500'],
  [['students', 'balance over 5000', 'no wait, make it a balance below 5000'], 'job = student & balance < 5000'],
  [['students over 40', 'no, under 40'], 'job = student & age < 40'],
  [['学生，40岁以上', '说反了，40岁以下'], 'job = student & age <= 40'],
  [['students with a mortgage', 'oops, I meant without a mortgage'], 'job = student & housing != true'],
  [['有房贷的学生', '口误，是没有房贷的'], 'housing != true & job = student'],
  [['married managers', 'same thing for students instead of managers'], 'marital = married & job = student'],
  [['单身学生', '要是离异的也算进来呢'], 'marital in single,divorced & job = student'],
  [['单身学生', '离异的呢'], 'marital = divorced & job = student'],
  [['single students', 'and if we also took the divorced ones?'], 'marital in single,divorced & job = student'],
  [['students', 'with a mortgage', 'put it back'], 'job = student'],
  [['学生', '有房贷的', '当我没说'], 'job = student'],
  [['学生', '有房贷的', '上一条当我没说'], 'job = student'],
  [['students', 'with a mortgage', 'go back one'], 'job = student'],
  [['no students', 'no managers'], 'job != student & job != manager'],
])('changes what was said, and nothing else: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it('selects afresh those who went out or came back', () => {
  expect(thread('students', 'get the customers who opted out')).not.toContain('job')
})
