import { fieldAt, fieldNear, type Hunt, partBy } from './found.ts'
import { countBefore, longest, take } from './ranked-counts.ts'
import { cueOf, type Slot } from './slots.ts'

export const people = ({ tokens }: Hunt, slot: Slot | undefined): boolean =>
  /^(?:客户|用户|会员|人|(?:paying |spending )?(?:customers?|clients?|people|persons?|members?|users?|shoppers?|accounts?|households?))$/.test(
    tokens
      .slice(slot?.from ?? 0, slot?.to ?? 0)
      .map(({ text }) => text)
      .join(''),
  )

/** 资产前10%, "top 10% by balance": the number field that the top is taken by. */
export const heldBy = (hunt: Hunt, at: number, to: number): void => {
  const { slots, found } = hunt
  const before = fieldAt(hunt, slots[at - 1])
  if (before?.numeric && !before.field.includes('.')) {
    found.used.add(slots[at - 1] as Slot)
    found.metrics.unshift(`total:${before.field}`)
    found.said.add('ranks-top')
    return
  }
  const by = slots.findIndex((slot, n) => slot.from >= to && n <= at + 8 && cueOf(slot, 'by'))
  const behind = by < 0 ? undefined : fieldNear(hunt, by + 1)
  if (!behind?.field.numeric || behind.field.field.includes('.')) return
  found.used.add(slots[by] as Slot)
  found.used.add(behind.slot)
  found.metrics.unshift(`total:${behind.field.field}`)
  found.said.add('ranks-top')
}
/** "the three cities with the most customers": what is ranked stands before "with". */
const withBehind = (hunt: Hunt, at: number): boolean => {
  const { tokens, slots, found } = hunt
  const place = slots.findLastIndex((one, n) => n < at && n >= at - 2 && tokens[one.from]?.text === 'with')
  const field = place < 1 ? undefined : fieldAt(hunt, slots[place - 1])
  const slot = slots[place - 1]
  if (!slot || !field?.divisible || field.numeric || !partBy(hunt, place - 1)) return false
  found.used.add(slots[place] as Slot)
  const ahead = countBefore(tokens, slot.from)
  if (ahead) {
    found.limit = Math.min(ahead.count, longest)
    take(hunt, ahead.from, slot.from)
  }
  return true
}

/** "our three best sellers", "the 20 biggest depositors": the number stands before the order. */
export const countedFirst = (hunt: Hunt, slot: Slot, at: number, shares: boolean): void => {
  const { tokens, slots, found } = hunt
  const ahead = countBefore(tokens, slot.from)
  const behind = slots[at + 1]
  if (!behind) return
  if (withBehind(hunt, at)) return
  const field = fieldAt(hunt, behind)
  if (field?.divisible && !field.numeric) {
    if (!ahead && !/^sellers?$/.test(tokens[slot.to]?.text ?? '')) return
    if (!partBy(hunt, at + 1)) return
    if (!ahead) return
    found.limit = Math.min(ahead.count, longest)
    take(hunt, ahead.from, slot.from)
  } else if (ahead && shares && (people(hunt, behind) || isHolder(hunt, behind))) {
    found.count = ahead.count
    take(hunt, ahead.from, slot.from)
    found.used.add(behind)
    heldBy(hunt, at, behind.to)
  }
}

const holders = /^(?:holders?|owners?|accounts?|contributors?)$/
/** "depositors" of deposits, "spenders" of what was spent: those who hold most of the very number that is named. */
const isHolder = ({ tokens, slots }: Hunt, slot: Slot): boolean => {
  const word = tokens[slot.from]?.text ?? ''
  if (slot.to !== slot.from + 1) return false
  if (holders.test(word)) return true
  const stem = /^([a-z]{3,}?)(?:t?ers?|ors?)$/.exec(word)?.[1]
  if (!stem) return false
  const named = slots.filter((one) => one !== slot && one.names.some(({ is }) => is === 'metric' || is === 'field'))
  const words = named.flatMap((one) => tokens.slice(one.from, one.to).map(({ text }) => text))
  const money = /^(?:spend|buy|shopp?|purchas|pay)$/.test(stem)
  return words.some(
    (said) =>
      said.startsWith(stem) ||
      (money && /^(?:purchase|revenue|sales|spend|turnover|charge|fee|bill|payment)/.test(said)) ||
      (stem === 'borrow' && /^(?:loan|debt)/.test(said)) ||
      (stem === 'sav' && /^(?:saving|deposit)/.test(said)),
  )
}
