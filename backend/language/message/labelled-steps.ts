import { type Lexeme, type Sense, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { type Entry, entriesOf, wordsBetween } from './entries.ts'

const name = '[a-f1-6一二三四五六]'
const sort = '(?:step|event|stage|act|步骤|事件|阶段|行为|动作|第)'
const label = new RegExp(`^(?:${sort} ?(${name})|第([一二三四五六])步|(${name}))$`)

const filler: Sense[] = [{ is: 'filler' }]

/** Where the words of a step point back at the step before it: "within 180 days after A", A之后180天内. */
const pointsBack = (words: string, before: string): boolean =>
  new RegExp(`(?<![a-z])(?:after|of|from|following|since) (?:${sort} )?${before}(?![a-z0-9])`).test(words) ||
  new RegExp(`^(?:在|于)?${sort}? ?${before}步? ?(?:之后|以后|后|完成后|发生后|起)`).test(words)

/**
 * "Step A: …; step B: within 180 days after A, …", 步骤A：… 步骤B：A之后180天内…: a step that points back at the one before it follows it in time. Steps that
 * do not are parts of the work, and no order of events.
 */
export const withLabelledSteps = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] => {
  const nameOf = (entry: Entry | undefined): string | undefined => {
    if (entry?.colon === undefined) return undefined
    const [, one, two, three] = label.exec(wordsBetween(lexemes, tokens, entry.from, entry.colon)) ?? []
    return one ?? two ?? three
  }
  let said = lexemes
  let first: Entry | undefined
  const entries = entriesOf(lexemes, tokens)
  const fill = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) said[at] = { ...(said[at] as Lexeme), senses: filler }
  }
  const wordsAt = (from: number, to: number) => wordsBetween(lexemes, tokens, from, to)
  /** "after step A", A之后: the words that name the step before. */
  const namedAt = (at: number, to: number, before: string): [number, number] => {
    for (let end = at + 1; end <= Math.min(at + 3, to); end += 1)
      if (new RegExp(`^(?:${sort} ?)?${before}$`).test(wordsAt(at, end))) {
        const led = /^(?:after|of|from|following|since)$/.test(wordsAt(at - 1, at))
        return led || /^(?:步)?(?:完成|发生)?(?:之后|以后|后|起)/.test(wordsAt(end, end + 2)) ? [at, end] : [at, at]
      }
    return [at, at]
  }
  for (const [n, entry] of entries.entries()) {
    const before = nameOf(entries[n - 1])
    const own = nameOf(entry)
    const { from, to, colon = from } = entry
    if (before === undefined || own === undefined) continue
    if (!pointsBack(wordsBetween(lexemes, tokens, colon + 1, to), before)) continue
    if (said === lexemes) said = [...lexemes]
    first ??= entries[n - 1]
    fill(from, colon + 1)
    said[from] = { ...(lexemes[from] as Lexeme), senses: [{ is: 'then' }] }
    for (let at = colon + 1; at < to; at += 1) {
      const [start, end] = namedAt(at, to, before)
      if (end > start) fill(start, end)
    }
    const stop = from - 1
    if (senseOf(lexemes[stop], 'break'))
      said[stop] = { ...(lexemes[stop] as Lexeme), senses: [{ is: 'break', strong: false }] }
  }
  if (first) fill(first.from, (first.colon ?? first.from) + 1)
  return said
}
