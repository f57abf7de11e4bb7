import { type Token, tokenise } from '../normalise.ts'
import { englishAsserts, englishWords } from './closed-en.ts'
import { chineseAsserts, chineseWords } from './closed-zh.ts'
import { chineseCourtesies, englishCourtesies } from './courtesies.ts'
import { englishFillers } from './fillers-en.ts'
import { chineseFillers } from './fillers-zh.ts'
import { spokenMeasures } from './measures.ts'
import type { Sense } from './sense.ts'
import { createTrie, type Trie } from './trie.ts'

const keys = (text: string): string[] => tokenise(text).map((token: Token) => token.text)

/** The words that every workspace shares: comparators, negators, connectives, quantifiers, fillers. */
export const closedWords = (): Trie => {
  const trie = createTrie((text) => text, true)
  const add = (sense: Sense, phrases: string[]) => {
    for (const phrase of phrases) trie.add(keys(phrase), sense)
  }
  for (const [sense, words] of chineseWords) add(sense, words.split(' '))
  for (const [sense, phrases] of englishWords) add(sense, phrases.split('|'))
  for (const [sense, phrases] of spokenMeasures) add(sense, phrases.split('|'))
  const asserting = new Set([...chineseAsserts.split(' '), ...englishAsserts.split('|')])
  const chinese = [...chineseFillers.split(' '), ...chineseCourtesies.split(' ')]
  const english = [...englishFillers.split('|'), ...englishCourtesies.split('|')]
  for (const word of new Set([...chinese, ...english]))
    trie.add(keys(word), { is: 'filler', ...(asserting.has(word) ? { asserts: true } : {}) })
  return trie
}
