import type { Catalog } from '../../catalog/catalog.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Doubter, partAt } from './doubt.ts'

const code = /^[A-Z]{3}$/
const currenciesOf = ({ attributes, events }: Catalog): Set<string> =>
  new Set(
    [...attributes, ...events.flatMap(({ properties }) => properties)].flatMap(({ unit }) =>
      unit !== undefined && code.test(unit) ? [unit] : [],
    ),
  )

/** 2000镑 of data in CNY: nothing is converted. 元 and 块 are said of any money. */
export const otherCurrency: Doubter = ({ analysis, catalog, wordsOf }) => {
  const held = currenciesOf(catalog)
  if (held.size === 0) return undefined
  const foreign = analysis.lexemes.flatMap((lexeme, n) => {
    const currency = senseOf(lexeme, 'number')?.number.currency
    return currency && currency !== 'CNY' && !held.has(currency) && partAt(analysis, n) ? [n] : []
  })
  return foreign.length > 0 ? wordsOf(foreign) : undefined
}
