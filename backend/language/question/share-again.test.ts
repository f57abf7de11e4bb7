import { describe, expect, it } from 'vitest'
import type { Rule } from '../../segments/rule.ts'
import { shareAgain } from './share-again.ts'

const gold: Rule = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }

describe('a share that is asked behind a count', () => {
  it.each([
    'what share is that?',
    'What percentage of all customers is that?',
    'and what share of the base is that?',
    'as a percentage of all customers?',
    '占多少？',
    '占比呢',
    '那占全部客户的多少？',
    '比例是多少',
  ])('%s: of the audience at hand, or of whom the question before counted', (text) => {
    const share = { kind: 'metric', metrics: ['share_of_group'], dimensions: [], share: gold }
    expect(shareAgain(text, undefined, gold)).toEqual(share)
    expect(
      shareAgain(text, { kind: 'metric', metrics: ['customers'], dimensions: [], filter: gold }, undefined),
    ).toEqual(share)
  })

  it('is none behind an amount, and none without anybody it could be of', () => {
    const amount = { kind: 'metric' as const, metrics: ['total:balance'], dimensions: [], filter: gold }
    expect(shareAgain('what share is that?', amount, gold)).toBeUndefined()
    expect(shareAgain('占多少', undefined, undefined)).toBeUndefined()
  })

  it.each([
    'what share of revenue comes from gold customers?',
    '存款占比最高的客户',
    'what share of them have a loan?',
  ])('more than that is another question: %s', (text) => {
    expect(shareAgain(text, undefined, gold)).toBeUndefined()
  })
})
