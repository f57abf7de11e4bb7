import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Hunt, use } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const asksMoney = /多少钱|多少金额|how much|money|cash|钱/i
const asksPieces = /how many|多少[件个]|几[件个]/i
/** "most often", 买得最勤. */
const often = /^(?:often|frequently|勤|频繁)$/

const isPeople = /^(?:spenders?|buyers?)$/
const wordsAt = ({ tokens }: Hunt, { from, to }: Slot): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')

/** Slots from one place to the next word that ranks, where only words without a meaning stand between. */
const rankAt = (slots: readonly Slot[], at: number): number | undefined => {
  for (const step of [1, -1])
    for (let n = at + step; Math.abs(n - at) <= 4 && slots[n]; n += step) {
      if (cueOf(slots[n], 'best')) return n
      if (!slots[n]?.cues.some(({ is }) => is === 'empty' || is === 'ask' || is === 'again' || is === 'cost')) break
    }
  return undefined
}

/**
 * What customers do or a shop sells the most, and how much of it: "which country spends the most per head", 哪个城市买得最多, "how much did
 * we sell". Spending and selling are the amount (selling also pieces or orders, where neither money nor pieces are said), any other verb how
 * often it is done.
 */
export const doneMost = (hunt: Hunt, text: string, catalog: Catalog): void => {
  const { slots, found, tokens } = hunt
  const known = new Set(metricsOf(catalog).map(({ name }) => name))
  const shop = shopOf(catalog.events)?.name
  const first = (...names: string[]) => names.find((name) => known.has(name))
  const each = found.said.has('each') || found.said.has('average-of') || found.said.has('mean')
  const parted = found.dimensions.length > 0 || found.said.has('periods')
  const add = (...names: (string | undefined)[]) => {
    for (const name of names) if (name !== undefined && !found.metrics.includes(name)) found.metrics.push(name)
  }
  const sold = slots.filter((slot) => cueOf(slot, 'sold'))
  if (shop !== undefined && (sold.length > 0 || found.said.has('sold'))) {
    const amount = first(each ? `${shop}_amount_per_customer` : `${shop}_amount`, `${shop}_amount`)
    const pieces = first(`${shop}_quantity`, `${shop}_orders`, `${shop}_count`)
    const asks = parted || found.said.has('ask')
    if (found.metrics.length === 0 && asks) {
      const [money, count] = [asksMoney.test(text), asksPieces.test(text)]
      if (money || count) add(...(money ? [amount] : []), ...(count ? [pieces] : []))
      else if (found.order !== undefined) add(amount, pieces)
    }
    // "how many units did we sell" says the verb of its own number
    if (found.metrics.some((name) => name.startsWith(`${shop}_`)))
      for (const slot of sold) if (!found.used.has(slot)) use(hunt, slot, 'sold')
    return
  }
  if (found.order !== undefined && found.metrics.some((name) => /_(?:orders|count|per_customer)$/.test(name)))
    for (const one of slots)
      if (one.to === one.from + 1 && often.test(tokens[one.from]?.text ?? '')) found.used.add(one)
  if (found.top !== undefined || found.count !== undefined)
    // 消费最高的50个客户, "the 50 biggest spenders": whom a share is of
    for (const [at, slot] of slots.entries())
      if (cueOf(slot, 'spends') && (rankAt(slots, at) !== undefined || isPeople.test(wordsAt(hunt, slot))))
        found.used.add(slot)
  // "buys the most units": the verb of the number itself
  for (const [at, slot] of slots.entries()) {
    const event = nameOf(slot, 'verb')?.event
    if (
      event &&
      found.metrics.some((name) => name.startsWith(`${event}_`)) &&
      found.order &&
      rankAt(slots, at) !== undefined
    )
      found.used.add(slot)
  }
  if (found.metrics.length > 0 || !parted) return
  for (const [at, slot] of slots.entries()) {
    const spends = cueOf(slot, 'spends') !== undefined
    const event = spends && shop !== undefined ? shop : nameOf(slot, 'verb')?.event
    const rank = event === undefined ? undefined : rankAt(slots, at)
    if (event === undefined || rank === undefined || found.used.has(slot)) continue
    const money = known.has(`${event}_amount`) && (spends || asksMoney.test(text))
    add(
      money
        ? first(...(each ? [`${event}_amount_per_customer`] : []), `${event}_amount`)
        : first(...(each ? [`${event}_per_customer`] : [`${event}_orders`]), `${event}_count`),
    )
    use(hunt, slot, 'done')
    for (const one of slots)
      if (one.to === one.from + 1 && often.test(tokens[one.from]?.text ?? '')) found.used.add(one)
    return
  }
}
