import { readNumber } from '../numbers/number.ts'
import type { Hunt } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

/** "two or more orders", "ordered more than once", 至少3笔交易: so many of them are a condition. */
export const isCounted = ({ tokens }: Hunt, slot: Slot): boolean => {
  const [word, next] = [tokens[slot.to - 1]?.text ?? '', tokens.slice(slot.to, slot.to + 2).map(({ text }) => text)]
  // "ordered more than once"
  if (/ed$/.test(word) && /^(?:once|twice|more than|at least|fewer than|less than|\d+ times)\b/.test(next.join(' ')))
    return true
  let at = slot.from - 1
  while (at > 0 && /^(?:or|more|fewer|less|\+|以上|及|或|更多|个|笔|次|单)$/.test(tokens[at]?.text ?? '')) at -= 1
  const number = at < 0 ? undefined : readNumber(tokens, at)
  return number !== undefined && at + number.length <= slot.from && number.value < 1000 && !number.percent
}

/** "Accounts were opened": what a date of customers tells of is no fact of a campaign, unless one is named. */
export const isDatedDoing = ({ tokens, slots }: Hunt, slot: Slot, metric: string): boolean =>
  /^(?:open|click|conversion|delivery|unsubscribe)_rate$|^(?:opened|clicked|converted|sent)_customers$/.test(metric) &&
  (slot.names.some((named) => named.is === 'field' && !named.numeric && !named.divisible) ||
    /^(?:accounts?|contracts?|polic(?:y|ies)|memberships?|subscriptions?)$/.test(
      tokens.slice(slot.to).find(({ text }) => !/^(?:a|an|the|their|our|new)$/.test(text))?.text ?? '',
    )) &&
  !slots.some((one) => nameOf(one, 'campaign') ?? cueOf(one, 'campaigns'))

const people = /^(?:customers?|clients?|people|folks|members?|users?|subscribers?|accounts?|客户|用户|会员|的人|人群)$/

/** "Median tenure of churned customers", 流失客户的平均月费: a rate whose word tells of people is no second figure but whose number it is. */
export const ratesOfPeople = ({ found, slots, tokens }: Hunt): void => {
  if (found.metrics.length < 2) return
  for (const [at, slot] of slots.entries()) {
    const metric = nameOf(slot, 'metric')?.metric
    const next = slots[at + 1]
    const word = tokens
      .slice(next?.from, next?.to)
      .map(({ text }) => text)
      .join('')
    const yes = slot.names.some((named) => named.is === 'field' && !named.numeric && named.divisible)
    if (metric === undefined || !/_rate$/.test(metric) || !yes || !next || !people.test(word)) continue
    if (!found.used.has(slot)) continue
    found.metrics = found.metrics.filter((name) => name !== metric)
    found.used.delete(slot)
  }
}
