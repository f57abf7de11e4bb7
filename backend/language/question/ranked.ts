import type { Token } from '../normalise.ts'
import { countedFirst, heldBy, people } from './counted-first.ts'
import { fieldAt, fieldNear, type Hunt, partBy, use } from './found.ts'
import { countAt, countBefore, longest, shareAt, take } from './ranked-counts.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const counter = /^[个名位家种类大次场]$/

/** "at most 90 days", "two or more", "more than once" rank nothing. */
const isBound = (tokens: Token[], { from, to }: Slot): boolean => {
  const [before, word, next] = [tokens[from - 1]?.text ?? '', tokens[from]?.text ?? '', tokens[to]?.text ?? '']
  if (/^(?:most|least)$/.test(word)) return before === 'at'
  if (!/^(?:more|fewer|less)$/.test(word)) return false
  const than = tokens[to + 1]
  return (
    before === 'or' ||
    (next === 'than' && (/^(?:once|twice)$/.test(than?.text ?? '') || countAt(tokens, to + 1) !== undefined))
  )
}

/**
 * "top 5 cities", "highest", 最高的城市, 资产前10%: an order, how many, and what is ranked. 最高的城市 names it behind the order, 哪个城市…最高
 * before it.
 */
export const ranked = (hunt: Hunt, slot: Slot, at: number): boolean => {
  const { tokens, slots, found } = hunt
  const best = cueOf(slot, 'best')
  if (!best || isBound(tokens, slot)) return false
  // 第一季度 is a time
  if (tokens[slot.from]?.text === '第' && /^[季周月天次笔]$/.test(tokens[slot.to]?.text ?? '')) return false
  const shares = slots.some((one) => cueOf(one, 'share') || cueOf(one, 'concentration'))
  const share = shareAt(tokens, slot.to)
  if (share) {
    found.top = share.top
    take(hunt, slot.to, share.to)
    heldBy(hunt, at, share.to)
    return use(hunt, slot, 'top')
  }
  // 最高的三个职业, 资产最高的1000个客户占…
  const from = tokens[slot.to]?.text === '的' ? slot.to + 1 : slot.to
  const number = countAt(tokens, from)
  const behindNumber =
    number &&
    slots.find(
      (one) => one.from >= number.to && (cueOf(one, 'campaigns') || !counter.test(tokens[one.from]?.text ?? '')),
    )
  if (number && shares && (from === slot.to || people(hunt, behindNumber)) && !fieldAt(hunt, behindNumber)) {
    found.count = number.count
    take(hunt, slot.to, number.to)
    if (behindNumber && nameOf(behindNumber, 'metric')) found.used.add(behindNumber)
    heldBy(hunt, at, number.to)
    return use(hunt, slot, 'top')
  }
  if (number && (from === slot.to || fieldAt(hunt, behindNumber)?.divisible || cueOf(behindNumber, 'campaigns'))) {
    found.limit = Math.min(number.count, longest)
    const next = take(hunt, slot.to, number.to)
    // "top 5 cities", 前5个城市; in "top 20 customers by balance" people stand there
    const behind = counter.test(tokens[slots[next]?.from ?? -1]?.text ?? '') ? next + 1 : next
    if (fieldAt(hunt, slots[behind])) partBy(hunt, behind)
  } else if (tokens[slot.to]?.text === '的') partBy(hunt, at + 2)
  // "rank the cities by …", 给城市排名
  if (!number && found.dimensions.length === 0 && /^(?:rank|ranking)$/.test(tokens[slot.from]?.text ?? ''))
    if (!namesPeople(hunt, fieldNear(hunt, at + 1)?.slot)) partBy(hunt, at + 1)
  if (!number) countedFirst(hunt, slot, at, shares)
  if (found.count !== undefined && !found.said.has('best')) return use(hunt, slot, 'top')
  found.order ??= best.order
  // "best sellers" are the most often bought
  found.vague ||= best.vague === true && !/^sellers?$/.test(tokens[slot.to]?.text ?? '')
  return use(hunt, slot, 'best')
}

/** "Rank the new customers": a field that is called by people ranks these, and parts nothing. */
const namesPeople = ({ tokens }: Hunt, slot: Slot | undefined): boolean =>
  slot !== undefined &&
  tokens
    .slice(slot.from, slot.to + 1)
    .some(({ text }) => /^(?:customers?|clients?|people|members?|users?|buyers?|shoppers?|客|户|人)$/.test(text))

/** "three products", 三个城市 at a place of the tokens: how many groups, and the slot of what they are groups of. */
export const groupsAt = (hunt: Hunt, place: number): { count: number; next: number } | undefined => {
  const number = countAt(hunt.tokens, place)
  if (!number) return undefined
  const { slots, tokens } = hunt
  const next = slots.findIndex((one) => one.from >= number.to && !counter.test(tokens[one.from]?.text ?? ''))
  if (next < 0 || !fieldAt(hunt, slots[next])?.divisible) return undefined
  take(hunt, place, number.to)
  for (const one of slots.slice(0, next)) if (one.from >= place) hunt.found.used.add(one)
  return { count: Math.min(number.count, longest), next }
}

const sells = /sell|卖|销/

/** "the most popular product", 卖得最好的产品: ranks by how often. */
export const popular = (hunt: Hunt, slot: Slot, at: number): boolean => {
  const said = cueOf(slot, 'popular')
  if (!said) return false
  const { tokens, slots, found } = hunt
  // 卖得最好的三个产品
  const place = tokens[slot.to]?.text === '的' ? at + 2 : at + 1
  const from = slots[place]?.from
  const number = from === undefined ? undefined : countAt(tokens, from)
  if (from !== undefined && number) {
    found.limit = Math.min(number.count, longest)
    if (!partBy(hunt, take(hunt, from, number.to))) return false
  } else if (found.dimensions.length === 0 && !partBy(hunt, at) && !partBy(hunt, at + 1) && !partBy(hunt, at - 1))
    return false
  const ahead = found.limit === undefined ? countBefore(tokens, slot.from) : undefined
  if (ahead) {
    found.limit = Math.min(ahead.count, longest)
    take(hunt, ahead.from, slot.from)
  }
  found.order ??= said.order
  if (
    sells.test(
      tokens
        .slice(slot.from, slot.to)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    found.said.add('sold')
  return use(hunt, slot, 'best')
}
