import type { Cue } from './cues.ts'
import type { Found } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const ranking: readonly Cue['is'][] = ['by', 'which', 'best']
/** The words that a share is read from: all but what parts it, and how the parts are ranked. */
export const partingSlots = ({ used, dimensions, said }: Found): Set<Slot> =>
  new Set(
    [...used].filter((slot) =>
      nameOf(slot, 'field')
        ? said.has('dimension')
        : dimensions.length > 0 && (slot.cues.length === 0 || ranking.some((cue) => cueOf(slot, cue) !== undefined)),
    ),
  )
