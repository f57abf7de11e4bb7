import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { defineScorer, judged } from './scorer.ts'

/** A number that an answer may state. `share`: a fraction of one, which people read as per cent. */
interface Known {
  value: number
  share: boolean
}

/** Shares that may lie beyond one. */
const ratios = /relative|growth/
const silent = new Set(['query', 'hash', 'examples', 'near', 'members'])

const knownIn = (value: unknown, key = ''): Known[] => {
  if (silent.has(key)) return []
  if (typeof value === 'number') return [{ value, share: (value > -1 && value < 1) || ratios.test(key) }]
  if (typeof value === 'string') return knownWords(value)
  if (Array.isArray(value)) return value.flatMap((one) => knownIn(one))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => knownIn(one, name))
  return []
}
const knownWords = (text: string): Known[] =>
  findQuantities(text).map(({ value, unit }) =>
    unit === 'plain' ? { value, share: false } : { value: value / (unit === 'permille' ? 1000 : 100), share: true },
  )

const grounded = (stated: Quantity, known: readonly Known[]): boolean =>
  known.some(({ value: figure, share }) => {
    const value = stated.fell ? -figure : figure
    if (stated.below) return figure >= 0 && figure < stated.value
    const near = (a: number, b: number) =>
      Math.abs(a - b) <= (Number.isInteger(value) && stated.whole ? 0 : stated.half) + Math.abs(b) * 1e-9
    if (stated.unit === 'plain') return near(stated.value, value)
    const factor = stated.unit === 'permille' ? 1000 : 100
    return share ? near(stated.value, value * factor) : near(stated.value, value)
  })

/**
 * Numbers have receipts: every number of every answer is a figure of a tool's output or receipt of the conversation so far, or stands in
 * the person's own words. What a question offers counts as an answer.
 */
export const receipts = defineScorer({
  version: 2,
  expectation: z.literal(true),
  score(_, { observed }) {
    const reasons: Bilingual[] = []
    const known: Known[] = knownIn(observed.final?.receipts.map(({ rows }) => rows) ?? [])
    let stated = 0
    for (const turn of observed.turns) {
      known.push(
        ...knownWords(turn.text),
        ...turn.calls.flatMap(({ output, input }) => [...knownIn(output), ...knownIn(input)]),
      )
      const quantities = findQuantities(turn.answer)
      stated += quantities.length
      for (const one of quantities)
        if (!grounded(one, known))
          reasons.push({ zh: `“${one.text}”没有来源`, en: `"${one.text}" traces to no tool result` })
      for (const { start, end, verified } of turn.numbers)
        if (!verified)
          reasons.push({
            zh: `“${turn.answer.slice(start, end)}”被标为未核实`,
            en: `"${turn.answer.slice(start, end)}" is marked unverified`,
          })
    }
    return judged(reasons, { stated, ungrounded: reasons.length })
  },
})
