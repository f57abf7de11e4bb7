import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import { fieldAt, fieldNear, type Hunt, partBy, use } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const counter = /^[个名位家种类大次场]$/

/** A whole number from 1 that stands at a place, with the place behind it. */
const countAt = (tokens: Token[], at: number): { count: number; to: number } | undefined => {
  const number = at < tokens.length ? readNumber(tokens, at) : undefined
  if (!number || number.percent || number.currency || !Number.isInteger(number.value) || number.value < 1)
    return undefined
  return { count: number.value, to: at + number.length }
}

/** The whole number that ends right before a place. */
const countBefore = (tokens: Token[], to: number): { count: number; from: number } | undefined => {
  for (let from = Math.max(to - 4, 0); from < to; from += 1) {
    const number = countAt(tokens, from)
    if (number?.to === to) return { count: number.count, from }
  }
  return undefined
}

/** "top 20 %", 前20%, 前两成: a share of customers. */
const shareAt = (tokens: Token[], at: number): { top: number; to: number } | undefined => {
  const number = at < tokens.length ? readNumber(tokens, at) : undefined
  if (!number?.percent || number.value <= 0 || number.value >= 100) return undefined
  return { top: number.value / 100, to: at + number.length }
}

/** Takes the slots of a stretch of tokens, and gives the place of the slot behind it. */
const take = ({ slots, found }: Hunt, from: number, to: number): number => {
  for (const slot of slots) if (slot.from >= from && slot.to <= to) found.used.add(slot)
  const behind = slots.findIndex((slot) => slot.from >= to)
  return behind < 0 ? slots.length : behind
}

/** The longest list that is shown. */
const longest = 200

const people = ({ tokens }: Hunt, slot: Slot | undefined): boolean =>
  /^(?:客户|用户|会员|人|(?:paying |spending )?(?:customers?|clients?|people|persons?|members?|users?|shoppers?|accounts?|households?)|spenders?|buyers?|payers?|depositors?|investors?|holders?|borrowers?|savers?)$/.test(
    tokens
      .slice(slot?.from ?? 0, slot?.to ?? 0)
      .map(({ text }) => text)
      .join(''),
  )

/** 资产前10%, "top 10% by balance": the number field that the top is taken by. */
const heldBy = (hunt: Hunt, at: number, to: number): void => {
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

/**
 * "top 5 cities", "highest", 最高的城市, 资产前10%: an order, how many, and what is ranked. 最高的城市 names it behind the order, 哪个城市…最高
 * before it.
 */
export const ranked = (hunt: Hunt, slot: Slot, at: number): boolean => {
  const { tokens, slots, found } = hunt
  const best = cueOf(slot, 'best')
  // "at most 90 days" ranks nothing
  if (!best || (tokens[slot.from - 1]?.text === 'at' && /^(?:most|least)$/.test(tokens[slot.from]?.text ?? '')))
    return false
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
  // "our 50 biggest spenders"
  const ahead = shares ? countBefore(tokens, slot.from) : undefined
  if (ahead && people(hunt, slots[at + 1])) {
    found.count = ahead.count
    take(hunt, ahead.from, slot.from)
    found.used.add(slots[at + 1] as Slot)
    heldBy(hunt, at, slots[at + 1]?.to ?? slot.to)
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
  found.order ??= best.order
  found.vague ||= best.vague === true
  return use(hunt, slot, 'best')
}

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
  } else if (hunt.found.dimensions.length === 0 && !partBy(hunt, at + 1) && !partBy(hunt, at - 1)) return false
  hunt.found.order ??= said.order
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

/** 存款集中度, "how concentrated are our assets", 每个客户平均持有多少理财: the number field that is summed up, where no metric is named. */
export const summedField = (hunt: Hunt): void => {
  const { slots, found } = hunt
  const how = found.said.has('concentration')
    ? 'total'
    : found.said.has('each') || found.said.has('average-of')
      ? 'average'
      : undefined
  const top = found.top !== undefined || found.count !== undefined
  const held = found.metrics[0]
  if (top && held) {
    // 资产前5%的客户贡献了多少存款: ranked by one number, held of another
    const other = slots.find((one) => {
      const field = fieldAt(hunt, one)
      return field?.numeric && !field.field.includes('.') && !found.used.has(one) && `total:${field.field}` !== held
    })
    const [second] = found.metrics.slice(1)
    const field = fieldAt(hunt, other)
    if (second === undefined && other && field && found.said.has('ranks-top')) {
      found.by = held
      found.metrics.splice(0, 1, `total:${field.field}`)
      use(hunt, other, 'total')
    } else if (second !== undefined && found.said.has('ranks-top')) {
      found.by = held
      found.metrics.splice(0, 1)
    }
  }
  // 资产前10%…占全部资产: the field is named again
  for (const one of slots)
    if ((how === 'total' || top) && found.metrics.includes(`total:${fieldAt(hunt, one)?.field}`)) found.used.add(one)
  if (!how || found.metrics.length > 0) return
  const slot = slots.find((one) => {
    const field = fieldAt(hunt, one)
    return field?.numeric && !field.field.includes('.') && !found.used.has(one)
  })
  const field = fieldAt(hunt, slot)
  if (!slot || !field) return
  found.metrics.push(`${how}:${field.field}`)
  for (const one of slots) if (cueOf(one, 'average')) found.used.add(one)
  use(hunt, slot, how)
}

/** 哪个等级的客户资产最高, "which city has the highest balance": what groups are ranked by is the mean of a field beside the order. */
export const rankedBy = (hunt: Hunt): void => {
  const { slots, found } = hunt
  if (found.metrics.length > 0 || found.dimensions.length === 0 || !found.said.has('best')) return
  const at = slots.findIndex((slot) => cueOf(slot, 'best') && found.used.has(slot))
  const beside = [at - 1, at + 1, at + 2].find((n) => {
    const field = fieldAt(hunt, slots[n])
    return field?.numeric && !field.field.includes('.') && !found.used.has(slots[n] as Slot)
  })
  const field = beside === undefined ? undefined : fieldAt(hunt, slots[beside])
  if (beside === undefined || !field) return
  const word = slots[at]
  const most = /^(?:最多|most)$/.test(
    hunt.tokens
      .slice(word?.from, word?.to)
      .map(({ text }) => text)
      .join(''),
  )
  found.metrics.push(`${most ? 'total' : 'average'}:${field.field}`)
  use(hunt, slots[beside] as Slot, most ? 'total' : 'average')
}

/** "past-year spend by area type", 各省存款: a number field that is parted, and summed up by no word, is averaged. */
export const partedField = (hunt: Hunt): void => {
  const { slots, found } = hunt
  if (found.metrics.length > 0 || found.dimensions.length === 0) return
  const fields = slots.filter((one) => {
    const field = fieldAt(hunt, one)
    return field?.numeric && !field.field.includes('.') && !found.used.has(one)
  })
  const [only] = fields
  const field = fieldAt(hunt, only)
  if (!only || !field || fields.length > 1 || !found.said.has('by')) return
  found.metrics.push(`average:${field.field}`)
  use(hunt, only, 'average')
}
