import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { type Doubter, placesOf } from './doubt.ts'

/** A habit of customers with the same values as the channel of an event. */
const isChannel = ({ events }: Catalog, { values = [] }: Attribute): boolean =>
  events.some(({ properties }) =>
    properties.some((property) => {
      const same = (property.values ?? []).filter(({ value }) => values.some((own) => own.value === value))
      return property.role === 'channel' && same.length > 1
    }),
  )

const parting: SenseKind[] = ['break', 'and', 'or', 'but']
const parts = (lexeme: Lexeme | undefined): boolean => parting.some((kind) => senseOf(lexeme, kind))

/** 在网点下过2单: a channel that could be the habit of the customer or the place of the event, in one breath with it. */
export const unnamedBesideEvent: Doubter = ({ analysis: { lexemes, read }, catalog, wordsOf }) => {
  const one = read.parts.find((part) => {
    const { rule, field, frame, start, end } = part
    if (!rule || !field || frame || !isChannel(catalog, field)) return false
    if (placesOf(part).some((n) => senseOf(lexemes[n], 'attribute') ?? senseOf(lexemes[n], 'group'))) return false
    let from = start
    while (from > 0 && !parts(lexemes[from - 1])) from -= 1
    let to = end
    while (to < lexemes.length && !parts(lexemes[to])) to += 1
    return read.parts.some((other) => other.frame && from <= other.start && other.end <= to)
  })
  return one && wordsOf(placesOf(one))
}
