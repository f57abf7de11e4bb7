import { expect, it } from 'vitest'
import { read, thread } from '../testing/read.ts'

it.each([
  [['aged 35 to 45', 'hmm, 35 to 50 rather'], 'age 35..50'],
  [['35到45岁', '放宽到50岁'], 'age 35..50'],
  [['35到45岁', '下限降到30岁'], 'age 30..45'],
  [['balance over 2000', 'and at most 8000', 'raise the cap to 10k'], 'balance > 2000 & balance <= 10000'],
  [['students', 'managers too'], 'job in student,manager'],
  [['学生', '管理人员也要'], 'job in student,manager'],
  [['students', 'they must have a mortgage too'], 'job = student & housing = true'],
  [['students', 'but not the ones with a mortgage'], 'job = student & housing != true'],
  [['balance of 3000 or more', 'sorry, I meant less than 3000'], 'balance < 3000'],
  [['students and managers', 'swap students for retirees'], 'job in manager,retired'],
  [['学生和管理人员', '把学生换成退休的'], 'job in manager,retired'],
  [['students and managers', 'students instead of managers'], 'job = student'],
  [['no purchase in 90 days', 'make that 60'], 'purchase count = 0 in last 60 day'],
  [['utilisation over 20', 'too many, 40'], 'share_rate > 40'],
  [['students', 'with a mortgage', 'no wait, not with a mortgage'], 'job = student & housing != true'],
  [['有房贷的', '没有房贷的'], 'housing != true'],
  [['上海的客户', '把广州也加进来'], 'city in sh,gz'],
  [['近90天登录过', '还是30天吧'], 'login count >= 1 in last 30 day'],
  [
    ['students', 'without a mortgage', 'keep the mortgage holders with a balance over 5000'],
    'job = student & (housing != true | balance > 5000)',
  ],
  [['学生', '有房贷的不要', '有房贷但余额5000以上的留下'], 'job = student & (housing != true | balance >= 5000)'],
])('puts what is said in the place of what it is about: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('takes what an offer is for into the plan, not into the audience', () => {
  const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const
  const reading = read('email them an offer for a term deposit next week', { current })
  expect([reading.intent, reading.rule, reading.brief?.offer]).toEqual([
    'campaign',
    undefined,
    'offer for a term deposit',
  ])
})
