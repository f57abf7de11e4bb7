import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { unknownIds } from './unknown-ids.ts'

/** A static list of customer ids, as it is shown. */
export const savedList = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Different ids on it, customers of the workspace or not. */
  count: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
})
export type SavedList = z.infer<typeof savedList>

/** A list that was just kept, with what was met in reading it. */
export const keptList = savedList.extend({
  /** Entries that repeat an earlier one. */
  repeated: z.int(),
  /** The heading of the column that the ids were taken from. */
  heading: z.string().optional(),
  unknown: unknownIds,
})
export type KeptList = z.infer<typeof keptList>

/** A list with the ids that no customer has now, and the segments that ask for it. */
export const shownList = savedList.extend({
  unknown: unknownIds,
  usedBy: z.array(z.strictObject({ id: z.string(), name: z.string(), version: z.int() })),
})
export type ShownList = z.infer<typeof shownList>

/** Static lists of one workspace; rules refer to them as `{ kind: 'member', list: id }`. */
export interface ListService {
  /**
   * Keeps the ids of a text or of a file. Throws `list_name_taken`, `bad_list`, `list_too_long`, `file_unreadable`, and `list_of_strangers` where no id is
   * a customer's.
   */
  save(
    input: { name: string; actor: Actor; signal?: AbortSignal } & ({ text: string } | { file: string }),
  ): Promise<KeptList>
  /** The newest first. */
  list(): Promise<SavedList[]>
  /** Throws `unknown_list`. */
  get(id: string): Promise<SavedList>
  /** Throws `unknown_list`. */
  show(id: string, signal?: AbortSignal): Promise<ShownList>
  /** Its ids as they were read, one a line, customers or not. Throws `unknown_list`. */
  ids(id: string): Promise<string>
  /** Throws `unknown_list`, `not_permitted` and `list_in_use`, which names the segments that ask for it in any version. */
  remove(id: string, actor: Actor): Promise<void>
}
