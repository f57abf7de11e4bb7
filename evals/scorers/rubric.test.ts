import { expect, it } from 'vitest'
import { said } from '../mutation/subject.ts'
import { judgedAnswers } from '../runs/graders.ts'
import { trial } from '../testing/trial.ts'
import type { OpenWorld } from '../worlds/world.ts'
import { rubric } from './rubric.ts'

const world = {} as OpenWorld
const criteria = [
  { criterion: 'kind', question: 'Is it kind?' },
  { criterion: 'short', question: 'Is it short?' },
]
const judge = {
  model: 'm',
  ask: async (prompt: string) =>
    prompt.includes('kind') ? '{"verdict":"pass","reason":"warm"}' : '{"verdict":"fail","reason":"it rambles"}',
}
const given = { lang: 'en' as const, observed: said('Certainly.'), world }

it('asks each criterion by itself, and counts for nothing while none is calibrated', async () => {
  const score = await rubric.score(rubric.expectation.parse(criteria), { ...given, judge })
  expect(score).toMatchObject({ score: 0, reportOnly: true })
  expect(score.reasons.map(({ en }) => en)).toContain('short: it rambles')
  const answers = judgedAnswers([trial('a', true, { scores: { rubric: { ...score, version: 1 } } })])
  expect(answers.map(({ criterion, pass, counts }) => [criterion, pass, counts])).toEqual([
    ['kind', true, false],
    ['short', false, false],
  ])
})

it('is report only without a judge, and refuses a criterion that stands twice', async () => {
  expect(await rubric.score(rubric.expectation.parse(criteria), given)).toMatchObject({ reportOnly: true })
  expect(rubric.expectation.safeParse([criteria[0], criteria[0]]).success).toBe(false)
})
