import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

const raised = ['余额超过1000的学生', '余额提到3000']

it.each([
  [[...raised, '算了，余额还按原来的']],
  [[...raised, '余额恢复原样']],
  [[...raised, '余额改回去吧']],
  [[...raised, 'actually leave the balance as it was']],
  [[...raised, 'keep the old balance limit']],
])('puts a condition back as it stood before it was changed: %j', (messages) =>
  expect(thread(...messages)).toBe('balance > 1000 & job = student'),
)

it('leaves what came since as it is', () => {
  expect(thread(...raised, '已婚的', 'put the balance back as it was')).toBe(
    'balance > 1000 & job = student & marital = married',
  )
})

it('goes back to the first of several limits where the original one is meant', () => {
  expect(thread(...raised, '余额提到5000', 'go back to the original balance')).toBe('balance > 1000 & job = student')
  expect(thread(...raised, '余额提到5000', 'go back to the previous balance')).toBe('balance > 3000 & job = student')
})

it('brings back a condition that was dropped', () => {
  expect(thread('余额超过1000的学生', '余额的条件去掉', '余额还是按原来的')).toContain('balance > 1000')
})
