import { senseOf } from '../lexicon/sense.ts'
import { amountAt } from './amount.ts'
import { type State, take } from './state.ts'

/** Words for people may stand anywhere in a ranking: top 100 customers by balance. */
export const pastPeople = (state: State, at: number): number => {
  let place = at
  for (;;) {
    const unit = take(state, place, 'unit')
    if (unit?.sense.unit !== 'people' || senseOf(state.lexemes[unit.at], 'measure')?.measure === 'spend') return place
    place = unit.next
  }
}

/** How many of the first or the last. */
export interface Cut {
  direction: 'top' | 'bottom'
  value: number
  percent: boolean
  next: number
}

const shares: Record<string, number> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  quartile: 25,
  fifth: 20,
  quintile: 20,
  tenth: 10,
  decile: 10,
  一半: 50,
  四分之一: 25,
  三分之一: 100 / 3,
  五分之一: 20,
  十分之一: 10,
}

/** top quarter, 前四分之一 */
const shareAt = (state: State, at: number): { value: number; next: number } | undefined => {
  for (const length of [1, 2, 3, 4]) {
    const said = state
      .textOf(at, at + length)
      .trim()
      .toLowerCase()
    const value = shares[said]
    if (value !== undefined) return { value, next: at + length }
  }
  return undefined
}

/** 余额最多5000 limits the balance, 余额最多的5000名 and 最多5000人 rank by it. */
const isAtMost = (state: State, at: number): boolean => {
  const amount = senseOf(state.lexemes[at], 'comparator') ? amountAt(state, at + 1) : undefined
  const ranks = amount && (amount.percent || amount.unit === 'people' || senseOf(state.lexemes[amount.next], 'extreme'))
  return amount !== undefined && !ranks && !/的$/.test(state.textOf(at, at + 1).trim())
}

/** top 10 %, 前1000名, the 100 biggest, 最高的10%. */
export const cutAt = (state: State, at: number): Cut | undefined => {
  const extreme = take(state, at, 'extreme')
  if (extreme) {
    if (isAtMost(state, extreme.at)) return undefined
    const again = take(state, extreme.next, 'extreme')
    const part = shareAt(state, again?.next ?? extreme.next)
    if (part)
      return {
        direction: extreme.sense.direction,
        value: part.value,
        percent: true,
        next: pastPeople(state, part.next),
      }
    const amount = amountAt(state, again?.next ?? extreme.next)
    if (!amount || amount.duration || amount.currency) return undefined
    return {
      direction: extreme.sense.direction,
      value: amount.value,
      percent: amount.percent ?? false,
      next: pastPeople(state, amount.next),
    }
  }
  const amount = amountAt(state, at)
  if (!amount || amount.duration || amount.currency) return undefined
  const after = take(state, pastPeople(state, amount.next), 'extreme')
  return (
    after && {
      direction: after.sense.direction,
      value: amount.value,
      percent: amount.percent ?? false,
      next: after.next,
    }
  )
}
