import { scorerNamed } from '../scorers/index.ts'
import type { OpenWorld } from '../worlds/world.ts'
import { answerSubjects } from './answer-mutations.ts'
import { contentSubjects } from './content-mutations.ts'
import { deedSubjects } from './deed-mutations.ts'
import { figureSubjects } from './figure-mutations.ts'
import { judgeSubjects } from './judge-mutations.ts'
import { limitSubjects } from './limit-mutations.ts'
import { ruleSubjects } from './rule-mutations.ts'
import { structureSubjects } from './structure-mutations.ts'
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
  const passes = async ({ scorer: name, expected, judge }: Subject, { observed }: Subject['right'][number]) => {
    const scorer = scorerNamed(name)
    const trial = { lang: 'zh' as const, observed, world, ...(judge && { judge }) }
    return (await scorer.score(scorer.expectation.parse(expected), trial)).score === 1
  }
  for (const subject of [
    ...ruled(),
    ...answerSubjects,
    ...contentSubjects,
    ...deedSubjects,
    ...figureSubjects,
    ...limitSubjects,
    ...judgeSubjects,
    ...structureSubjects,
  ]) {
    const { scorer, name, right, wrong } = subject
    rate.byScorer[scorer] ??= { wrong: 0, killed: 0, equivalent: 0, accepted: 0 }
    const own = rate.byScorer[scorer]
    for (const one of wrong) {
      const killed = !(await passes(subject, one))
      own.wrong += 1
      own.killed += Number(killed)
      if (!killed) rate.survivors.push(`${scorer}, ${name}: ${one.name}`)
    }
    for (const one of right) {
      const accepted = await passes(subject, one)
      own.equivalent += 1
      own.accepted += Number(accepted)
      if (!accepted) rate.refused.push(`${scorer}, ${name}: ${one.name}`)
    }
  }
  for (const one of Object.values(rate.byScorer))
    for (const key of ['wrong', 'killed', 'equivalent', 'accepted'] as const) rate[key] += one[key]
  return rate
}
