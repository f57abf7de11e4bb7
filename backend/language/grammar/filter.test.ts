import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('values of a property that are listed under a denial', () => {
  it.each([
    ['没在手机银行和网点买过东西的客户', 'purchase count = 0 {place in app,branch}'],
    ['没在手机银行或网点买过东西的客户', 'purchase count = 0 {place in app,branch}'],
  ])('are denied each: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it('are not one list where nothing is denied', () =>
    expect(audience('在手机银行和网点买过东西的客户')).not.toBe('purchase count >= 1 {place in app,branch}'))
})
