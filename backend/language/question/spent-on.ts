import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Hunt } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const wordsAt = ({ tokens }: Hunt, { from, to }: Slot): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')

const asksAmount =
  /(?:花|消费|花费)(?:了|掉|出去)?(?:多少钱?|多少金额|总额|总金额|金额)(?![客人位个名笔次件单])|\bhow much\b(?! of\b)|\bwhat (?:do|does|did)\b/i

/** "how much was spent on groceries", 超市消费多少钱, "dining versus travel spend": an amount of the events whose values are named, else of those that sell. */
export const spentOn = (hunt: Hunt, text: string, catalog: Catalog): void => {
  const { slots, found } = hunt
  const known = new Set(metricsOf(catalog).map(({ name }) => name))
  const shop = shopOf(catalog.events)?.name
  const each = found.said.has('each') || found.said.has('average-of') || found.said.has('mean')
  const spends = slots.filter(
    (slot) => cueOf(slot, 'spends') || (cueOf(slot, 'cost') && /^花/.test(wordsAt(hunt, slot))),
  )
  const money = slots.filter((slot) => /^(?:多少钱|多少金额|钱|金额|总额|总金额)$/.test(wordsAt(hunt, slot)))
  const goes = asksAmount.test(text) || found.said.has('compared') || found.said.has('each-of')
  const wrong = found.metrics.length > 0 && !found.metrics.every((name) => name === 'campaign_revenue')
  if (spends.length === 0 || !goes || wrong || found.campaigns.length > 0 || found.count !== undefined) return
  if (found.top !== undefined || found.said.has('campaigns') || found.dimensions.length > 0) return
  const named = slots.flatMap(({ names }) =>
    names.flatMap((one) => (one.is === 'event-value' && known.has(`${one.event}_amount`) ? [one.event] : [])),
  )
  const event = catalog.events.find(({ name }) => name === named[0])?.name ?? shop
  const name = event === undefined ? undefined : `${event}_amount`
  if (name === undefined || !known.has(name)) return
  const own = each && known.has(`${name}_per_customer`) ? `${name}_per_customer` : name
  found.metrics = [own]
  found.said.add('ask')
  for (const slot of slots)
    if (
      spends.includes(slot) ||
      money.includes(slot) ||
      cueOf(slot, 'average') ||
      cueOf(slot, 'each') ||
      nameOf(slot, 'metric')?.metric === 'campaign_revenue'
    )
      found.used.add(slot)
}
