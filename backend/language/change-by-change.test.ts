import { describe, expect, it } from 'vitest'
import { thread } from './testing/read.ts'

describe('a message of several changes', () => {
  it.each([
    [['students with a mortgage', 'Swap students for retirees, and the balance needs to be over 50'], 'housing = true'],
    [['students with a balance over 500', 'swap students for retirees, and the balance only needs to be over 50'], ''],
    [['学生，余额超过500', '学生换成退休，余额超过50就可以'], ''],
    [['学生，余额超过500', '学生换成退休，余额超过50'], ''],
  ])('makes each of them: %j', (messages, held) => {
    const made = thread(...messages)
    expect(made).toMatch(/job = retired/)
    expect(made).toMatch(/balance > 50(?!0)/)
    expect(made).toContain(held)
    expect(made).not.toMatch(/balance > 500|student/)
  })

  it.each([
    [
      [
        'customers who bought in the last 90 days',
        'change the time to this year, and the balance must be at least 500',
      ],
      'purchase count >= 1 in year 0 & balance >= 500',
    ],
    [
      ['customers who bought in the last 90 days', 'change the period to the last 30 days and balance at least 500'],
      'purchase count >= 1 in last 30 day & balance >= 500',
    ],
    [
      ['students', "Hmm, let's put retirees in too. And leave out anyone with a mortgage."],
      'job in student,retired & housing != true',
    ],
    [
      ['students', 'Retirees as well, please. And nobody with a mortgage, thanks!'],
      'job in student,retired & housing != true',
    ],
    [['students', "That's a tiny list. Retirees too, please."], 'job in student,retired'],
    [['学生', '人有点少，退休的也算上，有房贷的去掉'], 'job in student,retired & housing != true'],
    [['学生', '好的，只看余额超过500的，其他不变'], 'job = student & balance > 500'],
    [['students', 'over 30', 'Hmm, no, undo that. Rather a balance over 500.'], 'job = student & balance > 500'],
    [['学生', '30岁以上', '嗯，还是撤回吧，改成余额超过500'], 'job = student & balance > 500'],
    [['students', 'Only those with a balance over 500... no, make that over 800.'], 'job = student & balance > 800'],
    [
      ['学生，余额20万以上', '20万有点高了，降到15万吧。还有，有房贷的不要'],
      'job = student & balance >= 150000 & housing != true',
    ],
    [
      ['students', 'Exclude: those with a mortgage; those with a credit card'],
      'job = student & housing != true & card != true',
    ],
    [['over 30', 'leave out students and retirees', '学生放回来，退休的还是不要'], 'age > 30 & job != retired'],
    [['students and managers', 'drop the managers as well, just the students. Thanks.'], 'job = student'],
    [['学生，余额超过500', '学生人太少，余额降到100'], 'job = student & balance > 100'],
    [['over 30', 'leave out students', 'drop the age condition and put students back in instead'], ''],
  ])('leaves out the talk around them: %j', (messages, wanted) => {
    if (wanted) expect(thread(...messages)).toBe(wanted)
    else expect(thread(...messages)).not.toMatch(/age|student/)
  })

  it.each([[['students', 'Retirees too. And only those with wombats.']], [['学生', '退休的也算上，再要养了袋熊的']]])(
    'makes those that are read and asks about the rest: %j',
    (messages) => {
      const said = thread(...messages)
      expect(said).toContain('job in student,retired')
      expect(said).toMatch(/\?|\[/)
    },
  )
})

it.each([
  [['学生，余额2000以上', '余额改成5000以上，还要有信用卡'], 'job = student & balance >= 5000 & card = true'],
  [
    ['students with a balance over 2000', 'raise the balance to 5000, and drop the student condition'],
    'balance > 5000',
  ],
  [['余额5000以上', '5000太高了，改成3000'], 'balance >= 3000'],
  [['balance over 5000', '5000 is too high, make it 3000'], 'balance > 3000'],
  [
    ['student card holders with utilisation over 60', 'balance of at least 5000', 'make that 8000'],
    'job = student & card = true & share_rate > 60 & balance >= 8000',
  ],
  [
    ['学生，余额2000以上', '有房贷的去掉', '算了，有房贷的还是加回来。余额提高到5000'],
    'job = student & balance >= 5000',
  ],
  [['学生', '有房贷的去掉', '有房贷的加回来吧，余额至少5000'], 'job = student & balance >= 5000'],
  [
    ['students', 'no mortgage', 'Bring the mortgage holders back in. They need a credit card.'],
    'job = student & card = true',
  ],
  [
    ['more than 5 purchases in the last 90 days', 'Stretch the 90 days to 180, and cut the students and the retired.'],
    'purchase orders > 5 in last 180 day & !(job in student,retired)',
  ],
  [['学生，使用率超过60', '余额5000以上', '改成8000'], 'job = student & share_rate > 60 & balance >= 8000'],
])('makes several changes of one message, and the last limit the one that is meant: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)
