import { stem } from './lexicon/inflect.ts'
import { keysOf } from './lexicon/phrases.ts'
import { createTrie } from './lexicon/trie.ts'
import type { ReadingContext } from './reading.ts'

/** The names of saved segments and lists as words of a message; undefined where there is none. */
export const savedNames = ({ segments = [], lists = [] }: ReadingContext) => {
  if (segments.length + lists.length === 0) return undefined
  const trie = createTrie(stem, true)
  for (const { id, name } of segments) trie.add(keysOf(name), { is: 'segment', id, name })
  for (const { id, name } of lists) trie.add(keysOf(name), { is: 'listed', id, name })
  return trie
}
