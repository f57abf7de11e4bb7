import type { Actor } from '../actor.ts'
import type { CopySet } from '../copy/copy.ts'
import type { Plan } from '../plans/plan.ts'
import type { Campaign } from './proposal.ts'

export interface CampaignService {
  /**
   * Makes the proposal that waits for approval. Refuses a plan with lint errors and copy that is blocked. Sends nothing.
   * What waits of the same plan, or of the same conversation for the same customers, is superseded by it; where somebody else
   * submitted that, `in_review_by_another`.
   */
  submit(input: { plan: Plan; copy: CopySet; actor: Actor; thread?: string; signal?: AbortSignal }): Promise<Campaign>
  withdraw(id: string, actor: Actor): Promise<Campaign>
  list(): Promise<Campaign[]>
  get(id: string): Promise<Campaign>
}
