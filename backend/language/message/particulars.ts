import type { Clocked } from '../time/stream.ts'
import { budget } from './budget.ts'
import { channel } from './channel.ts'
import { channelOrder } from './channel-order.ts'
import { goal } from './goal.ts'
import { holdout } from './holdout.ts'
import { offer } from './offer.ts'
import type { Particular, ParticularReader } from './particular.ts'
import { purposeAt } from './purpose.ts'
import { timingAt } from './timing.ts'

/** THE list of what a message may say about the campaign around its audience. */
const readers: ParticularReader[] = [budget, holdout, channelOrder, channel, offer, goal, purposeAt]

/** What is said of the campaign at a token. */
export const particularsAt = (clock: Clocked, at: number): Particular[] => [
  ...readers.flatMap((read) => read(clock.tokens, at) ?? []),
  ...[timingAt(clock, at)].flatMap((timing) => timing ?? []),
]
