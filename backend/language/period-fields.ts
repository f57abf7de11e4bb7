import type { Attribute, Catalog } from '../catalog/catalog.ts'
import type { Window } from '../segments/window.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'
import { wordsOf } from './message/particular.ts'
import { tokenise } from './normalise.ts'
import type { Day } from './time/calendar.ts'
import { readWindow } from './time/window.ts'

/** A field that is named with a stretch of time, 过去一年消费额, and what is left of its names: 消费额. */
interface PeriodField {
  attribute: Attribute
  days: number
  heads: ReadonlySet<string>
}

const inDays = { hour: 1 / 24, day: 1, week: 7, month: 30.4, quarter: 91.25, year: 365 }
const lengthOf = (window: Window | undefined): number | undefined =>
  window?.type === 'last' ? window.n * inDays[window.unit] : undefined

/** The time in a name and the words beside it; undefined where none is, or it stands in the middle. */
const parted = (name: string, today: Day): { days: number; head: string } | undefined => {
  const tokens = tokenise(name)
  const clock = { tokens, today, periods: new Map() }
  for (const at of tokens.keys()) {
    const found = readWindow(clock, at)
    const days = lengthOf(found?.window)
    if (!found || days === undefined) continue
    const behind = at + found.length
    const head = at === 0 ? wordsOf(tokens, behind, tokens.length) : wordsOf(tokens, 0, at)
    return head !== '' && (at === 0 || behind === tokens.length) ? { days, head } : undefined
  }
  return undefined
}

const known = new WeakMap<Catalog, PeriodField[]>()
const fieldsOf = (catalog: Catalog, today: Day): PeriodField[] => {
  const read = known.get(catalog)
  if (read) return read
  const found = catalog.attributes.flatMap((attribute) => {
    if (attribute.type !== 'integer' && attribute.type !== 'decimal') return []
    const names = phrasesOf(attribute).flatMap((name) => parted(name.toLowerCase(), today) ?? [])
    const [first] = names
    return first ? [{ attribute, days: first.days, heads: new Set(names.map(({ head }) => head)) }] : []
  })
  known.set(catalog, found)
  return found
}

const between = new Set(['filler', 'comparator', 'number', 'about'])
/** The lexeme that a time stands beside, over words that name nothing: 近12个月的消费额, "spend of over 500 in the last year". */
const besideAt = (
  lexemes: readonly Lexeme[],
  at: number,
  step: 1 | -1,
  passes: (lexeme: Lexeme) => boolean,
): number => {
  let place = at + step
  while (lexemes[place] && passes(lexemes[place] as Lexeme)) place += step
  return place
}
const isFiller = ({ senses }: Lexeme) => senses.every(({ is }) => is === 'filler')
const isLimit = ({ senses }: Lexeme) => senses.every(({ is }) => between.has(is))

/** A field that is named with a time, by another word for the same time: 近12个月消费额 is the field 过去一年消费额, and stays so where the time is not said again. */
export const withPeriodFields = (
  lexemes: Lexeme[],
  textOf: (lexeme: Lexeme) => string,
  { catalog, words, closed }: Pick<CatalogIndex, 'catalog' | 'words' | 'closed'>,
  today: Day,
): Lexeme[] => {
  const fields = fieldsOf(catalog, today)
  if (fields.length === 0) return lexemes
  const sensesOf = (head: string) => {
    const tokens = tokenise(head)
    return [words, closed].flatMap((trie) =>
      trie.match(tokens, 0).flatMap(({ length, senses }) => (length === tokens.length ? senses : [])),
    )
  }
  const isHead = (lexeme: Lexeme | undefined, { attribute, heads }: PeriodField): boolean =>
    lexeme !== undefined &&
    (heads.has(textOf(lexeme)) ||
      [...heads].some((head) =>
        sensesOf(head).some(
          (sense) =>
            sense.is === 'measure' &&
            lexeme.senses.some((own) => own.is === 'measure' && own.measure === sense.measure),
        ),
      ) ||
      lexeme.senses.some((sense) => sense.is === 'attribute' && sense.attribute === attribute && !sense.done))
  const read = [...lexemes]
  let held: PeriodField | undefined
  lexemes.forEach((lexeme, at) => {
    if (senseOf(lexeme, 'break')?.strong) held = undefined
    const named = senseOf(lexeme, 'attribute')?.attribute
    const own = fields.find(({ attribute }) => attribute === named && parted(textOf(lexeme), today))
    if (own) held = own
    const days = lengthOf(senseOf(lexeme, 'window')?.window)
    const same = fields.filter((field) => days !== undefined && Math.abs(field.days - days) < field.days * 0.02)
    for (const field of same) {
      const place = [besideAt(lexemes, at, 1, isFiller), besideAt(lexemes, at, -1, isLimit)].find((n) =>
        isHead(lexemes[n], field),
      )
      if (place === undefined) continue
      read[place] = { ...(lexemes[place] as Lexeme), senses: [{ is: 'attribute', attribute: field.attribute }] }
      read[at] = { ...lexeme, senses: [{ is: 'filler' }] }
      held = field
    }
    const timed = [besideAt(lexemes, at, -1, isFiller), besideAt(lexemes, at, 1, isLimit)].some(
      (n) => senseOf(lexemes[n], 'window') !== undefined,
    )
    const apart = /后$|^(?:after|since)$/.test(at > 0 ? textOf(lexemes[at - 1] as Lexeme) : '')
    if (held && !own && !timed && !apart && senseOf(lexeme, 'measure') && isHead(lexeme, held))
      read[at] = { ...lexeme, senses: [{ is: 'attribute', attribute: held.attribute }] }
  })
  return read
}
