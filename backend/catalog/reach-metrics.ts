import type { Catalog } from './catalog.ts'
import type { Metric } from './metric.ts'
import { makeMetric } from './metric-parts.ts'

/** `reachable:sms`: how many customers a message on a channel could reach (consent and address, semantics §8). */
export const ofReach = (catalog: Catalog, wanted: string): Metric | undefined => {
  const [, name] = /^reachable:(.+)$/.exec(wanted) ?? []
  const channel = catalog.channels.find((one) => one.name === name)
  if (!channel) return undefined
  const { zh, en } = channel.labels
  return makeMetric(wanted, [`可用${zh}触达的客户数`, `customers reachable by ${en}`], {
    numerator: { of: 'customers', where: { kind: 'reachable', channel: channel.name } },
    unit: 'customers',
  })
}
