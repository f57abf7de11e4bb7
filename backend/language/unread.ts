import type { ReadRule } from './grammar/read-rule.ts'
import type { Lexeme, SenseKind } from './lexicon/sense.ts'
import type { Token } from './normalise.ts'
import type { Span } from './reading.ts'

/** Senses that may go unused without a loss: they join, point or fill. */
const empty = new Set<SenseKind>([
  'filler',
  'and',
  'or',
  'but',
  'list',
  'break',
  'pair',
  'open',
  'close',
  'then',
  'to',
  'by',
  'any',
  'only',
  'within',
  'between',
  'yes',
  'about',
])

/** Whether a lexeme says something that must not be lost. */
export const hasContent = (lexeme: Lexeme): boolean => {
  if (lexeme.senses.some(({ is }) => is === 'filler')) return false
  const unit = lexeme.senses.some((sense) => sense.is === 'unit' && sense.unit === 'people')
  return !unit && lexeme.senses.some(({ is }) => !empty.has(is))
}

/** The stretches of the message that no condition uses, neighbours joined. */
export const unreadSpans = (text: string, tokens: Token[], lexemes: Lexeme[], read: ReadRule): Span[] => {
  const spans: Span[] = []
  let open = false
  lexemes.forEach((lexeme, n) => {
    if (read.used[n] || !hasContent(lexeme)) {
      open = false
      return
    }
    const start = tokens[lexeme.from]!.start
    const end = tokens[lexeme.to - 1]!.end
    const last = spans.at(-1)
    if (open && last) {
      last.end = end
      last.text = text.slice(last.start, end)
    } else spans.push({ text: text.slice(start, end), start, end })
    open = true
  })
  return spans
}
