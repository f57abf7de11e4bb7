import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'
import { misspokenFor } from './misspoke.ts'

it.each([
  [['学生', '职业说错了，是退休人员不是学生'], 'job = retired'],
  [['有房贷的学生', '职业说错了，应该是退休人员，不是学生'], 'job = retired & housing = true'],
])('what was meant takes the place of what was said: %j', (messages, rule) =>
  expect(
    thread(...messages)
      .split(' & ')
      .sort()
      .join(' & '),
  ).toBe(rule.split(' & ').sort().join(' & ')),
)

it('reads which is which', () => {
  expect(misspokenFor('产品说错了，是网络安全不是技术支持')).toEqual({ fresh: '网络安全', old: '技术支持' })
  expect(misspokenFor('不是技术支持')).toBeUndefined()
  expect(misspokenFor('wrong customers, drop them')).toBeUndefined()
})
