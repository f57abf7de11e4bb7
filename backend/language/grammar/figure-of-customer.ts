import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { countOfDoing } from '../lexicon/done-so-often.ts'
import { yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { goodsSpentOn } from '../lexicon/spent-on.ts'
import { literally } from '../literally.ts'
import { numericAt } from './comparison.ts'
import { type State, skippable } from './state.ts'
import { textAt } from './steps.ts'

/** A number field named at a place, and the place after it. */
export interface Figure {
  attribute: Attribute
  at: number
  next: number
}

const isNumber = ({ type }: Attribute): boolean => type === 'integer' || type === 'decimal'
const sorts = new WeakMap<Attribute, string | undefined>()
const sortOf = (attribute: Attribute): string | undefined => {
  if (sorts.has(attribute)) return sorts.get(attribute)
  const { zh, en } = goodsSpentOn(attribute)
  const sort = zh.length + en.length > 0 ? 'spend' : countOfDoing(attribute)?.deed
  sorts.set(attribute, sort)
  return sort
}

/** Figures that can be added up and set against each other: spends, counts of one deed, and others of one unit. */
export const alike = (one: Attribute, other: Attribute): boolean =>
  one !== other &&
  isNumber(other) &&
  yesOf(other) === undefined &&
  one.unit === other.unit &&
  sortOf(one) === sortOf(other) &&
  (one.unit !== undefined || sortOf(one) !== undefined)

const namesOf = (attribute: Attribute): string[] => {
  const goods = goodsSpentOn(attribute)
  const places = countOfDoing(attribute)?.places
  return [...goods.zh, ...goods.en, ...(places?.zh ?? []), ...(places?.en ?? [])]
}

const known = new WeakMap<Attribute, RegExp | undefined>()
/** The goods or the place alone, with the words that lead to it: "in store", 在门店, "on meat". */
const bareName = (attribute: Attribute): RegExp | undefined => {
  if (known.has(attribute)) return known.get(attribute)
  const names = namesOf(attribute).sort((a, b) => b.length - a.length)
  const bare =
    names.length > 0
      ? new RegExp(
          `^(?:(?:on|in|at|from|through|via|by|for) )?(?:the |our |a )?(?:在|从|花在)?(?:${names.map(literally).join('|')})(?:上|里|类)?(?![a-z])`,
          'i',
        )
      : undefined
  known.set(attribute, bare)
  return bare
}

const bare = new WeakMap<Catalog, Attribute[]>()
/** Fields that may go by their goods or place alone. */
export const namedBare = (catalog: Catalog): Attribute[] => {
  const fields =
    bare.get(catalog) ?? catalog.attributes.filter((each) => isNumber(each) && bareName(each) !== undefined)
  bare.set(catalog, fields)
  return fields
}

/** The figure at a place: by its name, or beside another of its sort by the goods or place alone. */
export const figureAt = (state: State, at: number, beside?: Attribute): Figure | undefined => {
  let place = at
  while (skippable(state.lexemes[place]) && !senseOf(state.lexemes[place], 'attribute') && place < at + 3) place += 1
  const named = numericAt(state, place)
  const attribute = named?.attributes.find((one) => !beside || alike(beside, one))
  const whole = named && attribute && named.at === place ? { attribute, at: place, next: named.next } : undefined
  if (whole || !beside) return whole
  for (const one of namedBare(state.index.catalog).filter((each) => alike(beside, each))) {
    const found = bareFigureAt(state, at, one) ?? bareFigureAt(state, place, one)
    if (found) return found
  }
  return undefined
}

/** A field by its goods or place alone. */
export const bareFigureAt = (state: State, at: number, attribute: Attribute): Figure | undefined => {
  const pattern = bareName(attribute)
  const found = pattern && textAt(state, at, pattern)
  return found && { attribute, at: found.at, next: found.next }
}
