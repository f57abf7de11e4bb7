import type { Lang } from '../bilingual.ts'
import type { ChannelName } from '../catalog/catalog.ts'
import type { CopyWish } from '../language/copy-wish.ts'
import type { Plan } from '../plans/plan.ts'
import type { CopySet, Variant } from './copy.ts'

export interface CopyService {
  /** At least two variants per channel of the plan, checked for length, personalisation and compliance; stores them. */
  draft(input: {
    plan: Plan
    lang: Lang
    channels?: ChannelName[]
    texts?: { channel: ChannelName; title?: string | undefined; body: string }[]
    /** An earlier set of the plan; its texts of the channels that are not written now stay. */
    keep?: CopySet | undefined
    /** How the templates are to be worded, in which languages. */
    wish?: CopyWish | undefined
    signal?: AbortSignal
  }): Promise<CopySet>
  /** Checks one text as it would be sent; stores nothing. */
  check(input: { plan: Plan; lang: Lang; channel: ChannelName; title?: string; body: string }): Promise<Variant>
  get(id: string): Promise<CopySet>
}
