import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { speaksOfOccasion } from './occasion.ts'
import { wordsOf } from './particular.ts'

/** Meanings that a stretch which no condition uses may not hold to be background. */
const conditions = new Set<SenseKind>(
  'attribute group value property property-value term segment number comparator not except average extreme missing protected personal vague code any-of not-both'.split(
    ' ',
  ) as SenseKind[],
)

const opensAudience = /^(?:给|向|对|为|针对|面向|找|圈选|圈出|推给|please|need|want|let's|we|i|we'd|i'd)$/
/**
 * Places that no condition uses and that tell of the sender or the occasion, once the conditions are read; before words that turn to
 * the customers of a campaign, whatever else they say ("we are opening a new branch in May", 圣诞节前想给…).
 */
export const leftAside = (tokens: Token[], lexemes: Lexeme[], used: boolean[], campaign: boolean): Set<number> => {
  const places = new Set<number>()
  let stretch: number[] = []
  const close = (turned: boolean) => {
    const inside = stretch.map((n) => lexemes[n] as Lexeme)
    const bare = inside.every(({ senses }) => senses.every(({ is }) => !conditions.has(is)))
    const said = wordsOf(tokens, inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0)
    const plain = bare && stretch.every((n) => !used[n])
    if (plain && (speaksOfOccasion(said) || (turned && campaign))) for (const n of stretch) places.add(n)
    stretch = []
  }
  lexemes.forEach((lexeme, n) => {
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const turned = opensAudience.test(said)
    if (turned || senseOf(lexeme, 'break') || /^[:：]$/.test(said)) close(turned)
    else stretch.push(n)
  })
  close(false)
  return used.some(Boolean) ? places : new Set()
}
