import { expect, it } from 'vitest'
import { returnOf } from './return-on-cost.ts'

const difference = { treatment: 't', estimate: 2, ci: { low: -1, high: 5, level: 0.95 } }

it('divides what the arm added by what it cost beyond the control', () => {
  expect(returnOf(difference, { assigned: 100, cost: 50 }, { assigned: 50, cost: 5 })).toEqual({
    arm: 't',
    cost: 40,
    added: 200,
    addedLow: -100,
    addedHigh: 500,
    ratio: 5,
    ratioLow: -2.5,
    ratioHigh: 12.5,
    breakEven: 0.2,
  })
})

it('has no ratio where nothing was spent, and no margin that earns it back where nothing was added', () => {
  expect(returnOf(difference, { assigned: 10, cost: 0 }, { assigned: 10, cost: 0 })).toMatchObject({
    ratio: null,
    breakEven: null,
  })
  expect(returnOf({ ...difference, estimate: -1 }, { assigned: 10, cost: 5 }, { assigned: 10, cost: 0 })).toMatchObject(
    {
      ratio: -2,
      breakEven: null,
    },
  )
})
