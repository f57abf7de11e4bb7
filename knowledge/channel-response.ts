import type { Bilingual } from '../backend/bilingual.ts'
import { randomEffects } from '../backend/stats/random-effects.ts'
import { channelPriors } from './builtin/built-in-records.ts'
import type { Trial } from './evidence-weight.ts'
import type { KnowledgeRecord } from './records/knowledge-record.ts'
import { conceptName } from './text/glossary.ts'

export interface ChannelResponse {
  channel: string
  /** Pooled lift of trials that ran on this channel alone, as a share; null where none did. */
  measured: { lift: number; low: number; high: number; trials: string[] } | null
}

/**
 * Channels by response: those with randomised results of their own by pooled lift, then the others in the order that is assumed before
 * anything is measured (one-to-one, group, official account, SMS).
 */
export const channelResponse = (trials: readonly Trial[]): ChannelResponse[] => {
  const byChannel = Map.groupBy(
    trials.filter(({ outcome }) => outcome.channels.length === 1),
    ({ outcome }) => outcome.channels[0] as string,
  )
  const measured = [...byChannel].map(([channel, own]) => {
    const pooled = randomEffects(own)
    const { low, high } = pooled.hksj?.interval ?? pooled.interval
    return { channel, measured: { lift: pooled.mean, low, high, trials: own.map(({ id }) => id) } }
  })
  return [
    ...measured.sort((a, b) => b.measured.lift - a.measured.lift),
    ...channelPriors.order.filter((channel) => !byChannel.has(channel)).map((channel) => ({ channel, measured: null })),
  ]
}

/** What people call a channel. */
export const channelName = (channel: string): Bilingual => channelPriors.labels[channel] ?? conceptName(channel)

/** The record of how channels are assumed to respond, once some were measured: those in their measured order, the assumption for the others alone. */
export const withMeasured = (record: KnowledgeRecord, trials: readonly Trial[]): KnowledgeRecord => {
  if (record.kind !== 'channel_prior') return record
  const response = channelResponse(trials)
  const measured = response.filter((one) => one.measured)
  if (measured.length === 0) return record
  const assumed = response.filter((one) => !one.measured)
  const names = (some: readonly ChannelResponse[], lang: 'zh' | 'en') =>
    some.map(({ channel }) => channelName(channel)[lang]).join(lang === 'zh' ? '、' : ', ')
  return {
    ...record,
    title: { zh: '渠道响应的顺序', en: 'Channels by response' },
    text: {
      zh: `按这里的随机试验测得，响应从高到低为：${names(measured, 'zh')}。${assumed.length > 0 ? `没有测量过、按先验假定的：${names(assumed, 'zh')}。` : ''}`,
      en: `By the randomised trials here, response falls in this order: ${names(measured, 'en')}.${assumed.length > 0 ? ` Not measured, assumed to fall in this order: ${names(assumed, 'en')}.` : ''}`,
    },
    channels: response.map(({ channel }) => channel),
    restsOn: [...measured.flatMap((one) => one.measured?.trials ?? []), ...(assumed.length > 0 ? record.restsOn : [])],
  }
}
