import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { speaksOfOccasion } from './occasion.ts'
import { wordsOf } from './particular.ts'

/** Meanings that make a stretch of words more than talk about the sender. */
const conditions = new Set<SenseKind>([
  'attribute',
  'group',
  'value',
  'property',
  'property-value',
  'term',
  'segment',
  'number',
  'comparator',
  'not',
  'except',
  'average',
  'extreme',
  'missing',
  'protected',
  'personal',
  'vague',
  'code',
])
/** Words after which the customers are named: what stands before them in a campaign tells when and why. */
const turns = /^(?:给|向|对|为|针对|面向|找|圈选|圈出|推给|we|i|we'd|i'd|please|need|want|let's)$/

/**
 * Places of lexemes that tell the background: stretches between two stops, or before the words that turn to the customers, which
 * hold no condition and speak of the sender or the occasion ("we are opening a new branch in May", 圣诞节前想给…).
 */
export const backgroundOf = (tokens: Token[], lexemes: Lexeme[], used: boolean[], campaign: boolean): Set<number> => {
  const places = new Set<number>()
  let stretch: number[] = []
  const close = (turned: boolean) => {
    const inside = stretch.map((n) => lexemes[n] as Lexeme)
    const idle = stretch.every((n) => !used[n])
    const plain = inside.every(({ senses }) => senses.every(({ is }) => !conditions.has(is)))
    const said = wordsOf(tokens, inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0)
    if (idle && plain && (speaksOfOccasion(said) || (turned && campaign))) for (const n of stretch) places.add(n)
    stretch = []
  }
  lexemes.forEach((lexeme, n) => {
    const turned = turns.test(wordsOf(tokens, lexeme.from, lexeme.to))
    if (turned || senseOf(lexeme, 'break') || /^[:：]$/.test(wordsOf(tokens, lexeme.from, lexeme.to))) close(turned)
    else stretch.push(n)
  })
  close(false)
  return used.some(Boolean) ? places : new Set()
}
