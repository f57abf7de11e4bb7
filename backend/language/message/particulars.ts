import type { Token } from '../normalise.ts'
import { budget } from './budget.ts'
import { channel } from './channel.ts'
import { goal } from './goal.ts'
import { holdout } from './holdout.ts'
import { offer } from './offer.ts'
import type { Particular, ParticularReader } from './particular.ts'
import { purposeAt } from './purpose.ts'

/** THE list of what a message may say about the campaign around its audience. */
const readers: ParticularReader[] = [budget, holdout, channel, offer, goal, purposeAt]

/** What is said of the campaign at a token. */
export const particularsAt = (tokens: Token[], at: number): Particular[] =>
  readers.flatMap((read) => read(tokens, at) ?? [])
