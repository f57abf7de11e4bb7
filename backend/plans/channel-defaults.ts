import type { Catalog, Channel, ChannelName } from '../catalog/catalog.ts'

/** Prices that are assumed where the workspace gives none, in CNY per message: list prices of ordinary volume, to be corrected by hand. */
const assumedCost: Record<ChannelName, number> = { sms: 0.05, push: 0.002, email: 0.01, wechat: 0.02, wecom: 0.02 }

export const assumedCurrency = 'CNY'

const labels: Record<ChannelName, Channel['labels']> = {
  sms: { zh: '短信', en: 'SMS' },
  push: { zh: 'App推送', en: 'push' },
  email: { zh: '邮件', en: 'e-mail' },
  wechat: { zh: '微信', en: 'WeChat' },
  wecom: { zh: '企业微信', en: 'WeCom' },
}

export type KnownChannel = Channel & { assumed: boolean }

/** A channel as the workspace has it, or its default marked as assumed. */
export const channelOf = (catalog: Catalog, name: ChannelName): KnownChannel => {
  const own = catalog.channels.find((channel) => channel.name === name)
  return own ? { ...own, assumed: false } : { name, labels: labels[name], unitCost: assumedCost[name], assumed: true }
}

/** The channels that may be chosen from: the workspace's own, else the two that every customer base has. */
export const channelsOf = (catalog: Catalog): KnownChannel[] =>
  catalog.channels.length > 0
    ? catalog.channels.map((channel) => ({ ...channel, assumed: false }))
    : [channelOf(catalog, 'sms'), channelOf(catalog, 'email')]
