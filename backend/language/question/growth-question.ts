import { analyse, type Reference } from '../analyse.ts'
import { spansOf } from '../unread.ts'
import { timesIn } from './compared-times.ts'
import type { GrowthAsked } from './growth.ts'

/** The growth formula as a question. */
export const growthQuestion = (reference: Reference, { target, lines, rest: left }: GrowthAsked) => {
  const whole = analyse(reference, left)
  const { range, tokens: people } = timesIn(whole, { compares: false, moved: false })
  const rest = range ? analyse(reference, people) : whole
  const filter = rest.read.rule
  return {
    intent: 'performance' as const,
    unread: spansOf(reference.text, rest.tokens, rest.lexemes, rest.unread),
    assumptions: rest.notes.map((note) => ({ note })),
    question: {
      kind: 'growth' as const,
      metrics: [],
      dimensions: [],
      ...(target !== undefined && { target }),
      ...(lines && { lines }),
      ...(range && { range }),
      ...(filter && { filter }),
    },
  }
}
