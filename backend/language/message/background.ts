import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
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
const ours =
  /\b(?:we|our|us|launch\w*|campaigns?|promot\w*|season|holiday|event|festival|quarter|team|boss|because|since)\b|我们|我行|本行|我司|公司|领导|老板|为了|因为|由于|推出|上线|新品|活动|大促|双十一|双11|618|春节|国庆|打算|准备|要做|想做/

/**
 * Places of lexemes in stretches that tell the background: words between two stops that hold no condition and speak of the
 * sender or the occasion ("we are opening a new branch in May").
 */
export const backgroundOf = (tokens: Token[], lexemes: Lexeme[], used: boolean[]): Set<number> => {
  const places = new Set<number>()
  let stretch: number[] = []
  const close = () => {
    const inside = stretch.map((n) => lexemes[n] as Lexeme)
    const idle = stretch.every((n) => !used[n])
    const plain = inside.every(({ senses }) => senses.every(({ is }) => !conditions.has(is)))
    const said = wordsOf(tokens, inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0)
    if (idle && plain && ours.test(said)) for (const n of stretch) places.add(n)
    stretch = []
  }
  lexemes.forEach((lexeme, n) => {
    if (senseOf(lexeme, 'break')) close()
    else stretch.push(n)
  })
  close()
  return used.some(Boolean) ? places : new Set()
}
