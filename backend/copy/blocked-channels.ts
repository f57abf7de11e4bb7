import type { ChannelName } from '../catalog/catalog.ts'
import type { Plan } from '../plans/plan.ts'
import type { Variant } from './copy.ts'

/** The channels of a plan without a text that may be sent: such copy cannot be submitted. */
export const blockedChannels = ({ channel }: Pick<Plan, 'channel'>, variants: readonly Variant[]): ChannelName[] =>
  [...new Set(channel.steps.map((step) => step.channel))].filter((name) =>
    variants.every((one) => one.channel !== name || one.verdict.outcome === 'block'),
  )
