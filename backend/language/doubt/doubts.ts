import { alternativesUnsaid } from './alternatives-unsaid.ts'
import { asideWithData } from './aside-with-data.ts'
import { bareBeside } from './bare-beside.ts'
import { denialsLost } from './denials-lost.ts'
import type { Doubter, Doubtful } from './doubt.ts'
import { exactAmount } from './exact-amount.ts'
import { largeCount } from './large-count.ts'
import { measuresLost } from './measures-lost.ts'
import { numbersLost } from './numbers-lost.ts'
import { opposites } from './opposites.ts'
import { otherCurrency } from './other-currency.ts'
import { placesCounted } from './places-counted.ts'
import { unnamedBesideEvent } from './unnamed-beside-event.ts'
import { windowOfOne } from './window-of-one.ts'
import { wordTwice } from './word-twice.ts'

/** What makes a reading doubtful: something said that the rule does not hold, or something in the rule that nobody said. */
export const doubters = {
  alternativesUnsaid,
  asideWithData,
  bareBeside,
  denialsLost,
  exactAmount,
  largeCount,
  measuresLost,
  numbersLost,
  opposites,
  otherCurrency,
  placesCounted,
  unnamedBesideEvent,
  windowOfOne,
  wordTwice,
} satisfies Record<string, Doubter>

/** The words for which a reading is doubted first; undefined where nothing speaks against it. */
export const doubted = (one: Doubtful): string[] | undefined => {
  for (const doubter of Object.values(doubters)) {
    const words = doubter(one)
    if (words) return words
  }
  return undefined
}
