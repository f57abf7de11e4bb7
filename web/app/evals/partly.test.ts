import { expect, it } from 'vitest'
import { isPartly } from './partly.ts'

it('tells a run that was stopped before its end from a whole one', () => {
  expect(isPartly({ end: 'cancelled', done: 46, all: 480 })).toBe(true)
  expect(isPartly({ end: 'budget', done: 46, all: 480 })).toBe(true)
  expect(isPartly({ end: 'interrupted', done: 480, all: 480 })).toBe(false)
  expect(isPartly({ end: 'running', done: 46, all: 480 })).toBe(false)
  expect(isPartly({ end: 'complete', done: 480, all: 480 })).toBe(false)
})
