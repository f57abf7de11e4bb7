import type { Bilingual } from '../../bilingual.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { type Found, type Part, use } from './found.ts'
import { cueOf, nameOf } from './slots.ts'

/** A channel that no campaign has used, beside one that has been, or asked about as a channel. */
export const untried: Part = (hunt, slot) => {
  const named = nameOf(slot, 'untried')
  if (!named || !hunt.slots.some((one) => nameOf(one, 'channel') ?? cueOf(one, 'channels'))) return false
  const { found } = hunt
  found.untried = [...(found.untried ?? []), named.channel]
  found.channels.push(named.channel)
  return use(hunt, slot, 'untried')
}

/** That there is nothing to tell of them. */
export const untriedNotes = ({ untried: channels }: Found, { channels: known }: Catalog): Bilingual[] =>
  (channels ?? []).map((channel) => {
    const { zh, en } = known.find(({ name }) => name === channel)?.labels ?? { zh: channel, en: channel }
    return { zh: `${zh}没有做过活动，没有结果可比`, en: `no campaign has used ${en}, so it has no result to compare` }
  })
