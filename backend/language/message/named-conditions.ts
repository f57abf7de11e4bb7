import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Lexeme } from '../lexicon/sense.ts'
import { subjectsOf } from './subject.ts'

/** A condition on a text that the message holds: "the CANDLE condition". */
export const quotes = (clause: Rule, lexemes: Lexeme[]): boolean => {
  const said = lexemes.flatMap(({ senses }) =>
    senses.flatMap((sense) => (sense.is === 'unknown' || sense.is === 'quoted' ? [sense.text.toLowerCase()] : [])),
  )
  const condition = canonicalJson(clause).toLowerCase()
  return said.some((word) => word.length > 1 && condition.includes(`"value":"${word}`))
}

/** A condition on a field that a word of the message is a part of the name of: "the salary condition" for the salary account. */
export const isLabelled = (clause: Rule, lexemes: Lexeme[], { attributes }: Catalog): boolean => {
  const subjects = subjectsOf(clause)
  const names = attributes
    .filter(({ name }) => subjects.includes(`field:${name}`))
    .flatMap(({ labels }) => [labels.en.toLowerCase().split(' '), [...labels.zh]])
  return lexemes.some(({ senses }) =>
    senses.some(
      (sense) => sense.is === 'unknown' && sense.text.length > 2 && names.some((words) => words.includes(sense.text)),
    ),
  )
}
