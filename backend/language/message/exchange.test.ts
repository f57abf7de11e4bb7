import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['students and managers', 'drop the managers and put retirees in instead'], 'job in student,retired'],
  [['学生和管理人员', '管理人员拿掉，改放退休人员'], 'job in student,retired'],
  [['customers in Hangzhou and Guangzhou', 'swap Guangzhou for Shanghai'], 'city in hz,sh'],
  [['杭州、广州的客户', '广州换成上海'], 'city in hz,sh'],
  [['customers in Shanghai', 'replace Shanghai with Hangzhou and Guangzhou'], 'city in hz,gz'],
  [['students', 'substitute retirees for students'], 'job = retired'],
  [['学生', '用退休人员代替学生'], 'job = retired'],
  [['gold and diamond customers', 'diamond out, silver in'], 'tier in gold,silver'],
  [['students with a mortgage', 'swap the mortgage condition for a credit card'], 'job = student & card = true'],
  [['有房贷的学生', '房贷条件去掉，改用余额5000以上'], 'balance >= 5000 & job = student'],
  [['students with a mortgage', 'drop the mortgage and use income over 8000 instead'], 'job = student & income > 8000'],
])('exchanges what is given up for what takes its place: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['买过“LAMP”', '换成“TRAY”'], 'purchase count >= 1 {item contains TRAY}'],
  [['近30天在手机银行买过', '换成网点'], 'purchase count >= 1 {place = branch} in last 30 day'],
  [['bought via the app this year', 'what about a branch'], 'purchase count >= 1 {place = branch} in year 0'],
  [['学生，6月生日', '学生和退休的都要'], 'job in student,retired'],
])('puts the one thing that is named where the audience holds one of its kind: %j', (messages, wanted) =>
  expect(thread(...messages)).toContain(wanted),
)

it.each([
  [['购买超过5次，近90天', '把90天改成60天'], 'purchase orders > 5 in last 60 day'],
  [['more than 5 purchases in the last 90 days', 'change the 90 days to 60'], 'purchase orders > 5 in last 60 day'],
  [['去年购买超过5次', '去年改成今年'], 'purchase orders > 5 in year 0'],
  [['age 35 to 45', 'change that to 30 to 40'], 'age 30..40'],
  [['35到45岁', '改成30到40岁'], 'age 30..40'],
  [['balance over 5000 and income over 5000', 'change the balance to 8000'], 'balance > 8000 & income > 5000'],
])('exchanges times and numbers where the audience holds them: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([[['students', 'drop Shanghai and put Hangzhou in instead']], [['学生', '上海拿掉，改放杭州']]])(
  'asks what is to go where the audience holds no such thing: %j',
  (messages) => expect(thread(...messages)).toContain('?'),
)

it('carries an exchange into the group that a ranking is made in', () =>
  expect(thread('customers in Shanghai', 'top 100 by balance', 'swap Shanghai for Hangzhou')).toBe(
    'city = hz & top 100 by balance within city = hz',
  ))
