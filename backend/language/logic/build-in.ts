import { simplified } from '../normalise.ts'
import { cut } from './cut.ts'
import { namesPeople } from './names-people.ts'
import { reworded } from './reworded.ts'
import type { Token } from './token.ts'
import { wordsEn } from './words/words-en.ts'
import { wordsZh } from './words/words-zh.ts'

/** 学生, "students with a mortgage": people, named by themselves. */
const withPeopleMarked = (tokens: Token[]): Token[] =>
  tokens.flatMap((token, n) => {
    if (token.code !== 'x') return [token]
    const { text } = token
    if (!namesPeople(text)) return [token]
    if (/\p{Script=Han}/u.test(text)) return tokens[n + 1]?.code === 'd' ? [token] : [token, { code: 'd', text: '' }]
    return 'pm'.includes(tokens[n - 1]?.code ?? '-') ? [token] : [{ code: 'p', text: '' }, token]
  })

/** The build of a message: its words that combine, and the conditions between them. */
export const buildIn = (text: string): Token[] => {
  const plain = simplified(text)
    .replace(/[’]/g, "'")
    .replace(/\b(who|they|we|i|you)'ve\b/gi, '$1 have')
  return withPeopleMarked(cut(reworded(plain), /\p{Script=Han}/u.test(text) ? wordsZh : wordsEn))
}
