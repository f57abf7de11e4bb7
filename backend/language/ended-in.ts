import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'
import { monthNamed } from './time/words.ts'

const verbs = /^(?:ended|ends|ending|resulted|results|finished|closed|concluded|turned|came)$/
const links = /^(?:in|with|as|out|up|to|be|a|an|being)$/
/** What has an outcome; the value says which field is meant. */
const nouns = /^(?:campaign|campaigns|contact|offer|call|round|attempt)$/
const ofOutcome = /outcome|result|结果/i

/** "whose previous campaign ended in failure", "turned out a success": how many words stand before the value of an outcome; 0 where none follows. */
export const endedIn = (catalog: Trie, tokens: Token[], at: number): number => {
  const verb = nouns.test(tokens[at]?.text ?? '') ? at + 1 : at
  if (!verbs.test(tokens[verb]?.text ?? '')) return 0
  let place = verb + 1
  while (place < verb + 5 && links.test(tokens[place]?.text ?? '')) place += 1
  if (place === verb + 1 || monthNamed(tokens[place]?.text ?? '')) return 0
  const told = catalog
    .match(tokens, place)
    .some(({ senses }) => senses.some((sense) => sense.is === 'value' && ofOutcome.test(sense.attribute.labels.en)))
  return told ? place - at : 0
}
