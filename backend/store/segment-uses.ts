import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

export interface UsingThing {
  id: string
  name: string
  version: number
}
export interface UsingCampaign extends UsingThing {
  status: string
}

/** What names a segment: other segments in any of their versions, plans and campaigns as their audience. */
export interface SegmentUses {
  segments(segment: string): Promise<UsingThing[]>
  plans(segment: string): Promise<UsingThing[]>
  campaigns(segment: string): Promise<UsingCampaign[]>
}

/** What uses the segments of `workspace`, the newest first. */
export const segmentUsesOf = (db: Kysely<Store>, workspace: string): SegmentUses => ({
  segments: (segment) =>
    db
      .selectFrom('segments as s')
      .innerJoin('segment_versions as v', (join) =>
        join.onRef('v.segment', '=', 's.id').onRef('v.workspace', '=', 's.workspace'),
      )
      .select(['s.id', 's.name', (of) => of.fn.max('v.version').as('version')])
      .where('s.workspace', '=', workspace)
      .where('s.id', '!=', segment)
      .where(
        sql<boolean>`jsonb_path_exists(v.rule, '$.** ? (@.kind == "segment" && @.id == $id)', jsonb_build_object('id', cast(${segment} as text)))`,
      )
      .groupBy(['s.id', 's.name'])
      .orderBy('s.name')
      .orderBy('s.id')
      .execute(),

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
