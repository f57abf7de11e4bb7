import { z } from 'zod'
import { lastTurn } from '../observed.ts'
import { plainText } from '../text/plain-text.ts'
import { defineScorer, judged } from './scorer.ts'

const words = z.array(z.string().min(1))
const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
const patterns = z.array(z.string().min(1).refine(isPattern, 'is no regular expression')).optional()

const expectation = z
  .strictObject({
    all: words.default([]),
    any: words.default([]),
    none: words.default([]),
    /** The whole answer, and how it begins. */
    equals: z.string().min(1).optional(),
    starts: z.string().min(1).optional(),
    /** Regular expressions that the answer as written fits, all of them, and those that it may not fit. */
    matches: patterns,
    matches_none: patterns,
  })
  .refine(
    ({ all, any, none, equals, starts, matches = [], matches_none = [] }) =>
      [...all, ...any, ...none, ...matches, ...matches_none].length > 0 || equals !== undefined || starts !== undefined,
    'name at least one word',
  )
  .refine(
    ({ matches = [] }) => !matches.some((one) => new RegExp(one).test('')),
    'a pattern that fits an empty answer passes any',
  )

/** Words of the last answer, after Unicode folding, whatever the case and width; patterns look at the answer as it was written. */
export const contains = defineScorer({
  version: 1,
  expectation,
  score({ all, any, none, equals, starts, matches = [], matches_none = [] }, { observed }) {
    const written = lastTurn(observed)?.answer ?? ''
    const answer = plainText(written)
    const has = (word: string) => answer.includes(plainText(word))
    return judged([
      ...all
        .filter((word) => !has(word))
        .map((word) => ({ zh: `回答没有提到“${word}”`, en: `the answer does not say "${word}"` })),
      ...(any.length > 0 && !any.some(has)
        ? [{ zh: `回答没有提到其中任何一个：${any.join('、')}`, en: `the answer says none of: ${any.join(', ')}` }]
        : []),
      ...none.filter(has).map((word) => ({ zh: `回答不该提到“${word}”`, en: `the answer must not say "${word}"` })),
      ...(equals !== undefined && answer !== plainText(equals)
        ? [{ zh: `回答应为“${equals}”`, en: `the answer should be "${equals}"` }]
        : []),
      ...(starts !== undefined && !answer.startsWith(plainText(starts))
        ? [{ zh: `回答应以“${starts}”开头`, en: `the answer should begin with "${starts}"` }]
        : []),
      ...matches
        .filter((one) => !new RegExp(one).test(written))
        .map((one) => ({ zh: `回答不合 /${one}/`, en: `the answer does not fit /${one}/` })),
      ...matches_none
        .filter((one) => new RegExp(one).test(written))
        .map((one) => ({ zh: `回答不该合于 /${one}/`, en: `the answer must not fit /${one}/` })),
    ])
  },
})
