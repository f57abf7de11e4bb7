import type { Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { readCostOfAdded } from './cost-of-added.ts'
import { eventsCounted } from './events-counted.ts'
import { eventsShared } from './events-shared.ts'
import { readLacking } from './lacking-fact.ts'
import { readReturn } from './return-asked.ts'
import { readRunning } from './running-asked.ts'
import { ofTopCustomers } from './top-customers.ts'
import { readVerdicts } from './verdicts-asked.ts'

type Read = Pick<Reading, 'intent' | 'question' | 'rule' | 'unread' | 'assumptions' | 'clarification'>

/** A question in whose words a part stands for something else, read with that put in its place. */
export const askedOtherwise = (
  reference: Reference,
  typed: Token[],
  read: (reference: Reference, tokens: Token[]) => Read | undefined,
): Read | undefined =>
  readCostOfAdded(reference, read) ??
  readVerdicts(reference, read) ??
  readRunning(reference) ??
  readLacking(reference) ??
  readReturn(reference, read) ??
  eventsShared(reference, read) ??
  eventsCounted(reference, read) ??
  ofTopCustomers(reference, typed, read)
