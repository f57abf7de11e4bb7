import type { Reading } from '../reading.ts'
import { allTimes } from './all-times.ts'
import { alternativeExchanged } from './alternative-exchanged.ts'
import type { Around, OfHand } from './around.ts'
import { boundAgain } from './bound-again.ts'
import { bringsInFree, comesInFree } from './comes-in-free.ts'
import { fieldGivenUp } from './field-given-up.ts'
import { firstVersion } from './first-version.ts'
import { findsWrong, foundWrong } from './found-wrong.ts'
import { goodsExchanged } from './goods-exchanged.ts'
import { keptOfParts } from './kept-of-parts.ts'
import { movedBy, movesBy } from './moved-by.ts'
import { ofCut } from './of-cut.ts'
import { oneOfThose } from './one-of-those.ts'
import { peopleAdded } from './people-added.ts'
import { sameLength } from './same-length.ts'
import { thingInstead } from './thing-instead.ts'
import { timesSwapped } from './times-swapped.ts'
import { upperEnd } from './upper-end.ts'
import { yearAdded } from './year-added.ts'

/** THE forms of speech that only an audience at hand gives a meaning. */
const forms: OfHand[] = [
  firstVersion,
  allTimes,
  timesSwapped,
  yearAdded,
  movedBy,
  ofCut,
  comesInFree,
  oneOfThose,
  peopleAdded,
  thingInstead,
  alternativeExchanged,
  foundWrong,
  boundAgain,
  goodsExchanged,
  keptOfParts,
  fieldGivenUp,
  sameLength,
  upperEnd,
]

/** The reading of a message that speaks of the audience at hand in one of these forms; undefined where it is none. */
export const ofAudienceAtHand = (text: string, around: Omit<Around, 'current' | 'history'>): Reading | undefined => {
  const { current, history = [] } = around.context
  if (!current) return undefined
  for (const form of forms) {
    const reading = form(text, { ...around, current, history })
    if (reading) return reading
  }
  return undefined
}

/** Whether a message is one change of the audience at hand in all of its clauses: none of them is one by itself. */
export const isOneChange = (text: string): boolean => bringsInFree(text) || findsWrong(text) || movesBy(text)
