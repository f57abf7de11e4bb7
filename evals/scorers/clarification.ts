import { z } from 'zod'
import { clarificationReason } from '../../backend/language/reading.ts'
import { lastTurn } from '../observed.ts'
import { plainText } from '../text/plain-text.ts'
import { defineScorer, hit, judged, miss } from './scorer.ts'

const expectation = z.union([
  z.literal(false),
  z.strictObject({
    /** What the question may be about; any of them is right. */
    reasons: z.array(clarificationReason).min(1),
    /** Words that the question must name, such as those that were not understood. */
    names: z.array(z.string()).default([]),
    /** The question offers at least this many ways to go on. */
    options: z.int().min(0).default(0),
  }),
])

/** The last turn asks back where that is due, for one of the right reasons; `false`: it must not ask. */
export const clarification = defineScorer({
  version: 1,
  expectation,
  score(expected, { observed }) {
    const question = lastTurn(observed)?.question
    if (expected === false)
      return question ? miss(`不该反问：${question.question.zh}`, `it should not ask: ${question.question.en}`) : hit()
    if (!question)
      return miss(`应当反问（${expected.reasons.join('、')}）`, `it should ask (${expected.reasons.join(', ')})`)
    const asked = plainText(`${question.question.zh} ${question.question.en}`)
    const options = question.options?.length ?? 0
    return judged([
      ...(expected.reasons.includes(question.reason)
        ? []
        : [
            {
              zh: `反问的原因是 ${question.reason}，应为 ${expected.reasons.join('、')}`,
              en: `it asks because of ${question.reason}, expected ${expected.reasons.join(', ')}`,
            },
          ]),
      ...expected.names
        .filter((word) => !asked.includes(plainText(word)))
        .map((word) => ({ zh: `反问没有提到“${word}”`, en: `the question does not name "${word}"` })),
      ...(options < expected.options
        ? [{ zh: `只给出 ${options} 个选项`, en: `only ${options} options are offered` }]
        : []),
    ])
  },
})
