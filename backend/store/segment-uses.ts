import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

export interface UsingPlan {
  id: string
  name: string
  version: number
}
export interface UsingCampaign extends UsingPlan {
  status: string
}

/** Plans and campaigns that name a segment as their audience. */
export interface SegmentUses {
  plans(segment: string): Promise<UsingPlan[]>
  campaigns(segment: string): Promise<UsingCampaign[]>
}

/** What uses the segments of `workspace`, the newest first. */
export const segmentUsesOf = (db: Kysely<Store>, workspace: string): SegmentUses => ({
  plans: (segment) =>
    db
      .selectFrom('plans')
      .select([
        'id',
        sql<string>`plan->>'name'`.as('name'),
        sql<number>`(plan->'audience'->>'version')::integer`.as('version'),
      ])
      .where('workspace', '=', workspace)
      .where(sql`plan->'audience'->>'segmentId'`, '=', segment)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),

  campaigns: (segment) =>
    db
      .selectFrom('campaigns')
      .select(['id', 'name', 'status', sql<number>`(proposal->'segment'->>'version')::integer`.as('version')])
      .where('workspace', '=', workspace)
      .where(sql`proposal->'segment'->>'id'`, '=', segment)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
})
