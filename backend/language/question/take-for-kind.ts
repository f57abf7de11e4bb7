import type { Catalog } from '../../catalog/catalog.ts'
import type { Cue } from './cues.ts'
import type { Found } from './found.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import type { QuestionKind } from './question.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const costsAsked = ({ said, metrics }: Found): boolean => said.has('cost') || metrics.includes('campaign_cost')

/** Takes the words that belong to the question only where it is of this kind. */
export const takeForKind = (
  found: Found,
  slots: readonly Slot[],
  kind: QuestionKind | undefined,
  catalog: Catalog,
  old?: readonly string[],
): void => {
  const take = (...cues: Cue['is'][]) => {
    for (const slot of slots) if (cues.some((cue) => cueOf(slot, cue))) found.used.add(slot)
  }
  if (kind === 'compare') {
    take('fared', 'joined', 'compared')
    for (const slot of slots) if (nameOf(slot, 'channel')) found.used.add(slot)
  }
  const goesOn = kind === undefined && found.metrics.length === 0
  const figures = goesOn ? (old ?? []) : found.metrics
  if ((goesOn || kind === 'metric') && found.channels.length === 1 && isOfCampaigns(figures, catalog)) {
    take('channels', 'campaigns')
    for (const slot of slots) if (nameOf(slot, 'channel')) found.used.add(slot)
  }
  if (
    kind === 'change' ||
    (kind === 'metric' && (found.said.has('compared') || found.said.has('which')) && found.metrics.length > 0)
  )
    take('differs')
  if (kind === 'effect') take('fared', 'cost', 'arms', 'differs', 'moved')
  take('detail')
  if (kind === 'metric' && found.campaigns.length > 0 && costsAsked(found)) take('cost', 'effect')
  if (kind === 'metric' && found.said.has('campaigns')) take('listed')
}

/** What a question shows that names no metric: the cost of a campaign, or a list of campaigns. */
export const shownOf = (found: Found, kind: QuestionKind | undefined): 'cost' | 'campaigns' | undefined => {
  if (kind !== 'metric' || found.metrics.length > 0 || found.dimensions.length > 0) return undefined
  if (found.said.has('cost') && found.campaigns.length > 0) return 'cost'
  return found.said.has('campaigns') ? 'campaigns' : undefined
}
