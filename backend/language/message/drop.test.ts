import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const all = '年龄30到40岁、等级黄金、余额低于5000的客户'
const en = 'customers aged 30 to 40, tier gold, balance under 5000'
it.each([
  [[all, '余额去掉'], 'age 30..40 & tier = gold'],
  [[all, '余额这个条件去掉吧'], 'age 30..40 & tier = gold'],
  [[all, '不看年龄了'], 'tier = gold & balance < 5000'],
  [[all, '年龄不限'], 'tier = gold & balance < 5000'],
  [[all, '年龄和余额的限制都取消'], 'tier = gold'],
  [[all, '等级要求先拿掉'], 'age 30..40 & balance < 5000'],
  [[en, 'drop the balance'], 'age 30..40 & tier = gold'],
  [[en, 'lift the age limit'], 'tier = gold & balance < 5000'],
  [[en, "don't limit by age any more"], 'tier = gold & balance < 5000'],
  [[en, 'no age limit any more'], 'tier = gold & balance < 5000'],
  [[en, 'remove age and balance'], 'tier = gold'],
  [[en, 'the tier can go'], 'age 30..40 & balance < 5000'],
  [['近30天登录过的学生', '登录条件去掉'], 'job = student'],
  [['有信用卡的学生', '卡的条件去掉'], 'job = student'],
  [['没有房贷的学生', '房贷条件取消'], 'job = student'],
  [['students with no mortgage', 'drop the mortgage requirement'], 'job = student'],
  [['students with a personal loan', 'drop the loan requirement'], 'job = student'],
])('gives up the conditions that are named by their fields, and no other: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['students', 'leave out retirees'], 'job != retired'],
  [['学生', '上海的去掉'], 'city != sh'],
])('leaves customers out where values are named: %j', (messages, wanted) =>
  expect(thread(...messages)).toContain(wanted),
)
