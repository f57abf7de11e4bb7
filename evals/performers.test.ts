import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EvalCase, evalCase } from './case.ts'
import { builtinModel } from './models.ts'
import { openPerformers, type Performers } from './performers.ts'
import type { TrialOutcome } from './trial.ts'

const slow = 240_000
const caseOf = (id: string, input: string[], expect: object): EvalCase =>
  evalCase.parse({ id, suite: 'mine', lang: 'en', fixture: { world: 'shop' }, input, expect })
const canada = 'select customer_id from customers where country = $$Canada$$'
const cases = [
  caseOf('right', ['customers in Canada'], { customers: { sql: canada } }),
  caseOf('wrong', ['customers in Canada'], { customers: { sql: canada.replace('=', '<>') } }),
  caseOf('misfit', ['customers in Canada'], { customers: { sql: 'select customer_id from nowhere' } }),
]
const keyOf = ({ id }: EvalCase) => ({ suite: 'mine', case: id, trial: 0 })
const inBrief = ({ observed, judged, problem }: TrialOutcome) => ({
  answers: observed?.turns.map(({ answer }) => answer),
  status: judged?.status,
  scores: judged?.scores,
  problem,
})
const stopping = new AbortController()
const common = { model: builtinModel, concurrency: 2, judged: false }
let threads: Performers
let here: Performers
beforeAll(async () => {
  threads = await openPerformers({ ...common, trials: 100, signal: stopping.signal })
  here = await openPerformers({ ...common, trials: 2, signal: stopping.signal })
}, slow)
afterAll(async () => {
  await threads.close()
  await here.close()
})

describe('performers', () => {
  it('give in threads of their own what they give in this one', { timeout: slow }, async () => {
    const [first, second] = threads.each
    const [only] = here.each
    if (!first || !second || !only) throw new Error('too few performers')
    const mine = async (perform: typeof first) => {
      const outcomes: ReturnType<typeof inBrief>[] = []
      for (const one of cases) outcomes.push(inBrief(await perform(one, keyOf(one))))
      return outcomes
    }
    const [a, b, c] = await Promise.all([mine(first), mine(second), mine(only)])
    expect(a).toEqual(c)
    expect(b).toEqual(c)
    expect(c.map(({ status }) => status)).toEqual(['pass', 'fail', undefined])
    expect(c[2]?.problem).toMatch(/WorldMisfit/)
  })

  it('end unjudged when the run is stopped, and no more is done then', { timeout: slow }, async () => {
    const [first] = threads.each
    const [one] = cases
    if (!first || !one) throw new Error('too few performers')
    const waiting = first(one, keyOf(one))
    stopping.abort()
    expect((await waiting).judged).toBeUndefined()
    await threads.close()
    expect(await first(one, keyOf(one))).toEqual({ problem: 'its thread has ended' })
  })
})
