import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { type Entry, entriesCut } from './entries.ts'
import { denies } from './list-labels.ts'

/** What a heading says of the items below it: who is meant, who is left out, who comes in besides. */
export type SectionKind = 'who' | 'out' | 'plus'

/** A stretch of a message under one heading; places of lexemes, `to` is the place behind. */
export interface Section {
  kind: SectionKind
  /** Where its heading begins, and the place of the colon behind it; without a heading where no colon is told. */
  from: number
  colon?: number
  items: { from: number; to: number }[]
  /** Its items stand on lines of their own below the heading. */
  below: boolean
}

const leads = /^(?:(?:and|also|but|then|please|now|finally) |(?:另外?|同时|并且?|再|然后|最后|还要?|请)+)/
const takesOut =
  /^(?:minus|less|subtract|deduct|take away|suppress|suppressions?|suppression list|except(?:ions?| for)?|but not|do not include|don ?' ?t include|减[去掉]?|扣除?|扣[去掉]|除去|刨[去除掉]|例外)$/
const bringsIn =
  /^(?:plus|add(?:itionally)?|add (?:in|to this|to that)|union(?: with)?|加[上入]?|并[上入]|外加|另加|补[上充])$/
const kindOf = (label: string): SectionKind => {
  const said = label.replace(leads, '').trim()
  return denies.test(said) || takesOut.test(said) ? 'out' : bringsIn.test(said) ? 'plus' : 'who'
}

const isField = (lexemes: Lexeme[], from: number, to: number): boolean =>
  lexemes.slice(from, to).some((one) => senseOf(one, 'attribute') ?? senseOf(one, 'property'))

/** What stands between two stops; a label behind a comma begins an entry of its own ("must: A, must not: B"). */
const entriesIn = (lexemes: Lexeme[], words: (from: number, to: number) => string): Entry[] =>
  entriesCut(lexemes, {
    isColon: (_, at) => words(at, at + 1) === ':',
    isLabel: (_, comma, at) => kindOf(words(comma + 1, at)) !== 'who',
    holdsLineBelow: false,
  })

/** Whether an entry goes on with the list of the section before it. */
const goesOn = (section: Section, lexemes: Lexeme[], entry: Entry): boolean => {
  const stop = senseOf(lexemes[entry.from - 1], 'break')
  const [first] = section.items
  const itemised = first && senseOf(lexemes[first.from - 1], 'break')?.line === 'item'
  const headed = senseOf(lexemes[section.from - 1], 'break')?.line === 'item'
  const field = entry.colon === undefined || isField(lexemes, entry.from, entry.colon)
  if (section.below) {
    if (!first) return headed ? field : true
    if (itemised) return (stop?.line === 'item' || stop?.line === undefined) && (field || !headed)
    return field && stop !== undefined
  }
  if (stop?.line === 'item') return !headed && field
  return stop?.line === undefined && entry.colon === undefined
}

const isStop = (words: (from: number, to: number) => string, at: number): boolean =>
  /^[.。!！?？]$/.test(words(at, at + 1))

/** A message by its headings, in order: each governs all items up to the next heading or the end of its list. */
export const sectionsOf = (lexemes: Lexeme[], words: (from: number, to: number) => string): Section[] => {
  const found: Section[] = []
  for (const entry of entriesIn(lexemes, words)) {
    const { from, to, colon } = entry
    const kind = colon === undefined || colon === from ? 'who' : kindOf(words(from, colon))
    const last = found.at(-1)
    if (colon !== undefined && kind !== 'who') {
      const below = colon + 1 >= to
      found.push({ kind, from, colon, items: below ? [] : [{ from: colon + 1, to }], below })
      continue
    }
    // a sentence of its own ends a list within a line
    const ended = !last?.below && from > 0 && isStop(words, from - 1)
    if (last && last.kind !== 'who' && !ended && goesOn(last, lexemes, entry)) last.items.push({ from, to })
    else if (last?.kind === 'who') last.items.push({ from, to })
    else found.push({ kind: 'who', from, items: [{ from, to }], below: false })
  }
  return found
}

/** Whether a message is told by headings that work on what stands before them: "Base: …, Minus: …, Plus: …". */
export const worksInSteps = (sections: Section[], words: (from: number, to: number) => string): boolean =>
  sections.some(
    ({ from, colon = from, kind }) =>
      (kind === 'plus' && sections[0]?.kind === 'who') || takesOut.test(words(from, colon).replace(leads, '').trim()),
  )

/** The lines or bullets below a colon that ends its line, up to a line of another sort; empty where the list stands behind the colon. */
const linesBelow = (lexemes: Lexeme[], entries: Entry[], colon: number): Entry[] => {
  const lineOf = ({ from }: Entry) => senseOf(lexemes[from - 1], 'break')?.line
  const at = entries.findIndex((entry) => entry.colon === colon && entry.to === colon + 1)
  const [first, ...rest] = at < 0 ? [] : entries.slice(at + 1)
  const line = first && lineOf(first)
  if (!first || !line) return []
  const end = rest.findIndex((entry) => {
    const own = lineOf(entry)
    return own !== undefined && (own !== line || (own === 'line' && entry.colon !== undefined))
  })
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)]
}

/**
 * Places that belong to a list of conditions, so that none of them is talk about the work: what stands under a heading that leaves out or brings
 * in, with the heading, and the lines below the colon of the heading that announces the audience.
 */
export const listedPlaces = (
  lexemes: Lexeme[],
  words: (from: number, to: number) => string,
  header: number | undefined,
): Set<number> => {
  const headed = sectionsOf(lexemes, words).filter(({ kind }) => kind !== 'who')
  const several = headed.length > 1 || headed.some(({ items }) => items.length > 1)
  const ranges = [
    ...(several ? headed : []).flatMap(({ from, colon = from, items }) => [{ from, to: colon + 1 }, ...items]),
    ...(header === undefined ? [] : linesBelow(lexemes, entriesIn(lexemes, words), header)),
  ]
  return new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)))
}
