import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { drafts } from './drafts.ts'

const storage = () => {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  }
}

beforeEach(() => vi.stubGlobal('localStorage', storage()))
afterAll(() => vi.unstubAllGlobals())

it('keeps a draft of each conversation, and of a new one', () => {
  drafts.set('bank', 'a', 'customers in')
  drafts.set('bank', undefined, 'win back')
  expect([drafts.get('bank', 'a'), drafts.get('bank', undefined), drafts.get('shop', 'a')]).toEqual([
    'customers in',
    'win back',
    '',
  ])
  drafts.set('bank', 'a', '')
  expect([drafts.get('bank', 'a'), drafts.get('bank', undefined)]).toEqual(['', 'win back'])
})

it('takes what was begun for a new conversation along into it', () => {
  drafts.set('bank', undefined, 'and then')
  drafts.move('bank', undefined, 'a')
  expect([drafts.get('bank', undefined), drafts.get('bank', 'a')]).toEqual(['', 'and then'])
})

it('keeps the fifty latest', () => {
  for (let index = 0; index < 60; index += 1) drafts.set('bank', `t${index}`, `draft ${index}`)
  expect([drafts.get('bank', 't9'), drafts.get('bank', 't10'), drafts.get('bank', 't59')]).toEqual([
    '',
    'draft 10',
    'draft 59',
  ])
})

it('goes on where the browser stores nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
  })
  expect(() => drafts.set('bank', 'a', 'text')).not.toThrow()
  expect(drafts.get('bank', 'a')).toBe('')
})
