import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { bilingual } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import { listsOf } from '../store/lists.ts'
import type { Store } from '../store/schema.ts'
import { type StoredSegment, segmentsOf } from '../store/segments.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { heldHistories } from '../warehouse/histories.ts'
import { dataVersion } from '../warehouse/import/ledger.ts'
import { heldSample } from '../warehouse/samples.ts'
import type { Workspace } from '../workspace.ts'
import { canonicalHash } from './canonical.ts'
import { checkRule } from './check.ts'
import { checkDraft, readDraft } from './check-draft.ts'
import { compareAudiences } from './compare-audiences.ts'
import { countQuery, membersQuery } from './compile.ts'
import { sampleOf } from './customer-sample.ts'
import { type Drawn, estimateRule, measureSample } from './estimate.ts'
import { explainClause, explainRule } from './explain.ts'
import { heldResultsOf } from './held-results.ts'
import { histogramOf } from './histogram.ts'
import { segmentLife } from './life/segment-life.ts'
import { previewRule } from './preview.ts'
import { explainCustomer } from './proof/explain-customer.ts'
import { proveRule } from './proof/prove.ts'
import { recent } from './recent.ts'
import { type Rule, rule as ruleSchema } from './rule.ts'
import { customerScope, type Scope } from './scope.ts'
import type { Preview, SavedSegment } from './segment.ts'
import { segmentShelf } from './segment-shelf.ts'
import type { PreviewOptions, SegmentService } from './segments.ts'
import { resolveThresholds } from './thresholds.ts'
import { prohibitedFields } from './warnings.ts'

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const newId = (): string => `seg_${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`

const longestName = 60
const previewsKept = 200
const countsKept = 10_000

const saved = ({
  id,
  name,
  version,
  rule,
  readBack,
  count,
  total,
  asOf,
  createdAt,
  updatedAt,
}: StoredSegment): SavedSegment => ({
  id,
  name,
  version,
  rule: ruleSchema.parse(rule),
  readBack: bilingual.parse(readBack),
  count: Number(count),
  total: Number(total),
  asOf,
  createdAt,
  updatedAt,
})

/**
 * Everything that the rules of one workspace can do. Throws the first problem of `check` as a FairleadError before any query,
 * and `unknown_segment` for an id that is not saved.
 */
export const segmentService = (parts: {
  engine: Engine
  workspace: Workspace
  store: Kysely<Store>
}): SegmentService => {
  const { engine, workspace } = parts
  const rows = segmentsOf(parts.store, workspace.name)
  const shelf = segmentShelf(rows, listsOf(parts.store, workspace.name))
  const previews = recent<Preview>(previewsKept)
  const counts = recent<number>(countsKept)

  const scopeAt = (asOf = workspace.now()): Scope => customerScope(workspace.catalog, asOf, shelf.find, shelf.list)
  /** With what is kept of histories; looked up each time, so that it is never that of before an import. */
  const kept = async (scope: Scope): Promise<Scope> => {
    await engine.open(workspace.name)
    return { ...scope, histories: await heldHistories(engine, workspace.name) }
  }

  const ready = async (rule: Rule, options: PreviewOptions = {}, saving?: string): Promise<Scope> => {
    const scope = scopeAt(options.asOf)
    await shelf.load(rule, scope)
    const [problem] = checkRule(rule, scope, saving)
    if (problem) throw new FairleadError(problem.code, problem.details)
    return kept(scope)
  }

  /** Runs work with the results of the rule's parts at hand; what an import changed is looked up each time. */
  const withResults = async <T>(rule: Rule, scope: Scope, options: RunOptions, work: (held: Scope) => Promise<T>) => {
    const stamp = `${workspace.dataVersion} ${await dataVersion(engine, workspace.name)}`
    return heldResultsOf(engine).during(rule, scope, stamp, options, work)
  }

  const refuseProhibited = async (rule: Rule): Promise<void> => {
    const found = prohibitedFields(rule, await ready(rule))
    if (found.length === 0) return
    throw new FairleadError('prohibited_attribute', {
      zh: found.map(({ field }) => field.labels.zh),
      en: found.map(({ field }) => field.labels.en),
      groundZh: found.map(({ ground }) => ground.name.zh).join('、'),
      groundEn: found.map(({ ground }) => ground.name.en).join(', '),
    })
  }

  const preview = async (rule: Rule, options: PreviewOptions = {}, saving?: string): Promise<Preview> => {
    const scope = await ready(rule, options, saving)
    const key = canonicalHash([
      rule,
      shelf.reached(rule, scope),
      workspace.dataVersion,
      scope.asOf,
      options.examples ?? null,
    ])
    const { asOf: _, ...run } = options
    const asked = () => withResults(rule, scope, run, (held) => previewRule(rule, held, engine, run))
    return previews.get(key) ?? previews.keep(key, await asked())
  }

  const count: SegmentService['count'] = async (rule, options = {}) => {
    const scope = await ready(rule, options)
    const key = canonicalHash([rule, shelf.reached(rule, scope), workspace.dataVersion, scope.asOf])
    const known = options.fresh ? undefined : counts.get(key)
    if (known !== undefined) return known
    return withResults(rule, scope, options, async (held) => {
      const thresholds = await resolveThresholds(rule, held, engine, options)
      const [row] = await engine.rows(countQuery(rule, held, thresholds), options)
      return counts.keep(key, Number(row?.count ?? 0))
    })
  }

  let measured: { dataVersion: string; drawn: Promise<Drawn | undefined> } | undefined
  /** The sample and its size, measured once for each state of the data. */
  const sampled = (scope: Scope): Promise<Drawn | undefined> => {
    const { dataVersion, name, catalog } = workspace
    if (measured?.dataVersion === dataVersion) return measured.drawn
    const measure = async () => {
      const sample = (await heldSample(engine, name)) ?? sampleOf(catalog.customers.rows)
      return sample && measureSample(sample, scope, engine)
    }
    measured = { dataVersion, drawn: measure() }
    measured.drawn.catch(() => {
      measured = undefined
    })
    return measured.drawn
  }

  const estimate: SegmentService['estimate'] = async (rule, options = {}) => {
    const scope = await ready(rule, options)
    const sample = await sampled(scope)
    return sample && estimateRule(rule, scope, engine, sample, options)
  }

  const get: SegmentService['get'] = async (id, version) => {
    const found = await rows.find(id, version)
    if (!found) throw new FairleadError('unknown_segment', { id, ...(version && { version }) })
    return saved(found)
  }

  const list = async () => (await rows.list()).map(saved)

  const load = async (rule: Rule): Promise<Scope> => {
    const scope = scopeAt()
    await shelf.load(rule, scope)
    return kept(scope)
  }

  const life = segmentLife({ ...parts, get, list, ready, load, count, versions: rows.versions, saved })

  return {
    ...life,
    list,
    get,
    count,
    estimate,
    check: (rule) => checkRule(rule, scopeAt()),

    async checkDraft(value) {
      const draft = readDraft(value)
      return 'rule' in draft ? checkDraft(draft.rule, await load(draft.rule)) : draft
    },

    async histogram(field, options = {}) {
      await engine.open(workspace.name)
      const sample = sampleOf(workspace.catalog.customers.rows)
      return histogramOf(field, scopeAt(options.asOf), engine, sample, options)
    },

    explain: (rule) => explainRule(rule, scopeAt()),
    preview: (rule, options) => preview(rule, options),

    async prove(rule, options = {}) {
      const shown = await preview(rule, options)
      const scope = await ready(rule, { ...options, asOf: shown.asOf })
      const { asOf: _, examples: __, ...run } = options
      return withResults(rule, scope, run, (held) => proveRule(rule, shown, held, engine, run))
    },

    async why(rule, customer, options = {}) {
      const scope = await ready(rule, options)
      const { asOf: _, examples: __, ...run } = options
      return explainCustomer(rule, customer, scope, engine, run)
    },

    async compareAudiences(a, b, options = {}) {
      await ready(a, options)
      const { asOf: _, examples: __, ...run } = options
      return compareAudiences({ a, b }, await ready(b, options), engine, run)
    },

    async *members(rule, options = {}) {
      const scope = await ready(rule, options)
      const thresholds = await resolveThresholds(rule, scope, engine, options)
      for await (const batch of engine.batches(membersQuery(rule, scope, thresholds), options))
        yield batch.map(({ id }) => String(id))
    },

    async save({ rule, name, id, thread, actor, signal }) {
      const before = id === undefined ? undefined : await rows.find(id)
      if (id !== undefined && !before) throw new FairleadError('unknown_segment', { id })
      await refuseProhibited(rule)
      const result = await preview(rule, { ...(signal && { signal }) }, id)
      const savedId = id ?? newId()
      await rows.add({
        id: savedId,
        name: name ?? before?.name ?? explainClause(rule, scopeAt()).zh.slice(0, longestName),
        thread: thread ?? before?.thread ?? null,
        rule,
        readBack: result.readBack,
        count: result.count,
        total: result.total,
        asOf: result.asOf,
        dataVersion: workspace.dataVersion,
        createdBy: actor.id,
        at: new Date().toISOString(),
      })
      const made = await get(savedId)
      await life.record(made)
      return made
    },
  }
}
