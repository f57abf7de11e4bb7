import type { Token } from '../normalise.ts'
import { phraseAt, textAt } from './stream.ts'

/** Years of birth or of age, both ends included. */
export interface YearsOfLife {
  of: 'birth' | 'age'
  from: number
  to: number
  length: number
}

/** Years of birth of the generations: Pew Research Center (2019) for the English names; Z世代 as Chinese statistics use it. */
const generations: [string, number, number][] = [
  ['gen z', 1997, 2012],
  ['generation z', 1997, 2012],
  ['zoomers', 1997, 2012],
  ['millennials', 1981, 1996],
  ['millennial', 1981, 1996],
  ['gen y', 1981, 1996],
  ['gen x', 1965, 1980],
  ['generation x', 1965, 1980],
  ['baby boomers', 1946, 1964],
  ['boomers', 1946, 1964],
  ['z世代', 1995, 2009],
]
const generationWords = generations.map(([name, from, to]) => ({
  words: name === 'z世代' ? ['z', '世', '代'] : name.split(' '),
  from,
  to,
}))
const englishTens = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const chineseTens: Record<string, number> = { 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** The decade of birth that two digits mean: 90 is 1990, 00 is 2000. */
const decade = (two: number): number => (two < 30 ? 2000 + two : 1900 + two)

const chinese = (tokens: Token[], at: number): YearsOfLife | undefined => {
  const token = tokens[at]
  if (token?.kind === 'digits' && token.text.length === 2 && textAt(tokens, at + 1) === '后') {
    const from = decade(Number(token.text))
    return { of: 'birth', from, to: from + (token.text.endsWith('5') ? 4 : 9), length: 2 }
  }
  const ten = chineseTens[token?.text ?? '']
  const spelt = ten && textAt(tokens, at + 1) === '十' ? phraseAt(tokens, at + 2, ['多岁', '几岁', '来岁']) : 0
  if (ten && spelt) return { of: 'age', from: ten * 10, to: ten * 10 + 9, length: 2 + spelt }
  const round =
    token?.kind === 'digits' && /^[2-9]0$/.test(token.text) ? phraseAt(tokens, at + 1, ['多岁', '几岁', '来岁']) : 0
  return round ? { of: 'age', from: Number(token?.text), to: Number(token?.text) + 9, length: 1 + round } : undefined
}

const english = (tokens: Token[], at: number): YearsOfLife | undefined => {
  const lead = phraseAt(tokens, at, [
    'born in the',
    'born during the',
    'aged in their',
    'in their',
    'in the',
    'in his',
    'in her',
    'age',
    'aged',
    'ages',
  ])
  const listed = /^(?:or|and|to)$/.test(tokens[at - 1]?.text ?? '')
  const born = lead > 0 && textAt(tokens, at) === 'born'
  const place = at + lead
  const [token, s] = [tokens[place], tokens[place + 1]]
  const plural = s?.text === 's' && s.glued
  const skip = textAt(tokens, place + 1) === "'" && textAt(tokens, place + 2) === 's' ? 3 : plural ? 2 : 0
  if (token?.kind === 'digits' && skip) {
    const value = Number(token.text)
    if (token.text.length === 4 && value % 10 === 0)
      return { of: 'birth', from: value, to: value + 9, length: lead + skip }
    if (/^[2-9]0$/.test(token.text) && lead > 0)
      return born
        ? { of: 'birth', from: decade(value), to: decade(value) + 9, length: lead + skip }
        : { of: 'age', from: value, to: value + 9, length: lead + skip }
  }
  const named = englishTens.indexOf(token?.text ?? '')
  if (named >= 0 && (lead > 0 || listed)) {
    const value = (named + 2) * 10
    return born
      ? { of: 'birth', from: 1900 + value, to: 1909 + value, length: lead + 1 }
      : { of: 'age', from: value, to: value + 9, length: lead + 1 }
  }
  const ten = tens.indexOf(textAt(tokens, at))
  const some = ten >= 0 ? phraseAt(tokens, at + 1, ['- somethings', '- something', 'somethings', 'something']) : 0
  return some ? { of: 'age', from: (ten + 2) * 10, to: (ten + 2) * 10 + 9, length: 1 + some } : undefined
}

/** A decade or generation of people at a token: 90后, 三十多岁, in their thirties, born in the 1980s, Gen Z. */
export const readYearsOfLife = (tokens: Token[], at: number): YearsOfLife | undefined => {
  for (const { words, from, to } of generationWords)
    if (words.every((word, n) => textAt(tokens, at + n) === word))
      return { of: 'birth', from, to, length: words.length }
  return chinese(tokens, at) ?? english(tokens, at)
}
