import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'
import { literalOf } from './flags.ts'
import type { Lexeme, Sense } from './sense.ts'

const letter = /^\p{L}$/u

const ofLetter = ({ type, values = [] }: Attribute): string[] =>
  type === 'enum'
    ? values.flatMap(({ value, unknown }) => (letter.test(value) && /[a-z]/i.test(value) && !unknown ? [value] : []))
    : []

/** Values of one letter, such as the grades A to E; `withLetters` leaves them only where their field is named. */
export const letterValues = ({ attributes, events, entities = [] }: Catalog): Entry[] => [
  ...attributes.flatMap((attribute) =>
    ofLetter(attribute).map((value) =>
      saying([value], { is: 'value', attribute, value: literalOf(attribute, value), letter: true, needsName: true }),
    ),
  ),
  ...events.flatMap((event) =>
    event.properties.flatMap((property) =>
      ofLetter(property).map((value) =>
        saying([value], { is: 'property-value', event, property, value, letter: true, needsName: true }),
      ),
    ),
  ),
  ...entities.flatMap((entity) =>
    entity.properties.flatMap((property) =>
      ofLetter(property).map((value) => saying([value], { is: 'thing-value', entity, property, value, letter: true })),
    ),
  ),
]

/** The field that a sense names or that it is a value of. */
const fieldOf = (sense: Sense): Attribute | undefined => {
  if (sense.is === 'attribute' || sense.is === 'value') return sense.attribute
  if (/^(?:property|property-value|thing-property|thing-value)$/.test(sense.is) && 'property' in sense)
    return sense.property
  return undefined
}
const isLetter = (sense: Sense): boolean => 'letter' in sense && sense.letter === true
const names = ({ senses }: Lexeme, field: Attribute): boolean =>
  senses.some((sense) => !isLetter(sense) && fieldOf(sense) === field)

const between = new Set<Sense['is']>([
  ...(['and', 'or', 'nor', 'list', 'to', 'between', 'not', 'neither', 'comparator', 'pair', 'filler'] as const),
  'only',
])
const farthest = 10

/** The field is named before the letter, with nothing between them but other letters of it and words that join: 风险等级为D或E. */
const namedBefore = (lexemes: Lexeme[], at: number, field: Attribute, kept: ReadonlySet<number>): boolean => {
  for (let place = at - 1; place >= 0 && at - place < farthest; place -= 1) {
    const lexeme = lexemes[place] as Lexeme
    if (names(lexeme, field)) return true
    const joins =
      lexeme.senses.some(({ is }) => between.has(is)) || (kept.has(place) && fieldsAt(lexeme).includes(field))
    const comma = lexeme.senses.some((sense) => sense.is === 'break' && !sense.strong)
    if (!joins && !comma) return false
  }
  return false
}

const fieldsAt = ({ senses }: Lexeme): (Attribute | undefined)[] => senses.map(fieldOf)

/** Letters as values where their field stands beside them, and as whatever else they are elsewhere: "A" is mostly an article. `written` gives a lexeme as it was typed. */
export const withLetters = (lexemes: Lexeme[], written: (lexeme: Lexeme) => string): Lexeme[] => {
  if (!lexemes.some(({ senses }) => senses.some(isLetter))) return lexemes
  const kept = new Set<number>()
  return lexemes.map((lexeme, at) => {
    const said = written(lexeme).trim()
    const own = lexeme.senses.filter((sense) => {
      const field = isLetter(sense) ? fieldOf(sense) : undefined
      const value = 'value' in sense ? String(sense.value) : ''
      // "a" and "i" are words
      if (!field || (/^[ai]$/.test(said) && said !== value)) return false
      const next = lexemes[at + 1]
      return namedBefore(lexemes, at, field, kept) || (said === value && next !== undefined && names(next, field))
    })
    if (own.length > 0) {
      kept.add(at)
      return { ...lexeme, senses: own }
    }
    const others = lexeme.senses.filter((sense) => !isLetter(sense))
    return { ...lexeme, senses: others.length > 0 ? others : [{ is: 'unknown', text: said }] }
  })
}
