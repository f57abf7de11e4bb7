import { expect, it } from 'vitest'
import { openPurse } from './purse.ts'

/** Runs `trials` of one price on so many lanes; gives how many began and what they cost together. */
const spend = async (limit: number, price: number, lanes: number, trials = 20) => {
  const purse = openPurse(limit)
  let [left, begun] = [trials, 0]
  const lane = async () => {
    while (left > 0) {
      left -= 1
      if (!(await purse.begin())) continue
      begun += 1
      await new Promise((done) => setTimeout(done, 1))
      purse.end(price)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { begun, spent: purse.spent }
}

it('is not overdrawn by lanes that begin side by side', async () => {
  expect(await spend(10, 3, 4)).toEqual({ begun: 3, spent: 9 })
  expect(await spend(10, 3, 1)).toEqual({ begun: 3, spent: 9 })
})

it('lets one trial show what it costs, and goes on with what an earlier run spent', async () => {
  expect(await spend(5, 22, 4)).toEqual({ begun: 1, spent: 22 })
  expect(await openPurse(5, [3, 1.5]).begin()).toBe(false)
  expect(await openPurse(undefined, [9]).begin()).toBe(true)
})
