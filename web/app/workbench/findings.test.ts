import { expect, it } from 'vitest'
import { headingOf } from './findings.tsx'

it('calls a text that does not fit too long, not incomplete', () => {
  expect(headingOf({ severity: 'block', tooLong: true })).toBe('tooLong')
  expect(headingOf({ severity: 'block' })).toBe('missing')
  expect(headingOf({ severity: 'info' })).toBe('mind')
})
