import { countsIn } from '../grammar/announced-count.ts'
import { senseOf } from '../lexicon/sense.ts'
import { countOf } from '../numbers/count-of.ts'
import type { Doubter } from './doubt.ts'

const places = /^([两二三四五六2-6])(?:个城市|座城市|个?省份?|个?市|个?城|个?地)$/

/** 登录过三个城市: how many places, where no list of the audience holds as many; behind 北京、上海和广州 the words only say so again. */
export const placesCounted: Doubter = ({ analysis: { lexemes }, rule, wordsOf }) => {
  const listed = countsIn(rule).any
  const at = lexemes.findIndex((lexeme, n) => {
    const count = senseOf(lexeme, 'filler') && places.exec(wordsOf([n])[0] ?? '')?.[1]
    let before = n - 1
    while (senseOf(lexemes[before], 'filler')) before -= 1
    const named = senseOf(lexemes[before], 'value') ?? senseOf(lexemes[before], 'property-value')
    return count && !named && !listed.has(countOf(count))
  })
  return at < 0 ? undefined : wordsOf([at])
}
