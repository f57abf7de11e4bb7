import { expect, it } from 'vitest'
import { endedIn } from './ended-in.ts'
import { catalogWords } from './lexicon/catalog-words.ts'
import { closedWords } from './lexicon/closed.ts'
import { tokenise } from './normalise.ts'
import { readerCatalog } from './testing/catalog.ts'

const outcome = {
  ...readerCatalog,
  attributes: readerCatalog.attributes.map((attribute) =>
    attribute.name === 'marital' ? { ...attribute, labels: { zh: '上次结果', en: 'previous outcome' } } : attribute,
  ),
}
const { trie } = catalogWords(outcome, closedWords())

it('stands between what had an outcome and the outcome', () => {
  expect(endedIn(trie, tokenise('campaign ended in single'), 0)).toBe(3)
  expect(endedIn(trie, tokenise('turned out a single'), 0)).toBe(3)
})

it('leaves what ended at a time', () => expect(endedIn(trie, tokenise('contract ended in May'), 1)).toBe(0))
