import type { EventType } from '../../catalog/catalog.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { measureOf } from './frame.ts'
import { type State, skippable } from './state.ts'

/** "card payment": a word for a value that names what is done with it. */
export const doingNoun = /\b(?:payments?|purchases?|transactions?|orders?|withdrawals?|transfers?)$/i

/** "education spend", 教育支出: the amount is in the word itself. */
const spending = /(?:spend|spending|expenses?|支出|消费|花费)$/i
const doing = /^(?:made|make|makes|did|with|had|have|has|有过|有|做过|发生过)$/i

const one = /^(?:an?|one|at least one|at least a|a single|single|(?:made|make|did|had|with|has) an?|一笔|一次|一单)$/i
/** A number of them, or one: "a transfer", "at least 3 transfers". */
const countBefore = (state: State, at: number): boolean => {
  if (senseOf(state.lexemes[at], 'property-value')?.verb) return false
  if (one.test(state.textOf(at - 1, at).trim())) return true
  for (let from = at - 1; from >= Math.max(at - 3, 0); from -= 1) {
    const bound = boundAt(state, from)
    const { unit, currency, duration, percent } = bound?.amount ?? {}
    if (bound?.next === at && !currency && !duration && !percent && (!unit || unit === 'times' || unit === 'orders'))
      return true
  }
  return false
}

/** "had a blood pressure check": of an event without amounts, the one that is had or done. */
const isHad = (state: State, at: number): boolean => {
  if (countBefore(state, at)) return true
  let before = at - 1
  while (skippable(state.lexemes[before]) && !doing.test(state.textOf(before, before + 1).trim())) before -= 1
  return senseOf(state.lexemes[before], 'not') !== undefined || doing.test(state.textOf(before, before + 1).trim())
}

/** A value that stands for its events: "transferred more than 10,000", 转账超过1万, "made no transfer", 教育支出. */
export const standsFor = (state: State, at: number, event: EventType): { measure?: 'spend' } | undefined => {
  if (!measureOf(event, 'spend')) return isHad(state, at) ? {} : undefined
  const word = state.textOf(at, at + 1).trim()
  // 取过现: 过 says that it was done
  if (spending.test(word) || /^\p{Script=Han}[过了]\p{Script=Han}$/u.test(word)) return {}
  let next = at + 1
  while (skippable(state.lexemes[next])) next += 1
  const bound = boundAt(state, next)
  const { unit, duration, percent, currency } = bound?.amount ?? {}
  // 取现单笔超过2000
  if (/^(?:largest|mean)$/.test(senseOf(state.lexemes[next], 'measure')?.measure ?? '') && boundAt(state, next + 1))
    return {}
  if (bound && (unit === 'times' || unit === 'orders')) return {}
  // "a transfer of over 5,000" is one of them, 至少5笔转账 counts them
  const counted = countBefore(state, at) || /有过/.test(state.textOf(at + 1, next))
  if (bound && !unit && !duration && !percent && (currency || !bound.bare)) return counted ? {} : { measure: 'spend' }
  if (counted) return {}
  // "bought fuel but never dining" goes on about the events before
  const known = new Set(
    (state.lexemes[at]?.senses ?? []).flatMap((sense) => (sense.is === 'property-value' ? [sense.property.name] : [])),
  )
  const { frame } = state.last
  if (frame?.event === event && frame.filters.some((rule) => 'field' in rule && known.has(rule.field))) return undefined
  let before = at - 1
  while (skippable(state.lexemes[before]) && !doing.test(state.textOf(before, before + 1).trim())) before -= 1
  return senseOf(state.lexemes[before], 'not') || doing.test(state.textOf(before, before + 1).trim()) ? {} : undefined
}
