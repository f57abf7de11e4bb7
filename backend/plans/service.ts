import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { FairleadError } from '../errors.ts'
import type { Brief } from '../language/reading.ts'
import { canonicalJson } from '../segments/canonical.ts'
import { both } from '../segments/scope.ts'
import type { SavedSegment } from '../segments/segment.ts'
import type { SegmentService } from '../segments/segments.ts'
import { plansOf } from '../store/plans.ts'
import type { Store } from '../store/schema.ts'
import type { Workspace } from '../workspace.ts'
import { measureBaseline } from './baseline.ts'
import { type Basis, basis as basisSchema } from './basis.ts'
import type { BilledParts } from './budget.ts'
import { assumedCurrency, channelOf, channelsOf } from './channel-defaults.ts'
import { chooseKpi } from './choose-kpi.ts'
import { chooseObjective } from './choose-objective.ts'
import { type ChosenProduct, chooseProduct } from './choose-product.ts'
import { chooseSteps } from './choose-steps.ts'
import { chooseTrials } from './choose-trials.ts'
import { expandSegments } from './expand-segments.ts'
import { fund } from './fund.ts'
import { factorOf } from './growth-factor.ts'
import { lintPlan } from './lint.ts'
import { addDays } from './local-time.ts'
import { measureConsent, measureEligible, measureReach } from './measure-reach.ts'
import { noOffer } from './no-offer.ts'
import { type Objective, objectives } from './objectives.ts'
import type { PastTrials } from './past-trial.ts'
import { type Plan, plan as planSchema } from './plan.ts'
import type { PlanService } from './plans.ts'
import { planTiming } from './timing.ts'

export interface PlanParts {
  workspace: Workspace
  segments: SegmentService
  store: Kysely<Store>
  /** What a forecast may rest on; nothing where it is absent. */
  pastTrials?: PastTrials
}

interface Draft {
  segment: SavedSegment
  brief: Brief
  goal: string
  signal?: AbortSignal
}

const guardrails = [
  both('退订率不明显升高', 'the unsubscribe rate does not clearly rise'),
  both('投诉率不明显升高', 'the complaint rate does not clearly rise'),
]

/** A name in the language of the goal. */
const nameOf = (goal: string, product: ChosenProduct, objective: Objective, start: string): string => {
  const lang = /\p{Script=Han}/u.test(goal) ? 'zh' : 'en'
  const words = [product.assumed ? '' : product.label[lang], objectives[objective].label[lang]].filter(Boolean)
  return `${words.join(lang === 'zh' ? '' : ' ')} ${start}`
}

const compose = async (
  { workspace, segments, pastTrials }: PlanParts,
  { segment, brief, goal, signal }: Draft,
): Promise<{ plan: Plan; basis: Basis }> => {
  const { catalog } = workspace
  const stop = signal ? { signal } : {}
  const rule = await expandSegments(segment.rule, segments)
  const objective = chooseObjective(brief, goal, rule)
  const product = chooseProduct(catalog, brief, goal, objective)
  const kpi = chooseKpi(catalog, brief, objective, product)

  const baseline = await measureBaseline({ segments, workspace, rule, kpi, ...stop })
  const named = brief.channels !== undefined && brief.channels.length > 0
  const channels = named ? (brief.channels ?? []).map((name) => channelOf(catalog, name)) : channelsOf(catalog)
  const reach = await measureReach(segments, { rule, count: segment.count, channels, ...stop })
  const chosen = chooseSteps(reach.reached, { named, budget: brief.budget, contacted: segment.count })
  const eligible = await measureEligible(segments, { rule, reached: chosen, ...stop })
  const consenting = await measureConsent(segments, {
    rule,
    count: segment.count,
    reached: chosen,
    eligible: eligible.count,
    ...stop,
  })

  const timing = planTiming(workspace, { brief, kpi, rule })
  const { likeness, trials, others } = chooseTrials((await pastTrials?.()) ?? [], {
    metric: {
      kind: 'conversion',
      event: kpi.event?.name,
      ofProduct: kpi.where !== undefined,
      windowDays: kpi.windowDays,
    },
    objective,
    productKind: product.product?.kind,
  })
  const measured: Basis = {
    reached: chosen.map(({ channel, count }) => ({
      channel: channel.name,
      label: channel.labels,
      unitCost: channel.unitCost,
      count,
    })),
    audience: segment.count,
    consenting: consenting.count,
    eligible: eligible.count,
    ...(brief.holdout === undefined ? {} : { holdout: brief.holdout }),
    baseline: {
      rate: baseline.rate,
      planningRate: baseline.planningRate,
      interval: baseline.interval,
      note: baseline.note,
    },
    likeness,
    trials,
    sought: { metric: kpi.name, windowDays: kpi.windowDays, others },
  }
  const { holdout, experiment, ...bought } = fund(measured, {
    ...(brief.budget === undefined ? {} : { total: brief.budget }),
    currency: catalog.currency ?? assumedCurrency,
    start: timing.start,
  })
  const drafted: Omit<Plan, 'lint'> = {
    id: `pln_${randomBytes(6).toString('hex')}`,
    version: 1,
    name: brief.name ?? nameOf(goal, product, objective, timing.start),
    goal,
    audience: {
      segmentId: segment.id,
      version: segment.version,
      count: segment.count,
      population: catalog.customers.rows,
      readBack: segment.readBack,
    },
    need: { objective, hypothesis: objectives[objective].hypothesis(product.label), moves: factorOf[objective] },
    content: {
      ...(product.product ? { product: product.product.code } : {}),
      ...(product.asked ? { asked: product.asked } : {}),
      productLabel: product.label,
      offer: brief.offer ? both(brief.offer, brief.offer) : noOffer,
      message: objectives[objective].message(product.label),
    },
    ...bought,
    timing,
    feedback: {
      kpi: {
        name: kpi.name,
        ...(kpi.event ? { event: kpi.event.name } : {}),
        ...(kpi.response ? { attribute: kpi.response.name } : {}),
        windowDays: kpi.windowDays,
        baseline: baseline.rate,
        baselineNote: baseline.note,
      },
      guardrails,
      holdout,
      experiment,
      readOut: addDays(timing.end, kpi.windowDays),
    },
    evidence: [...baseline.evidence, ...reach.evidence, ...eligible.evidence, ...consenting.evidence],
  }
  return { plan: { ...drafted, lint: lintPlan({ plan: drafted, rule, catalog }) }, basis: measured }
}

/** The stored plan bought anew for copy that is billed so; the same object where nothing changes. */
const priceAgain = async ({ workspace, segments }: PlanParts, stored: Plan, basis: Basis, billed: BilledParts) => {
  const { lint: _, ...plan } = stored
  const { budget, timing, audience } = plan
  const { holdout, experiment, ...bought } = fund(basis, {
    ...(budget.total === null ? {} : { total: budget.total }),
    currency: budget.currency,
    start: timing.start,
    billed,
  })
  const next = { ...plan, ...bought, feedback: { ...plan.feedback, holdout, experiment } }
  if (canonicalJson(next) === canonicalJson(plan)) return stored
  const { rule } = await segments.get(audience.segmentId, audience.version)
  const linted = { plan: next, rule: await expandSegments(rule, segments), catalog: workspace.catalog }
  return planSchema.parse({ ...next, version: plan.version + 1, lint: lintPlan(linted) })
}

/** Plans of one workspace: filled from data and brief, linted, stored. */
export const planService = (parts: PlanParts): PlanService => {
  const plans = plansOf(parts.store, parts.workspace.name)
  const stored = async (id: string) => {
    const found = await plans.find(id)
    if (found === undefined) throw new FairleadError('unknown_plan', { id })
    return { plan: planSchema.parse(found.plan), basis: found.basis }
  }
  const priced = async (id: string, billed: BilledParts) => {
    const { plan, basis } = await stored(id)
    if (basis === null) throw new FairleadError('plan_without_basis', { id })
    return { plan, next: await priceAgain(parts, plan, basisSchema.parse(basis), billed) }
  }
  return {
    async draft({ thread, ...draft }) {
      const { plan, basis } = await compose(parts, draft)
      const drafted = planSchema.parse(plan)
      draft.signal?.throwIfAborted()
      await plans.insert({ id: drafted.id, plan: drafted, basis, ...(thread ? { thread } : {}) })
      return drafted
    },
    async get(id) {
      return (await stored(id)).plan
    },
    async priced(id, billed) {
      return (await priced(id, billed)).next
    },
    async price(id, billed) {
      const { plan, next } = await priced(id, billed)
      if (next !== plan) await plans.replace({ id, plan: next })
      return next
    },
  }
}
