import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import type { Hunt } from './found.ts'

/** A whole number from 1 that stands at a place, with the place behind it. */
export const countAt = (tokens: Token[], at: number): { count: number; to: number } | undefined => {
  const number = at < tokens.length ? readNumber(tokens, at) : undefined
  if (!number || number.percent || number.currency || !Number.isInteger(number.value) || number.value < 1)
    return undefined
  return { count: number.value, to: at + number.length }
}

/** "three best", "the 20 biggest": a whole number right before a place. */
export const countBefore = (tokens: Token[], to: number): { count: number; from: number } | undefined => {
  for (let from = Math.max(0, to - 3); from < to; from += 1) {
    const found = countAt(tokens, from)
    if (found?.to === to && !/^(?:19|20)\d\d$/.test(tokens[from]?.text ?? '')) return { count: found.count, from }
  }
  return undefined
}

/** "top 20 %", 前20%, 前两成: a share of customers. */
export const shareAt = (tokens: Token[], at: number): { top: number; to: number } | undefined => {
  const number = at < tokens.length ? readNumber(tokens, at) : undefined
  if (!number?.percent || number.value <= 0 || number.value >= 100) return undefined
  return { top: number.value / 100, to: at + number.length }
}

/** Takes the slots of a stretch of tokens, and gives the place of the slot behind it. */
export const take = ({ slots, found }: Hunt, from: number, to: number): number => {
  for (const slot of slots) if (slot.from >= from && slot.to <= to) found.used.add(slot)
  const behind = slots.findIndex((slot) => slot.from >= to)
  return behind < 0 ? slots.length : behind
}

/** The longest list that is shown. */
export const longest = 200
