import { phrasesOf } from '../lexicon/phrases.ts'
import { boundAt } from './bound.ts'
import { limited } from './comparison.ts'
import { fits } from './limit.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'
import { startsEvent } from './trigger.ts'

const verbs = /mak(?:e|es|ing)|earn(?:s|ing)?|(?:bring(?:s|ing)?|pull(?:s|ing)?|tak(?:e|es|ing)) (?:in|home)/
const incomes = /\b(?:income|salary|wages?|earnings)\b|收入|工资|薪/i

/** "making 75k or more": an amount that people make is the one income of the data. */
export const earningsPart = (state: State, at: number): Part | undefined => {
  const verb = wordsAt(state, at, verbs)
  const bound = verb?.at === at ? boundAt(state, verb.next) : undefined
  if (!bound || bound.amount.unit || bound.amount.duration || bound.amount.percent || startsEvent(state, bound))
    return undefined
  const { currency, scale } = bound.amount
  if (!currency && scale === 1 && bound.value < 1000) return undefined
  const [only, other] = state.index.catalog.attributes.filter(
    (each) => fits(each, bound) && each.sensitivity !== 'leak' && incomes.test(phrasesOf(each).join(' ')),
  )
  return only && !other ? limited(only, bound, at, bound.next) : undefined
}
