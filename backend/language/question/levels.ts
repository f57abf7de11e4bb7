import { readNumber } from '../numbers/number.ts'
import { fieldAt, type Hunt, use } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

/** A slot that asks for a median, a percentile, the highest or the lowest, and the name of that level. */
interface Asked {
  at: number
  level: string
  /** Slots of the words that belong to it. */
  taken: Slot[]
}

const slotAt = (slots: readonly Slot[], place: number) => slots.find(({ from, to }) => from <= place && place < to)

/** "95th percentile", 90分位数, 第九十百分位: the number stands before the word. */
const percentile = ({ tokens, slots }: Hunt, slot: Slot): { level: string; taken: Slot[] } | undefined => {
  for (let from = slot.from - 1; from >= Math.max(0, slot.from - 4); from -= 1) {
    const number = readNumber(tokens, from)
    const rest = number ? tokens.slice(from + number.length, slot.from) : []
    if (!number || !rest.every(({ text }) => /^(?:th|st|nd|rd|个|百|%)$/.test(text))) continue
    const first = tokens[from - 1]?.text === '第' ? from - 1 : from
    const value = Math.round(number.percent ? number.value : number.value)
    if (value <= 0 || value >= 100) return undefined
    const taken = Array.from({ length: slot.from - first }, (_, n) => slotAt(slots, first + n)).filter(
      (one) => one !== undefined,
    )
    return { level: value === 50 ? 'median' : `p${value}`, taken }
  }
  return undefined
}

const people = /^(?:customers?|clients?|people|folks|members?|users?|客户|用户|会员|人|顾客)$/
const asksAmount = /多少|几|是什么|[?？]\s*$|最[大高小低]值|^\s*(?:what|show|tell|give|how)\b|^\s*(?:the )?(?:max|min)/i

/** Whether "highest" asks for a value, and ranks neither customers nor groups. */
const asksValue = ({ tokens, slots }: Hunt, at: number, text: string): boolean => {
  if (!asksAmount.test(text) || slots.some((slot) => cueOf(slot, 'which') || nameOf(slot, 'parting')?.asks === 'which'))
    return false
  if (slots.some((slot) => cueOf(slot, 'grain') || cueOf(slot, 'campaigns') || nameOf(slot, 'campaign'))) return false
  const slot = slots[at] as Slot
  const next = tokens[slot.to]
  // "the 5 highest", 最高的三个
  if (next && readNumber(tokens, slot.to)?.value !== undefined && !/^一$/.test(next.text)) return false
  if (next?.text === '的') {
    const behind = slots.find(({ from }) => from >= slot.to + 1)
    if (!behind) return false
    if (cueOf(behind, 'ask')) return true
    // 余额最高的一位客户有多少
    if (/^[一那]$/.test(tokens[behind.from]?.text ?? '')) return true
    return fieldAt({ tokens, slots } as Hunt, behind)?.numeric === true || nameOf(behind, 'metric') !== undefined
  }
  // "customers with the highest balance" are people
  const before = tokens.slice(0, slot.from).map((token) => token.text)
  if (
    before.some((word) => people.test(word)) &&
    /[a-z]/.test(next?.text ?? '') &&
    before.some((word) => /^(?:with|having)$/.test(word))
  )
    return false
  const plain = slots.filter((one) => fieldAt({ tokens, slots } as Hunt, one)?.numeric === false)
  const parted = slots.some((one) => cueOf(one, 'by'))
  return plain.length === 0 || parted
}

const asked = (hunt: Hunt, text: string): Asked[] =>
  hunt.slots.flatMap((slot, at): Asked[] => {
    const short = /^p(\d{2})$/.exec(hunt.tokens[slot.from]?.text ?? '')
    if (short && slot.to === slot.from + 1) return [{ at, level: `p${short[1]}`, taken: [slot] }]
    if (cueOf(slot, 'percentile')) {
      const found = percentile(hunt, slot)
      return found ? [{ at, level: found.level, taken: [slot, ...found.taken] }] : []
    }
    const level = cueOf(slot, 'level')?.level
    if (!level) return []
    return !/est$/.test(level) || asksValue(hunt, at, text) ? [{ at, level, taken: [slot] }] : []
  })

const between = (hunt: Hunt, slot: Slot): boolean =>
  slot.cues.some(
    ({ is }) =>
      is === 'empty' ||
      is === 'single' ||
      is === 'each' ||
      is === 'ask' ||
      is === 'again' ||
      is === 'joined' ||
      is === 'level',
  ) ||
  people.test(hunt.tokens[slot.from]?.text ?? '') ||
  (slot.to === slot.from + 1 &&
    /^(?:of|the|for|的|一|那|位|名|个|笔|in|value|amount)$/.test(hunt.tokens[slot.from]?.text ?? ''))

interface Target {
  slot: Slot
  field?: string
  metric?: string
}

const targetAt = (hunt: Hunt, at: number): Target | undefined => {
  const slot = hunt.slots[at]
  const metric = nameOf(slot, 'metric')?.metric
  const field = fieldAt(hunt, slot)
  if (!slot) return undefined
  if (metric && !/_customers$|_share$|_rate$|^customers$|^(?:total|average|share):/.test(metric))
    return { slot, metric }
  if (metric?.includes(':')) return { slot, field: metric.split(':')[1] as string }
  // 订单金额的中位数: of what single orders come to
  if (field?.amount) return { slot, metric: `${field.field.split('.')[0]}_amount` }
  return field?.numeric && !field.field.includes('.') ? { slot, field: field.field } : undefined
}

/** The number nearest to a place: behind it in English, before it in Chinese. */
const targetNear = (hunt: Hunt, { from, to }: { from: number; to: number }): Target | undefined => {
  const look = (step: 1 | -1): Target | undefined => {
    const start = step > 0 ? to : from
    for (let n = start + step; n >= 0 && n < hunt.slots.length && Math.abs(n - start) <= 6; n += step) {
      const found = targetAt(hunt, n)
      if (found) return found
      if (!between(hunt, hunt.slots[n] as Slot)) return undefined
    }
    return undefined
  }
  const chinese = hunt.tokens[hunt.slots[to]?.from ?? 0]?.kind === 'han'
  return chinese ? (look(-1) ?? look(1)) : (look(1) ?? look(-1))
}

/** Amounts are of single orders, unless "per customer" is said; counts and fields are of customers. */
const nameOfLevel = (level: string, { field, metric = '' }: Target, hunt: Hunt): string => {
  if (field) return `${level}:${field}`
  const single = hunt.slots.some((slot) => cueOf(slot, 'single'))
  const each = hunt.slots.some((slot) => cueOf(slot, 'each')) || metric.endsWith('_per_customer')
  const event = metric
    .replace(/_(?:order_value|amount|orders|count|per_customer|amount_per_customer)$/, '')
    .replace(/_amount$/, '')
  const ofOrders =
    /_order_value$/.test(metric) ||
    (!each && /_amount$/.test(metric)) ||
    (!each && /_(?:orders|count)$/.test(metric) && (single || level === 'highest' || level === 'lowest'))
  if (ofOrders) return `${level}:${event}.order`
  return `${level}:${metric.endsWith('_amount_per_customer') ? `${event}_amount` : metric.endsWith('_per_customer') ? `${event}_count` : metric}`
}

/** "median balance by tier", 信用评分最低是多少，最高是多少, 余额的中位数和平均数: what a median, percentile, maximum or minimum is asked of. */
export const levelsAsked = (hunt: Hunt, text: string): void => {
  const { found, slots } = hunt
  const all = asked(hunt, text)
  let carried: Target | undefined
  for (const { at, level, taken } of all) {
    const first = Math.min(at, ...taken.map((slot) => slots.indexOf(slot)))
    const target = targetNear(hunt, { from: first, to: at }) ?? carried
    if (!target) continue
    carried = target
    // 人均持有理财多少，中位数又是多少: the word itself sums the number up too
    const own = nameOf(target.slot, 'metric')?.metric
    if (own?.includes(':') && !found.metrics.includes(own)) found.metrics.push(own)
    const name = nameOfLevel(level, target, hunt)
    if (!found.metrics.includes(name)) found.metrics.push(name)
    for (const slot of [...taken, target.slot]) use(hunt, slot, 'level')
    // 余额最高的一位客户
    const behind = slots.find(({ from }) => from > (slots[at]?.to ?? 0))
    if (behind && hunt.tokens[behind.from]?.text === '一') found.used.add(behind)
    if (target.metric) for (const slot of slots) if (cueOf(slot, 'single') || cueOf(slot, 'each')) found.used.add(slot)
  }
  if (!carried?.field) return
  const { field } = carried
  for (const [at, slot] of slots.entries()) {
    // 余额的中位数和平均数: the mean of the same number
    if (found.used.has(slot) && at > 0) {
      if (targetAt(hunt, at)?.field !== field) continue
      const how = cueOf(slots[at - 1], 'average') ?? cueOf(slots[at - 1], 'total')
      if (how && !found.used.has(slots[at - 1] as Slot)) {
        found.metrics.push(`${how.is}:${field}`)
        use(hunt, slots[at - 1] as Slot, how.is)
      }
      continue
    }
    const how = cueOf(slot, 'average') ?? cueOf(slot, 'total')
    const own = targetNear(hunt, { from: at, to: at })
    if (how && (!own || own.field === field)) {
      found.metrics.push(`${how.is}:${field}`)
      use(hunt, slot, how.is)
    } else if (targetAt(hunt, at)?.field === field) found.used.add(slot)
  }
}

/** The levels of a number that another part of the message names: 人均持有理财多少，中位数又是多少. */
export const levelsOfNamed = (hunt: Hunt, text: string): void => {
  const { found } = hunt
  const [, field] = /^(?:average|total):(.+)$/.exec(found.metrics[0] ?? '') ?? []
  if (!field) return
  for (const { level, taken } of asked(hunt, text)) {
    if (taken.some((slot) => found.used.has(slot))) continue
    found.metrics.push(`${level}:${field}`)
    for (const slot of taken) use(hunt, slot, 'level')
  }
}
