import { expect, it } from 'vitest'
import type { Rule } from './rule.ts'
import type { SavedSegment } from './segment.ts'
import { isSameName, refuseTaken } from './taken.ts'

const gold: Rule = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
const silver: Rule = { kind: 'compare', field: 'tier', op: 'eq', value: 'silver' }
const saved = { id: 'seg_1', name: 'Gold  Customers', version: 3, rule: gold } as SavedSegment

const refusal = (input: Parameters<typeof refuseTaken>[1]) => {
  try {
    refuseTaken([saved], input)
    return null
  } catch (error) {
    return error
  }
}

it('takes names for the same that people cannot tell apart', () => {
  expect(isSameName(' gold customers', 'Gold  Customers')).toBe(true)
  expect(isSameName('ＶＩＰ客户', 'VIP客户')).toBe(true)
  expect(isSameName('Gold customers', 'Gold customers 2')).toBe(false)
})

it('refuses a name that another segment has, and names that one', () => {
  expect(refusal({ name: 'gold customers', rule: silver })).toMatchObject({
    code: 'segment_name_taken',
    details: { id: 'seg_1', name: 'Gold  Customers', version: 3 },
  })
  expect(refusal({ name: 'Silver', rule: silver })).toBeNull()
})

it('offers the segment that has the rule already, whatever the order of its keys', () => {
  const turned = { value: 'gold', op: 'eq', field: 'tier', kind: 'compare' } as Rule
  expect(refusal({ name: 'Others', rule: turned })).toMatchObject({ code: 'segment_exists', details: { id: 'seg_1' } })
  expect(refusal({ rule: turned })).toMatchObject({ code: 'segment_exists' })
})

it('keeps a second one of the same rule where that is asked for, under a name of its own', () => {
  expect(refusal({ name: 'Gold in spring', rule: gold, another: true })).toBeNull()
  expect(refusal({ name: 'gold customers', rule: gold, another: true })).toMatchObject({ code: 'segment_exists' })
  expect(refusal({ rule: gold, another: true })).toMatchObject({ code: 'segment_exists' })
})
