import type { Kysely } from 'kysely'
import type { Actor, Role } from '../../actor.ts'
import { FairleadError } from '../../errors.ts'
import { auditOf } from '../../store/audit.ts'
import type { Store } from '../../store/schema.ts'
import { type SegmentCounts, type StoredCount, segmentCountsOf } from '../../store/segment-counts.ts'
import { segmentUsesOf } from '../../store/segment-uses.ts'
import { type SegmentRows, segmentsOf } from '../../store/segments.ts'
import type { Engine } from '../../warehouse/engine.ts'
import type { Workspace } from '../../workspace.ts'
import { canonicalHash } from '../canonical.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import type { SavedSegment } from '../segment.ts'
import type { PreviewOptions, SegmentLife } from '../segments.ts'
import { driftOf } from './drift.ts'
import type { Lineage } from './life.ts'
import { diffMembers } from './membership-diff.ts'
import { mostCompared, overlapOf } from './overlap.ts'
import { mostInstants, pastInstant } from './past-instants.ts'
import { refreshSegments } from './refresh.ts'
import { diffRules } from './rule-diff.ts'

interface LifeParts {
  engine: Engine
  workspace: Workspace
  store: Kysely<Store>
  get(id: string, version?: number): Promise<SavedSegment>
  list(): Promise<SavedSegment[]>
  versions(id: string): ReturnType<SegmentRows['versions']>
  saved(row: Awaited<ReturnType<SegmentRows['versions']>>[number]): SavedSegment
  ready(rule: Rule, options?: PreviewOptions): Promise<Scope>
  load(rule: Rule): Promise<Scope>
  count(rule: Rule, options?: PreviewOptions): Promise<number>
}

const mayRemove: readonly Role[] = ['operator', 'manager', 'admin']

const permitRemoval = ({ role }: Actor): void => {
  if (!mayRemove.includes(role))
    throw new FairleadError('not_permitted', { role, action: 'remove a segment', actionZh: '删除人群' })
}

/** By instant; of one instant on changing data, as counted. */
const instantOrder = (a: { asOf: string }, b: { asOf: string }) => Date.parse(a.asOf) - Date.parse(b.asOf)

const users = ({ segments, plans, campaigns }: Lineage) => [
  ...segments.map(({ id, name }) => ({ zh: `人群“${name}”（${id}）`, en: `segment "${name}" (${id})` })),
  ...plans.map(({ id, name }) => ({ zh: `方案“${name}”（${id}）`, en: `plan "${name}" (${id})` })),
  ...campaigns.map(({ id, name }) => ({ zh: `活动“${name}”（${id}）`, en: `campaign "${name}" (${id})` })),
]

/** What happens to saved segments over time: versions, comparisons, uses, overlap and sizes. */
export const segmentLife = (parts: LifeParts): SegmentLife => {
  const { engine, workspace, store } = parts
  const counts: SegmentCounts = segmentCountsOf(store, workspace.name)
  const uses = segmentUsesOf(store, workspace.name)
  const audit = auditOf(store, workspace.name, canonicalHash)

  const instant = (text: string) => pastInstant(text, workspace.now(), workspace.catalog.timeZone)

  const lineageOf = async (id: string): Promise<Lineage> => {
    await parts.get(id)
    const [segments, plans, campaigns] = [await uses.segments(id), await uses.plans(id), await uses.campaigns(id)]
    return { segments, plans, campaigns }
  }

  const historyOf: SegmentLife['history'] = async (id) => {
    const { version } = await parts.get(id)
    const rows = (await counts.list(id, version)).map((row) => ({
      ...row,
      count: Number(row.count),
      total: Number(row.total),
    }))
    const points = rows.sort(instantOrder).map(({ version: _, ...point }) => point)
    return { segment: id, version, points, drift: driftOf(points.map(({ count }) => count)) }
  }

  const countAsOf = async (
    { rule, version }: SavedSegment,
    asOf: string,
    signal?: AbortSignal,
  ): Promise<StoredCount> => {
    const stop = signal ? { signal } : {}
    const [count, total] = [
      await parts.count(rule, { asOf, ...stop }),
      await parts.count({ kind: 'everyone' }, { asOf, ...stop }),
    ]
    return { version, asOf, dataVersion: workspace.dataVersion, count, total, countedAt: new Date().toISOString() }
  }

  const diff: SegmentLife['diff'] = async (before, after) => {
    await parts.load(before)
    return diffRules(before, after, await parts.load(after))
  }

  return {
    history: historyOf,
    instant,
    uses: lineageOf,

    async versions(id) {
      await parts.get(id)
      return (await parts.versions(id)).map((row) => ({ ...parts.saved(row), createdBy: row.createdBy }))
    },

    async compare({ id, from, to, fromAsOf, toAsOf, signal }) {
      const after = await parts.get(id, to)
      const before = await parts.get(
        id,
        from ?? (fromAsOf === undefined ? Math.max(1, after.version - 1) : after.version),
      )
      const at = (text: string | undefined) => (text === undefined ? workspace.now() : instant(text))
      const side = async ({ rule, version }: SavedSegment, asOf: string) => ({
        rule,
        version,
        asOf,
        scope: await parts.ready(rule, { asOf }),
      })
      const [was, is] = [await side(before, at(fromAsOf)), await side(after, at(toAsOf))]
      return {
        segment: id,
        from: { version: was.version, asOf: was.asOf },
        to: { version: is.version, asOf: is.asOf },
        changes: diffRules(was.rule, is.rule, is.scope),
        members: await diffMembers(was, is, engine, signal ? { signal } : {}),
      }
    },

    async changes(id, from, to) {
      const [before, after] = [await parts.get(id, from), await parts.get(id, to)]
      return diff(before.rule, after.rule)
    },

    diff,

    async remove(id, actor) {
      permitRemoval(actor)
      const { name, version } = await parts.get(id)
      const named = users(await lineageOf(id))
      if (named.length > 0)
        throw new FairleadError('segment_in_use', {
          id,
          name,
          users: named.length,
          zh: named.map(({ zh }) => zh),
          en: named.map(({ en }) => en),
        })
      await store.transaction().execute(async (transaction) => {
        await segmentsOf(store, workspace.name).remove(transaction, id)
        await audit.append(transaction, {
          at: new Date().toISOString(),
          actor: actor.id,
          action: 'segment.remove',
          subject: id,
          details: { name, version },
        })
      })
    },

    async overlap(ids, signal) {
      const saved = ids
        ? await Promise.all(ids.map((id) => parts.get(id)))
        : (await parts.list()).slice(0, mostCompared)
      const chosen = saved.filter(({ id }, at) => saved.findIndex((one) => one.id === id) === at)
      if (chosen.length > mostCompared)
        throw new FairleadError('too_many', {
          whatZh: '人群',
          what: 'segments',
          most: mostCompared,
          count: chosen.length,
        })
      for (const { rule } of chosen) await parts.load(rule)
      const scope = await parts.ready({ kind: 'everyone' })
      return overlapOf(chosen, scope, engine, signal ? { signal } : {})
    },

    async recount(id, dates, signal) {
      const segment = await parts.get(id)
      const instants = dates?.map(instant) ?? [workspace.now()]
      if (instants.length > mostInstants)
        throw new FairleadError('too_many', {
          whatZh: '日期',
          what: 'dates',
          most: mostInstants,
          count: instants.length,
        })
      const counted: StoredCount[] = []
      for (const asOf of instants) counted.push(await countAsOf(segment, asOf, signal))
      await counts.add(id, counted)
      return {
        ...(await historyOf(id)),
        counted: counted.map(({ version: _, ...point }) => point),
      }
    },

    async refresh(signal) {
      const segments = await parts.list()
      for (const { rule } of segments) await parts.load(rule)
      const scope = await parts.ready({ kind: 'everyone' })
      const { dataVersion } = workspace
      const kept = { engine, scope, dataVersion, add: counts.add, history: historyOf }
      return refreshSegments(segments, kept, signal ? { signal } : {})
    },

    async record({ id, version, count, total, asOf, updatedAt }) {
      await counts.add(id, [{ version, asOf, dataVersion: workspace.dataVersion, count, total, countedAt: updatedAt }])
    },
  }
}
