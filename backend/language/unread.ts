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
  'nor',
  'consent',
  'ago',
  'whatever',
  'ever',
  'any-of',
  'afterwards',
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

const joining = new Set<SenseKind>(['and', 'or', 'but'])

/** Whether a lexeme says something that must not be lost. In a campaign its particulars and dates ahead are not lost. */
export const hasContent = (lexeme: Lexeme, campaign = false): boolean => {
  if (lexeme.senses.some(({ is }) => is === 'filler' || joining.has(is))) return false
  const briefs = lexeme.senses.filter((sense) => sense.is === 'brief')
  if (briefs.length > 0) return !campaign && briefs.every(({ weak }) => weak === true)
  if (campaign && lexeme.senses.some((sense) => sense.is === 'window' && sense.future)) return false
  if (lexeme.senses.every((sense) => sense.is === 'attribute' && sense.verb)) return false
  const unit = lexeme.senses.some((sense) => sense.is === 'unit' && sense.unit === 'people')
  return !unit && lexeme.senses.some(({ is }) => !empty.has(is))
}

/** The stretches of the message that some lexemes stand on, neighbours joined. */
export const spansOf = (text: string, tokens: Token[], lexemes: Lexeme[], places: number[]): Span[] => {
  const spans: Span[] = []
  let before = -2
  for (const n of places) {
    const lexeme = lexemes[n] as Lexeme
    const start = tokens[lexeme.from]!.start
    const end = tokens[lexeme.to - 1]!.end
    const last = spans.at(-1)
    if (before === n - 1 && last) {
      last.end = end
      last.text = text.slice(last.start, end)
    } else spans.push({ text: text.slice(start, end), start, end })
    before = n
  }
  return spans
}
