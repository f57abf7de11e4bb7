import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor, Role } from '../actor.ts'
import type { CopyService } from '../copy/copies.ts'
import { FairleadError } from '../errors.ts'
import type { PlanService } from '../plans/plans.ts'
import { canonicalHash } from '../segments/canonical.ts'
import type { SegmentService } from '../segments/segments.ts'
import { auditOf } from '../store/audit.ts'
import { campaignsOf, type StoredCampaign } from '../store/campaigns.ts'
import type { Store } from '../store/schema.ts'
import type { Workspace } from '../workspace.ts'
import type { CampaignService } from './campaigns.ts'
import { forecastLedger } from './forecast-ledger.ts'
import { makeProposal } from './make-proposal.ts'
import { type Campaign, campaign as campaignSchema } from './proposal.ts'
import { supersededBy } from './supersede.ts'

export interface CampaignParts {
  workspace: Workspace
  segments: SegmentService
  plans: PlanService
  copies: CopyService
  store: Kysely<Store>
  /** The real time, of which the records of who did what speak; what is shown and judged goes by the workspace's clock. */
  realTime?: () => Date
}

/** Days within which a proposal has to be decided. */
const daysToDecide = 7
const day = 86_400_000

const maySubmit: readonly Role[] = ['operator', 'manager', 'admin']

const permit = (allowed: boolean, { role }: Actor, action: string, actionZh: string): void => {
  if (!allowed) throw new FairleadError('not_permitted', { role, action, actionZh })
}

/** Campaigns of one workspace, up to review. Nothing here sends, and nothing here approves. */
export const campaignService = (parts: CampaignParts): CampaignService => {
  const { workspace, store, realTime = () => new Date() } = parts
  const rows = campaignsOf(store, workspace.name)
  const audit = auditOf(store, workspace.name, canonicalHash)
  const ledger = forecastLedger(store, workspace.name)

  /** A proposal that nobody decided in time has expired, whenever one looks. */
  const read = ({ thread, supersededBy: by, ...row }: StoredCampaign, supersedes: string[]): Campaign => {
    const late = row.status === 'in_review' && Date.parse(row.expiresAt) <= Date.parse(workspace.now())
    return campaignSchema.parse({
      ...row,
      ...(late ? { status: 'expired' } : {}),
      ...(thread ? { thread } : {}),
      ...(by ? { supersededBy: by } : {}),
      ...(supersedes.length > 0 ? { supersedes } : {}),
    })
  }
  const get = async (id: string): Promise<Campaign> => {
    const row = await rows.find(id)
    if (!row) throw new FairleadError('unknown_campaign', { id })
    return read(row, await rows.supersededBy(id))
  }

  const list = async (): Promise<Campaign[]> => {
    const all = await rows.list()
    const replaced = Map.groupBy(all, ({ supersededBy: by }) => by)
    return all.map((row) => read(row, (replaced.get(row.id) ?? []).map(({ id }) => id).reverse()))
  }

  return {
    async submit({ plan, copy, actor, thread, signal }) {
      permit(maySubmit.includes(actor.role), actor, 'submit a campaign', '提交活动')
      // what is signed is what was stored, not what was handed in
      const stored = { plan: await parts.plans.get(plan.id), copy: await parts.copies.get(copy.id) }
      const proposal = await makeProposal(parts, { ...stored, ...(signal ? { signal } : {}) })
      const waiting = { proposal, ...(thread ? { thread } : {}), ...(signal ? { signal } : {}) }
      const replaced = await supersededBy(parts.segments, waiting, await list())
      const foreign = replaced.find(({ createdBy }) => createdBy !== actor.id && actor.role !== 'admin')
      if (foreign) throw new FairleadError('in_review_by_another', { id: foreign.id, author: foreign.createdBy })
      signal?.throwIfAborted()
      const now = new Date(workspace.now())
      const at = realTime().toISOString()
      const made: StoredCampaign = {
        id: `cmp_${randomBytes(6).toString('hex')}`,
        thread: thread ?? null,
        name: proposal.plan.name,
        status: 'in_review',
        proposal,
        hash: canonicalHash(proposal),
        createdBy: actor.id,
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + daysToDecide * day).toISOString(),
        supersededBy: null,
      }
      await store.transaction().execute(async (transaction) => {
        await rows.insert(transaction, made)
        await ledger.write(transaction, {
          campaign: made.id,
          plan: proposal.plan,
          at,
          made: workspace.now(),
        })
        await audit.append(transaction, {
          at,
          actor: actor.id,
          action: 'campaign.submit',
          subject: made.id,
          details: { hash: made.hash, plan: proposal.plan.id, copy: proposal.copy.id, segment: proposal.segment.id },
        })
        for (const { id } of replaced) {
          if (!(await rows.supersede(transaction, id, made.id)))
            throw new FairleadError('campaign_not_in_review', { id, status: 'changed meanwhile' })
          const entry = { at, actor: actor.id, action: 'campaign.supersede', subject: id }
          await audit.append(transaction, { ...entry, details: { by: made.id } })
        }
      })
      return get(made.id)
    },

    async withdraw(id, actor) {
      const { createdBy, status } = await get(id)
      permit(
        createdBy === actor.id || actor.role === 'admin',
        actor,
        'withdraw the campaign of someone else',
        '撤回他人的活动',
      )
      if (status !== 'in_review') throw new FairleadError('campaign_not_in_review', { id, status })
      await store.transaction().execute(async (transaction) => {
        if (!(await rows.move(transaction, id, 'in_review', 'withdrawn')))
          throw new FairleadError('campaign_not_in_review', { id, status: 'changed meanwhile' })
        const at = realTime().toISOString()
        await audit.append(transaction, { at, actor: actor.id, action: 'campaign.withdraw', subject: id, details: {} })
      })
      return get(id)
    },

    list,
    get,
  }
}
