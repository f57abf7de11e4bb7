import type { Rule } from '../../segments/rule.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { type Doubter, placesOf } from './doubt.ts'

const parting: SenseKind[] = ['break', 'and', 'or', 'but']
const limited = (rule: Rule | undefined) => rule?.kind === 'event' && ['gt', 'gte', 'lt', 'lte'].includes(rule.op)

/** "over 1,000 pieces this year in at most three orders": of two limits on the same events in one breath, only one is limited in time. */
export const windowOfOne: Doubter = ({ analysis: { read, lexemes }, wordsOf }) => {
  if (lexemes.some((lexeme) => senseOf(lexeme, 'ever') ?? senseOf(lexeme, 'not')?.never ?? senseOf(lexeme, 'edge')))
    return undefined
  const parts = read.parts.filter(({ rule, frame }) => frame && limited(rule)).sort((a, b) => a.start - b.start)
  for (const [n, { rule, end }] of parts.entries()) {
    const next = parts[n + 1]
    if (rule?.kind !== 'event' || next?.rule?.kind !== 'event' || rule.event !== next.rule.event) continue
    if ((rule.window === undefined) === (next.rule.window === undefined)) continue
    const between = placesOf({ start: end, end: Math.max(end, next.start) })
    if (!between.some((at) => parting.some((kind) => senseOf(lexemes[at], kind)))) return wordsOf(placesOf(next))
  }
  return undefined
}
