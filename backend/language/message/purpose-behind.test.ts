import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'
import { tellsOfAgent, tellsOfUse } from './purpose-behind.ts'

describe('what a list is for', () => {
  it.each([
    '用于流失预警',
    '作为新品试用的种子用户',
    '为年底的存款旺季做准备',
    '海外客户拜访计划要用',
    '请做成一个客群',
    '我想给他们做一次专属回馈',
    '我想再提醒他们一次',
    'it is for the churn alert',
    'we need it for the visit plan',
    'please save it as a segment',
    'they will be invited to the product evening',
    'we want to give them something back',
  ])('is told by %s', (words) => expect(tellsOfUse(words)).toBe(true))

  it.each([
    '有房贷的客户',
    '近30天没有登录',
    '他们的余额5万以上',
    'they have a mortgage',
    'they should be over 40',
    'we want to exclude them',
    'keep them only if they have a card',
  ])('is not told by %s', (words) => expect(tellsOfUse(words)).toBe(false))

  it.each(['由网点客户经理逐户拜访', '不走电话', 'not by phone'])('who acts, and how: %s', (words) =>
    expect(tellsOfAgent(words)).toBe(true),
  )

  it.each([
    ['余额超过5000的学生，用于流失预警。', 'balance > 5000 & job = student'],
    ['students with a balance over 5000. We need it for the visit plan.', 'job = student & balance > 5000'],
    ['students with a balance over 5000; it is for retirees', '?'],
  ])('limits nobody, unless it names people: %s', (text, found) => expect(audience(text)).toContain(found))
})
