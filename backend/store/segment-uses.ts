import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Store } from './schema.ts'

export interface UsingThing {
  id: string
  name: string
  version: number
}
export interface UsingCampaign extends UsingThing {
  status: string
}

/** What names a segment or a static list: segments in any of their versions, plans and campaigns as their audience. */
export interface SegmentUses {
  /** Segments that ask for a static list. */
  ofList(list: string): Promise<UsingThing[]>
  segments(segment: string): Promise<UsingThing[]>
  plans(segment: string): Promise<UsingThing[]>
  campaigns(segment: string): Promise<UsingCampaign[]>
}

/** What uses the segments of `workspace`, the newest first. */
export const segmentUsesOf = (db: Kysely<Store>, workspace: string): SegmentUses => {
  const naming = (path: RawBuilder<string>, id: string) =>
    db
      .selectFrom('segments as s')
      .innerJoin('segment_versions as v', (join) =>
        join.onRef('v.segment', '=', 's.id').onRef('v.workspace', '=', 's.workspace'),
      )
      .select(['s.id', 's.name', (of) => of.fn.max('v.version').as('version')])
      .where('s.workspace', '=', workspace)
      .where(sql<boolean>`jsonb_path_exists(v.rule, ${path}, jsonb_build_object('id', cast(${id} as text)))`)
      .groupBy(['s.id', 's.name'])
      .orderBy('s.name')
      .orderBy('s.id')

  return {
    ofList: (list) => naming(sql`'$.** ? (@.kind == "member" && @.list == $id)'`, list).execute(),

    segments: (segment) =>
      naming(sql`'$.** ? (@.kind == "segment" && @.id == $id)'`, segment).where('s.id', '!=', segment).execute(),

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
  }
}
