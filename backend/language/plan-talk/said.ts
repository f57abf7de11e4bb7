import type { Bilingual } from '../../bilingual.ts'
import type { Brief } from '../reading.ts'

/** What a clause says of the plan: what changes, what must be asked first, or what no plan here can do. */
export interface Said {
  brief?: Brief
  ask?: Bilingual
  note?: Bilingual
  /** How many customers the audience may have at most. */
  cap?: number
}
