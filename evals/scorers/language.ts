import { z } from 'zod'
import { lang } from '../../backend/bilingual.ts'
import { lastTurn } from '../observed.ts'
import { defineScorer, hit, miss } from './scorer.ts'

const expectation = z.union([
  lang,
  z.strictObject({
    lang,
    /** Words of the data or the person that may stand in another language. */ ignore: z.array(z.string()),
  }),
])

/** Share of Chinese characters among characters and words: a Chinese word of two characters weighs like one English word. */
const chineseShare = (text: string): number => {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length / 1.5
  const words = (text.match(/[A-Za-z]{2,}/g) ?? []).length
  return han + words === 0 ? Number.NaN : han / (han + words)
}

/** Quoted words, codes, references and ids belong to the data. */
const own = (text: string): string =>
  text.replace(/["“”‘’「」].{0,80}?["“”‘’「」]/g, ' ').replace(/\b\S*[\d_@/]\S*\b/g, ' ')

const leastShare = 0.75

/** The language of the last answer. Names and values of the data may stand in the other one. */
export const language = defineScorer({
  version: 1,
  expectation,
  score(expected, { observed }) {
    const { lang: wanted, ignore } = typeof expected === 'string' ? { lang: expected, ignore: [] } : expected
    const answer = lastTurn(observed)?.answer ?? ''
    const share = chineseShare(ignore.reduce((text, word) => text.replaceAll(word, ' '), own(answer)))
    if (Number.isNaN(share)) return miss('没有回答', 'there is no answer')
    const details = { chinese: Math.round(share * 100) / 100 }
    if (wanted === 'zh' ? share >= leastShare : share <= 1 - leastShare) return hit(details)
    return miss(
      `回答的语言不对：中文占 ${Math.round(share * 100)}%`,
      `the answer is in the wrong language: ${Math.round(share * 100)} % Chinese`,
      details,
    )
  },
})
