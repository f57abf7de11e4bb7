import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { speaksOfOccasion } from './occasion.ts'
import { wordsOf } from './particular.ts'
import { saidOfPeople } from './people-words.ts'

/** Meanings that a stretch which no condition uses may not hold to be background. */
const conditions = new Set<SenseKind>(
  'attribute group value property property-value term segment number comparator not except average extreme missing protected personal vague code any-of not-both written'.split(
    ' ',
  ) as SenseKind[],
)

const opensAudience = /^(?:给|向|对|为|针对|面向|找|圈选|圈出|推给|please|need|want|let's|we|i|we'd|i'd)$/
const opensGift = /^(?:想|打算|准备|计划|拟|要)?(?:给|为|对|向)$/
const light = new Set<SenseKind>(['filler', 'unknown', 'brief'])
/** 想给月费不到50的DSL客户免费提速: behind the customers of such a clause stands what they are given. */
const givenBehind = (tokens: Token[], lexemes: Lexeme[], used: boolean[]): number[] => {
  const said = (n: number) => wordsOf(tokens, (lexemes[n] as Lexeme).from, (lexemes[n] as Lexeme).to)
  const opens = lexemes.findIndex((_, n) => n < 3 && opensGift.test(said(n)))
  if (opens < 0) return []
  const stop = lexemes.findIndex((lexeme, n) => n > opens && senseOf(lexeme, 'break') !== undefined)
  const end = stop < 0 ? lexemes.length : stop
  const people = lexemes.findLastIndex(
    (_, n) => n > opens && n < end && /(?:客户|用户|顾客|会员|的人|户)$/.test(said(n)),
  )
  if (people < 0 || people >= end - 1) return []
  const behind = Array.from({ length: end - people - 1 }, (_, n) => people + 1 + n)
  const idle = behind.every((n) => !used[n] && lexemes[n]?.senses.every(({ is }) => light.has(is)))
  return idle ? behind.filter((n) => senseOf(lexemes[n], 'unknown')) : []
}

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
    if (plain && !saidOfPeople(said) && (speaksOfOccasion(said) || (turned && campaign)))
      for (const n of stretch) places.add(n)
    stretch = []
  }
  for (const n of givenBehind(tokens, lexemes, used)) places.add(n)
  lexemes.forEach((lexeme, n) => {
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const turned = opensAudience.test(said)
    if (turned || senseOf(lexeme, 'break') || /^[:：]$/.test(said)) close(turned)
    else stretch.push(n)
  })
  close(false)
  return used.some(Boolean) ? places : new Set()
}
