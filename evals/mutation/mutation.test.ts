import { afterAll, beforeAll, expect, it } from 'vitest'
import { scorerNames } from '../scorers/index.ts'
import { openStage, type Stage } from '../stage.ts'
import { type KillRate, measureKillRate } from './kill-rate.ts'

let stage: Stage
let rate: KillRate
beforeAll(async () => {
  stage = await openStage({ lanes: 0 })
  rate = await measureKillRate(await stage.world('bank'))
}, 240_000)
afterAll(() => stage.close())

it('catches at least 99 % of wrong bounds, swapped arms, wrong units, dropped negations, stale dates and their like', () => {
  expect(rate.survivors).toEqual([])
  expect(rate.killed / rate.wrong).toBeGreaterThanOrEqual(0.99)
})

it('accepts every right answer in other words', () => {
  expect(rate.refused).toEqual([])
})

it('tries every scorer with several wrong answers and more than one right one', () => {
  expect(Object.keys(rate.byScorer).sort()).toEqual([...scorerNames].sort())
  const thin = Object.entries(rate.byScorer).filter(([, { wrong, equivalent }]) => wrong < 5 || equivalent < 2)
  expect(thin).toEqual([])
})
