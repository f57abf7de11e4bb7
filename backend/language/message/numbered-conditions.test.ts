import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  'Condition 1: students\nCondition 2: balance over 1,000\nBoth must be met.',
  'Condition 1: students; condition 2: balance over 1,000. Conditions 1 and 2 both apply.',
  '条件一：学生\n条件二：余额超过1000\n两个条件都要满足',
  '条件1：学生；条件2：余额超过1000。条件1和2同时满足。',
  'Base: students\nRule 1: balance over 1,000\nRule 2: balance over 1,000\nAll of these must hold',
])('says nothing more where all must hold: %j', (text) => expect(audience(text)).toBe('job = student & balance > 1000'))

it.each([
  'Condition 1: students; condition 2: balance over 1,000; exclude: married; any one of the conditions is enough',
  '条件一：学生\n条件二：余额超过1000\n排除：已婚\n以上条件满足其一即可',
])('joins them by "or" where one is enough: %j', (text) =>
  expect(audience(text)).toBe('(job = student | balance > 1000) & marital != married'),
)

it('asks where only some of them are named', () =>
  expect(audience('条件1：学生；条件2：余额超过1000；条件3：已婚。条件1和2都要满足。')).toMatch(/\?/))
