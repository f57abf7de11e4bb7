import { z } from 'zod'
import { isJudged, type TrialResult } from '../result.ts'
import { agreement, agreementOf } from '../stats/agreement.ts'
import { correctedRate, measuresOf } from '../stats/judge-calibration.ts'
import type { Label } from './labels.ts'

/** Two graders of the same answers. The scorers of the suite are a grader whose name is null. */
export const gradersAgreement = agreement.extend({ first: z.string(), second: z.string().nullable() })
export type GradersAgreement = z.infer<typeof gradersAgreement>

const verdicts = (labels: readonly Label[]) =>
  new Map(labels.map((one) => [`${one.case}/${one.trial}`, one.verdict === 'pass']))

const common = (a: Map<string, boolean>, b: Map<string, boolean>): [boolean, boolean][] =>
  [...a].flatMap(([id, first]) => {
    const second = b.get(id)
    return second === undefined ? [] : [[first, second] as [boolean, boolean]]
  })

/** How far people agree with each other, and each with the scorers, on whole answers; pairs without a common answer are left out. */
export const agreements = (results: readonly TrialResult[], labels: readonly Label[]): GradersAgreement[] => {
  const whole = labels.filter(({ criterion }) => criterion === undefined)
  const people = [...Map.groupBy(whole, ({ person }) => person)].map(([name, some]) => ({ name, said: verdicts(some) }))
  const scored = new Map(
    results.filter(isJudged).map((one) => [`${one.case}/${one.trial}`, one.status === 'pass'] as const),
  )
  const found = (first: string, second: string | null, pairs: [boolean, boolean][]): GradersAgreement[] => {
    const measured = agreementOf(pairs)
    return measured ? [{ first, second, ...measured }] : []
  }
  return people.flatMap(({ name, said }, index) => [
    ...found(name, null, common(said, scored)),
    ...people.slice(index + 1).flatMap((other) => found(name, other.name, common(said, other.said))),
  ])
}

const interval = z.strictObject({ rate: z.number(), low: z.number(), high: z.number() })

/** What a judge said in a run, and how far people's labels let it be believed. */
export const judgeReport = z.strictObject({
  criterion: z.string(),
  question: z.string(),
  model: z.string(),
  judged: z.int(),
  passed: z.int(),
  /** Whether it counts in the reward: only with a calibration that was kept before the run. */
  counts: z.boolean(),
  /** Against labels of this run; null where there are none. Answers on which people are split evenly are left out. */
  measures: z
    .strictObject({
      pass: z.int(),
      fail: z.int(),
      /** Null where no label of that side is there. */
      tpr: z.number().nullable(),
      tnr: z.number().nullable(),
      kappa: agreement.shape.kappa,
      usable: z.boolean(),
    })
    .nullable(),
  /** The pass rate without the judge's errors; null where the labels do not allow it. */
  corrected: interval.nullable(),
})
export type JudgeReport = z.infer<typeof judgeReport>

export interface JudgedAnswer {
  id: string
  criterion: string
  question: string
  model: string
  pass: boolean
  counts: boolean
}

const judgement = z.looseObject({
  criterion: z.string(),
  question: z.string(),
  model: z.string(),
  score: z.number(),
  counts: z.boolean(),
})

/** What the judge said of an answer: of one criterion (`judge`), or of each of several (`rubric`). */
export const judgementsOf = ({
  scores: { judge, rubric },
}: Pick<TrialResult, 'scores'>): z.infer<typeof judgement>[] => {
  const one = judge && { ...judge.details, score: judge.score, counts: !judge.reportOnly }
  const several = (rubric?.details?.criteria ?? []) as unknown[]
  return [one, ...several].flatMap((given) => judgement.safeParse(given).data ?? [])
}

/** The judge's verdicts of a run; ties and answers that it was not asked about are none. */
export const judgedAnswers = (results: readonly TrialResult[]): JudgedAnswer[] =>
  results.flatMap((one) =>
    judgementsOf(one)
      .filter(({ score }) => score !== 0.5)
      .map(({ criterion, question, model, score, counts }) => ({
        id: `${one.case}/${one.trial}`,
        criterion,
        question,
        model,
        pass: score === 1,
        counts,
      })),
  )

/** What people say of a criterion, by answer: what most of them say. */
export const peopleSay = (labels: readonly Label[], criterion: string): Map<string, boolean> =>
  new Map(
    [
      ...Map.groupBy(
        labels.filter((one) => one.criterion === criterion),
        (one) => `${one.case}/${one.trial}`,
      ),
    ].flatMap(([id, some]) => {
      const passes = some.filter(({ verdict }) => verdict === 'pass').length
      return 2 * passes === some.length ? [] : [[id, 2 * passes > some.length] as const]
    }),
  )

const orNull = (share: number) => (Number.isNaN(share) ? null : share)
const word = (pass: boolean) => (pass ? 'pass' : 'fail')

/** Each criterion that a judge answered in the run, with its measures against people's labels and the corrected pass rate. */
export const judgeReports = (results: readonly TrialResult[], labels: readonly Label[]): JudgeReport[] =>
  [
    ...Map.groupBy(judgedAnswers(results), ({ criterion, question, model }) =>
      JSON.stringify([criterion, question, model]),
    ),
  ].map(([, answers]) => {
    const { criterion, question, model, counts } = answers[0] as JudgedAnswer
    const people = peopleSay(labels, criterion)
    const both = answers.flatMap(({ id, pass }) => {
      const human = people.get(id)
      return human === undefined ? [] : [{ id, human, judge: pass }]
    })
    const measured =
      both.length === 0
        ? null
        : measuresOf(both.map(({ id, human, judge }) => ({ id, human: word(human), judge: word(judge) })))
    const counted = { passed: answers.filter(({ pass }) => pass).length, judged: answers.length }
    return {
      criterion,
      question,
      model,
      ...counted,
      counts,
      measures: measured && {
        pass: measured.pass,
        fail: measured.fail,
        tpr: orNull(measured.tpr),
        tnr: orNull(measured.tnr),
        kappa: agreementOf(both.map(({ human, judge }) => [human, judge] as const))?.kappa ?? null,
        usable: measured.usable,
      },
      corrected: measured && measured.pass > 0 && measured.fail > 0 ? correctedRate(counted, measured) : null,
    }
  })
