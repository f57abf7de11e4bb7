import { z } from 'zod'
import { lastTurn } from '../observed.ts'
import { plainText } from '../text/plain-text.ts'
import { defineScorer, judged } from './scorer.ts'

const expectation = z
  .strictObject({
    all: z.array(z.string().min(1)).default([]),
    any: z.array(z.string().min(1)).default([]),
    none: z.array(z.string().min(1)).default([]),
  })
  .refine(({ all, any, none }) => all.length + any.length + none.length > 0, 'name at least one word')

/** Words of the last answer, after Unicode folding, whatever the case and width. */
export const contains = defineScorer({
  version: 1,
  expectation,
  score({ all, any, none }, { observed }) {
    const answer = plainText(lastTurn(observed)?.answer ?? '')
    const has = (word: string) => answer.includes(plainText(word))
    return judged([
      ...all
        .filter((word) => !has(word))
        .map((word) => ({ zh: `回答没有提到“${word}”`, en: `the answer does not say "${word}"` })),
      ...(any.length > 0 && !any.some(has)
        ? [{ zh: `回答没有提到其中任何一个：${any.join('、')}`, en: `the answer says none of: ${any.join(', ')}` }]
        : []),
      ...none.filter(has).map((word) => ({ zh: `回答不该提到“${word}”`, en: `the answer must not say "${word}"` })),
    ])
  },
})
