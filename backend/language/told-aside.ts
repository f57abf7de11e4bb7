import type { Bilingual } from '../bilingual.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'
import type { Token } from './normalise.ts'
import { hasContent, spansOf } from './unread.ts'

/** Tells that words were taken as background. */
export const asBackground = (words: string[]): Bilingual => {
  const one = words.length === 1
  return {
    zh: `${words.map((word) => `“${word}”`).join('、')}按背景理解，不作条件`,
    en: `${words.map((word) => `"${word}"`).join(', ')} ${one ? 'is' : 'are'} taken as background, not as ${one ? 'a condition' : 'conditions'}`,
  }
}

/** The words that a note tells as background; none where it tells something else. */
export const wordsAside = ({ en }: Bilingual): string[] =>
  / taken as background, /.test(en) ? [...en.matchAll(/"([^"]+)"/g)].map(([, said]) => said as string) : []

/** What was taken as background, in the words of the message: whole clauses where no particular of the plan stands among them. */
export const toldAside = (
  text: string,
  tokens: Token[],
  lexemes: Lexeme[],
  aside: number[],
  campaign: boolean,
): Bilingual[] => {
  const held = new Set(aside.filter((n) => hasContent(lexemes[n] as Lexeme, campaign)))
  const plain = aside.filter((n) => !senseOf(lexemes[n], 'break') && !senseOf(lexemes[n], 'brief'))
  const runs = plain.reduce<number[][]>((found, n) => {
    const last = found.at(-1)
    if (last?.at(-1) === n - 1) last.push(n)
    else found.push([n])
    return found
  }, [])
  const words = runs.flatMap((run) => {
    const last = run.findLastIndex((n) => held.has(n))
    return last < 0 ? [] : spansOf(text, tokens, lexemes, run.slice(0, last + 1)).map((span) => span.text)
  })
  return words.length === 0 ? [] : [asBackground(words)]
}
