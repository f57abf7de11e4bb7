import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

export const kinds = (list: string) => new Set<SenseKind>(list.split(' ') as SenseKind[])
export const naming = kinds(
  'attribute group value event property property-value product product-kind term segment listed thing thing-property thing-value measure number duration window years average frequency written quoted code missing newcomer',
)
const ofPeople = kinds('unit')
/** Words that belong to the name of some customers. */
export const people =
  /^(?:customers?|clients?|people|users?|members?|those|folks|shoppers?|ones?|anyone|anybody|everyone|everybody|who|whose|that|with|have|has|having|had|are|is|be|been|a|an|the|in|on|by|of|from|for|over|under|something|someone|at|their|who've|who're|made|least|pay|paid|live|lives|living|based)$/

export const has = (lexeme: Lexeme, kinds: ReadonlySet<SenseKind>) => lexeme.senses.some(({ is }) => kinds.has(is))

/** "Lovely weather today": a day that talk is full of, and beside an audience at hand no condition alone. */
const everyday = /^(?:today|yesterday|tomorrow|tonight|今天|昨天|明天)$/

/** The stretches of a message that name something of the data, word by word, or say without a measure which customers are meant: "nice ones"; `fresh`: no audience is at hand. */
export const namesIn = (lexemes: Lexeme[], tokens: Token[], fresh: boolean): { start: number; end: number }[] => {
  const names = (lexeme: Lexeme | undefined) => lexeme !== undefined && has(lexeme, naming)
  const told = (lexeme: Lexeme | undefined) =>
    lexeme !== undefined && people.test(wordsOf(tokens, lexeme.from, lexeme.to))
  return lexemes
    .filter((lexeme, n) => {
      if (!fresh && everyday.test(wordsOf(tokens, lexeme.from, lexeme.to))) return false
      const next = lexemes[n + 1]
      return (
        names(lexeme) ||
        (senseOf(lexeme, 'vague') && (fresh || names(next) || told(next) || has(next ?? lexeme, ofPeople)))
      )
    })
    .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }))
}
