import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Bilingual } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import type { MetricService } from '../metrics/service.ts'
import { timedMetrics } from '../metrics/timed-metrics.ts'
import type { Receipt } from '../receipt.ts'
import type { SegmentService } from '../segments/segments.ts'
import { keepReceipt, storedReceipt } from '../store/receipts.ts'
import type { Store } from '../store/schema.ts'
import { type StoredAlert, watchOf } from '../store/watch.ts'
import type { Workspace } from '../workspace.ts'
import { type Alert, type AlertKind, alert, type Inbox, type Look, look, type ShownAlert } from './alert.ts'
import { alertOf, comparedWith, type Judged, movedOf, outOfLine, proofOf } from './judge.ts'
import { type Latest, latestOf, readSeries, type Standing } from './latest.ts'
import { sizeAlert } from './segment-sizes.ts'
import { type Unjudged, windowOf } from './series.ts'

/** Looks at the numbers of a workspace and keeps what stands out. */
export interface Watch {
  /** Judges every metric that has a time and the last size of every saved segment; gives what was looked at. */
  look(signal?: AbortSignal): Promise<Look>
  inbox(): Promise<Inbox>
  /** What stands out and is open, the newest first, with the proof of its figures. Looks first where nobody has looked yet. */
  standing(
    most: number,
    options: { signal?: AbortSignal | undefined; isAsked?: (alert: Alert) => boolean },
  ): Promise<{ standing: Standing[]; open: number; look: Look }>
  /** The last whole day or week of some metrics beside what was expected, and those that cannot be judged; changes nothing. */
  latest(metrics: readonly string[], signal?: AbortSignal): Promise<Latest>
  /** Throws `unknown_alert`. */
  mute(id: string): Promise<Inbox>
  /** Nothing more of this metric or segment for `days`. */
  muteSubject(id: string, days: number, actor: Actor): Promise<Inbox>
  unmute(kind: AlertKind, subject: string): Promise<Inbox>
  /** Back into the inbox. */
  reopen(id: string): Promise<Inbox>
  /** It was asked in this conversation. */
  asked(id: string, thread: string): Promise<ShownAlert>
}

const mostShown = 200
/** Whole days or weeks that are judged at each look: a machine that was off for some days misses none of them. */
const judgedBack = { day: 7, week: 2 }
const dayMs = 86_400_000

const shownOf = ({ id, status, thread, alert: stored, createdAt }: StoredAlert): ShownAlert => ({
  ...alert.parse(stored),
  id,
  status,
  thread,
  createdAt,
})

interface WatchParts {
  workspace: Workspace
  store: Kysely<Store>
  metrics: Pick<MetricService, 'query' | 'explain'>
  segments: Pick<SegmentService, 'list' | 'history'>
  /** The real time, by which mutes end. */
  clock?: () => Date
}

/** The watch of one workspace. */
export const watchService = ({ workspace, store, metrics, segments, clock = () => new Date() }: WatchParts): Watch => {
  const { catalog, name } = workspace
  const rows = watchOf(store, name)
  const keep = async (proof: Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'>, tool: string) =>
    (await keepReceipt(store, name, { ...proof, tool, dataVersion: workspace.dataVersion })).resultId

  const explained = async (judged: Judged, signal: AbortSignal | undefined): Promise<Alert> => {
    const { series, at } = judged
    const made = alertOf(judged, await keep(proofOf(judged), 'watch'))
    const before = comparedWith(series, at)
    try {
      const found = await metrics.explain(
        {
          metric: series.metric.name,
          range: windowOf(series.days[at] as string, series.grain),
          before: windowOf(before, series.grain),
        },
        signal ? { signal } : {},
      )
      const { moved, proof } = movedOf(found, before)
      return { ...made, moved: { ...moved, resultId: await keep(proof, 'explain_change') } }
    } catch (error) {
      // what cannot be split is told without its parts
      if (error instanceof FairleadError) return made
      throw error
    }
  }

  const inbox = async (): Promise<Inbox> => {
    const [alerts, open, mutes, last, named] = await Promise.all([
      rows.list(mostShown),
      rows.open(),
      rows.mutes(clock().toISOString()),
      rows.lastLook(),
      segments.list(),
    ])
    const shown = alerts.map(shownOf)
    const labelOf = (kind: string, subject: string): Bilingual => {
      const known = shown.find((one) => one.kind === kind && one.subject === subject)?.label
      const segment = named.find(({ id }) => id === subject)?.name ?? subject
      return known ?? { zh: segment, en: segment }
    }
    return {
      alerts: shown,
      open,
      mutes: mutes.map(({ kind, subject, until }) => ({
        kind: kind as AlertKind,
        subject,
        label: labelOf(kind, subject),
        until,
      })),
      look: last === undefined ? null : look.parse(last),
    }
  }

  const existing = async (id: string): Promise<StoredAlert> => {
    const found = await rows.find(id)
    if (!found) throw new FairleadError('unknown_alert', { id })
    return found
  }

  const reader = { workspace, query: metrics.query }

  const metricAlerts = async (quiet: ReadonlySet<string>, skipped: Unjudged[], signal: AbortSignal | undefined) => {
    const found: Alert[] = []
    let judgedSeries = 0
    for (const group of timedMetrics(catalog).values()) {
      const wanted = group.filter((metric) => !quiet.has(`metric ${metric.name}`))
      if (wanted.length === 0) continue
      const { series: some, unjudged } = await readSeries(wanted, reader, signal)
      skipped.push(...unjudged)
      judgedSeries += some.length
      for (const series of some)
        for (const judged of outOfLine(series, judgedBack[series.grain])) {
          signal?.throwIfAborted()
          found.push(await explained(judged, signal))
        }
    }
    return { found, judgedSeries }
  }

  const sizeAlerts = async (quiet: ReadonlySet<string>) => {
    const saved = (await segments.list()).filter(({ id }) => !quiet.has(`segment ${id}`))
    const made = await Promise.all(
      saved.map(async (segment) =>
        sizeAlert(segment, await segments.history(segment.id), catalog.timeZone, (proof) => keep(proof, 'watch')),
      ),
    )
    return { found: made.filter((one) => one !== undefined), judgedSeries: saved.length }
  }

  const lookNow = async (signal?: AbortSignal): Promise<Look> => {
    const started = performance.now()
    const at = clock().toISOString()
    const mutes = await rows.mutes(at)
    const quiet = new Set(mutes.map(({ kind, subject }) => `${kind} ${subject}`))
    const skipped: Unjudged[] = []
    const ofMetrics = await metricAlerts(quiet, skipped, signal)
    const ofSizes = await sizeAlerts(quiet)
    const fresh = await rows.add(
      [...ofMetrics.found, ...ofSizes.found].map((one) => ({
        id: `al_${createHash('sha256').update([one.kind, one.subject, one.day].join('|')).digest('hex').slice(0, 12)}`,
        kind: one.kind,
        subject: one.subject,
        day: one.day,
        status: 'open' as const,
        thread: null,
        alert: one,
        createdAt: at,
      })),
    )
    const done: Look = {
      at,
      asOf: workspace.now(),
      series: ofMetrics.judgedSeries + ofSizes.judgedSeries,
      quiet: quiet.size,
      fresh,
      skipped,
      ms: performance.now() - started,
    }
    await rows.keepLook(done)
    return done
  }

  return {
    look: lookNow,
    inbox,
    async standing(most, { signal, isAsked = () => true }) {
      const last = await rows.lastLook()
      const done = last === undefined ? await lookNow(signal) : look.parse(last)
      const shown = (await inbox()).alerts.filter((one) => one.status === 'open' && isAsked(one))
      const standing = shown.slice(0, most).map(async ({ id: _, status: __, thread: ___, createdAt: ____, ...one }) => {
        const { resultId, tool, dataVersion, ...figures } = (await storedReceipt(store, name, one.resultId)) as Receipt
        return { alert: one, figures }
      })
      return { standing: await Promise.all(standing), open: shown.length, look: done }
    },
    latest: (names, signal) => latestOf(names, reader, signal),
    async mute(id) {
      await existing(id)
      await rows.mark(id, 'muted')
      return inbox()
    },
    async muteSubject(id, days, actor) {
      const { kind, subject } = await existing(id)
      const until = new Date(clock().getTime() + days * dayMs).toISOString()
      await rows.mute({ kind, subject, until }, actor.id)
      await rows.markSubject(kind, subject)
      return inbox()
    },
    async unmute(kind, subject) {
      await rows.unmute(kind, subject)
      return inbox()
    },
    async reopen(id) {
      await existing(id)
      await rows.mark(id, 'open')
      return inbox()
    },
    async asked(id, thread) {
      const found = await existing(id)
      await rows.mark(id, 'asked', thread)
      return shownOf({ ...found, status: 'asked', thread })
    },
  }
}
