import { randomEffects } from '../backend/stats/random-effects.ts'
import { channelPriors } from './builtin/built-in-records.ts'
import type { Trial } from './evidence-weight.ts'

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
