import { type ScorerName, scorerNamed } from '../scorers/index.ts'
import type { OpenWorld } from '../worlds/world.ts'
import { answerSubjects } from './answer-mutations.ts'
import { contentSubjects } from './content-mutations.ts'
import { deedSubjects } from './deed-mutations.ts'
import { figureSubjects } from './figure-mutations.ts'
import { ruleSubjects } from './rule-mutations.ts'
import { blank, final, type Subject, turn } from './subject.ts'

export interface KillRate {
  /** Wrong answers, and how many of them the scorers caught. */
  wrong: number
  killed: number
  /** Right answers in other words, and how many of them the scorers accepted. */
  equivalent: number
  accepted: number
  byScorer: Record<string, { wrong: number; killed: number; equivalent: number; accepted: number }>
  /** Names of wrong answers that passed, and of right ones that did not. */
  survivors: string[]
  refused: string[]
}

const ruled = (): Subject[] =>
  ruleSubjects.map(({ name, sql, rule, equivalent, wrong }) => {
    const observed = (one: typeof rule) => ({
      ...blank,
      turns: [turn()],
      final: final({ segment: { id: null, rule: one, readBack: { zh: '', en: '' }, count: 0, unread: [] } }),
    })
    return {
      scorer: 'customers',
      name,
      expected: { sql },
      right: [rule, ...equivalent].map((one, index) => ({ name: `rewrite ${index}`, observed: observed(one) })),
      wrong: wrong.map((one) => ({ name: one.name, observed: observed(one.rule) })),
    }
  })

/** Gives seeded wrong answers, and right ones in other words, to every scorer over the bank. */
export const measureKillRate = async (world: OpenWorld): Promise<KillRate> => {
  const rate: KillRate = { wrong: 0, killed: 0, equivalent: 0, accepted: 0, byScorer: {}, survivors: [], refused: [] }
  const passes = async (name: ScorerName, expected: unknown, observed: Subject['right'][number]['observed']) => {
    const scorer = scorerNamed(name)
    return (await scorer.score(scorer.expectation.parse(expected), { lang: 'zh', observed, world })).score === 1
  }
  for (const { scorer, name, expected, right, wrong } of [
    ...ruled(),
    ...answerSubjects,
    ...contentSubjects,
    ...deedSubjects,
    ...figureSubjects,
  ]) {
    rate.byScorer[scorer] ??= { wrong: 0, killed: 0, equivalent: 0, accepted: 0 }
    const own = rate.byScorer[scorer]
    for (const one of wrong) {
      const killed = !(await passes(scorer, expected, one.observed))
      own.wrong += 1
      own.killed += Number(killed)
      if (!killed) rate.survivors.push(`${scorer}, ${name}: ${one.name}`)
    }
    for (const one of right) {
      const accepted = await passes(scorer, expected, one.observed)
      own.equivalent += 1
      own.accepted += Number(accepted)
      if (!accepted) rate.refused.push(`${scorer}, ${name}: ${one.name}`)
    }
  }
  for (const one of Object.values(rate.byScorer))
    for (const key of ['wrong', 'killed', 'equivalent', 'accepted'] as const) rate[key] += one[key]
  return rate
}
