import { senseOf } from '../lexicon/sense.ts'
import { someHeld } from './missing.ts'
import { attributesAt } from './several-missing.ts'
import { type Part, type State, take } from './state.ts'

const one = /^(?:一个|一名|一位|1|1个|一|one|a|an)$/i

/** "at least one child", 至少一个孩子: any of what a field counts. */
export const atLeastOnePart = (state: State, at: number): Part | undefined => {
  const pair = senseOf(state.lexemes[at], 'pair')
  const single = pair && !pair.all && /^at least one$/i.test(state.textOf(at, at + 1).trim())
  const least = senseOf(state.lexemes[at], 'comparator')?.op === 'gte' && one.test(state.textOf(at + 1, at + 2).trim())
  const place = single ? at + 1 : least ? at + 2 : undefined
  const named = place === undefined ? undefined : take(state, place, 'attribute')
  if (!named || named.sense.verb || named.at !== place) return undefined
  for (const attribute of attributesAt(state, named.at)) {
    const rule = someHeld(attribute)
    if (rule) return { start: at, end: named.next, rule, about: attribute.name, field: attribute, noun: true }
  }
  return undefined
}
