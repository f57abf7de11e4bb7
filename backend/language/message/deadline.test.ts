import { expect, it } from 'vitest'
import { tokenise } from '../normalise.ts'
import { deadlineAt } from './deadline.ts'

const length = (text: string, at: number) => deadlineAt(tokenise(text), at)

it('takes a day at the end of a request as the day on which the list is wanted', () => {
  expect(length('please send the list by Friday', 4)).toBe(2)
  expect(length('I need students before the end of the week.', 3)).toBe(6)
  expect(length('周五前我需要学生名单', 0)).toBe(3)
})

it('leaves a day of what customers did', () => {
  expect(length('bought before Friday', 1)).toBe(0)
  expect(length('I need those who bought by Friday and paid', 5)).toBe(0)
  expect(length('周五前登录过的客户', 0)).toBe(0)
})
