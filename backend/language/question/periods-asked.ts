import { type Found, type Hunt, use } from './found.ts'
import { cueOf, type Slot } from './slots.ts'

const periods: [RegExp, NonNullable<Found['grain']>][] = [
  [/^(?:day|天|日)$/, 'day'],
  [/^(?:week|周)$/, 'week'],
  [/^(?:month|月|月份)$/, 'month'],
  [/^(?:quarter|季|季度)$/, 'quarter'],
  [/^(?:year|年|年份)$/, 'year'],
]

/** "which month had the most orders", 哪个季度最高: periods are ranked. */
export const periodsAsked = ({ tokens, slots, found }: Hunt, at: number): boolean => {
  const from = slots[at]?.to ?? 0
  for (const length of [2, 1]) {
    const word = tokens
      .slice(from, from + length)
      .map(({ text }) => text)
      .join('')
    const grain = periods.find(([pattern]) => pattern.test(word))?.[1]
    if (!grain) continue
    for (const slot of slots) if (slot.from >= from && slot.to <= from + length) found.used.add(slot)
    found.grain ??= grain
    found.said.add('periods')
    return true
  }
  return false
}

/** 哪天, "the worst week": periods are ranked. */
export const whichPeriod = (hunt: Hunt, slot: Slot): boolean => {
  const said = cueOf(slot, 'which-period')
  if (!said) return false
  hunt.found.grain ??= said.grain
  const word = hunt.tokens[slot.from]?.text ?? ''
  if (/^(?:best|busiest)$/.test(word)) hunt.found.order ??= 'desc'
  if (/^(?:worst|quietest)$/.test(word)) hunt.found.order ??= 'asc'
  hunt.found.said.add('which')
  return use(hunt, slot, 'periods')
}
