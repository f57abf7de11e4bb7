import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { FairleadError } from '../errors.ts'
import type { Brief } from '../language/reading.ts'
import { both } from '../segments/scope.ts'
import type { SavedSegment } from '../segments/segment.ts'
import type { SegmentService } from '../segments/segments.ts'
import { plansOf } from '../store/plans.ts'
import type { Store } from '../store/schema.ts'
import type { Workspace } from '../workspace.ts'
import { measureBaseline } from './baseline.ts'
import { splitBudget } from './budget.ts'
import { assumedCurrency, channelOf, channelsOf } from './channel-defaults.ts'
import { chooseKpi } from './choose-kpi.ts'
import { chooseObjective } from './choose-objective.ts'
import { type ChosenProduct, chooseProduct } from './choose-product.ts'
import { chooseSteps } from './choose-steps.ts'
import { chooseTrials } from './choose-trials.ts'
import { designExperiment } from './design-experiment.ts'
import { expandSegments } from './expand-segments.ts'
import { forecast } from './forecast.ts'
import { factorOf } from './growth-factor.ts'
import { lintPlan } from './lint.ts'
import { addDays } from './local-time.ts'
import { measureEligible, measureReach } from './measure-reach.ts'
import { noOffer } from './no-offer.ts'
import { type Objective, objectives } from './objectives.ts'
import type { PastTrials } from './past-trial.ts'
import { type Plan, plan as planSchema } from './plan.ts'
import type { PlanService } from './plans.ts'
import { predictLift } from './predict-lift.ts'
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

/** Messages in full to everyone eligible, or to as many as the budget pays for. */
const funded = (wanted: number, steps: Plan['channel']['steps'], capped: boolean): number =>
  capped ? Math.min(wanted, Math.max(0, ...steps.map(({ reach }) => reach))) : wanted

/** A name in the language of the goal. */
const nameOf = (goal: string, product: ChosenProduct, objective: Objective, start: string): string => {
  const lang = /\p{Script=Han}/u.test(goal) ? 'zh' : 'en'
  const words = [product.assumed ? '' : product.label[lang], objectives[objective].label[lang]].filter(Boolean)
  return `${words.join(lang === 'zh' ? '' : ' ')} ${start}`
}

const compose = async (
  { workspace, segments, pastTrials }: PlanParts,
  { segment, brief, goal, signal }: Draft,
): Promise<Plan> => {
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

  const wished = designExperiment(eligible.count, baseline.planningRate, brief.holdout)
  const { share } = wished.holdout
  const spending = splitBudget(chosen, {
    total: brief.budget,
    share: 1 - share,
    currency: catalog.currency ?? assumedCurrency,
  })
  const capped = spending.steps.some(
    ({ reach }, index) => reach < Math.round((chosen[index]?.count ?? 0) * (1 - share)),
  )
  const contacted = funded(wished.experiment.treatment, spending.steps, capped)
  const { holdout, experiment } = capped
    ? designExperiment(Math.round(contacted / (1 - share)), baseline.planningRate, share)
    : wished

  const timing = planTiming(workspace, brief, kpi)
  const { likeness, trials } = chooseTrials((await pastTrials?.()) ?? [], {
    metric: {
      kind: 'conversion',
      event: kpi.event?.name,
      ofProduct: kpi.where !== undefined,
      windowDays: kpi.windowDays,
    },
    objective,
    productKind: product.product?.kind,
  })
  const prediction = predictLift(trials, likeness, {
    channels: spending.steps.map(({ channel }) => channel),
    treatment: experiment.treatment,
    control: experiment.control,
    baseline: baseline.rate,
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
      readBack: segment.readBack,
    },
    need: { objective, hypothesis: objectives[objective].hypothesis(product.label), moves: factorOf[objective] },
    content: {
      ...(product.product ? { product: product.product.code } : {}),
      productLabel: product.label,
      offer: brief.offer ? both(brief.offer, brief.offer) : noOffer,
      message: objectives[objective].message(product.label),
    },
    channel: { steps: spending.steps },
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
      holdout: { ...holdout, reason: wished.holdout.reason },
      experiment,
      readOut: addDays(timing.end, kpi.windowDays),
    },
    budget: spending.budget,
    forecast: forecast(baseline, experiment, contacted, prediction),
    evidence: [...baseline.evidence, ...reach.evidence, ...eligible.evidence],
  }
  return { ...drafted, lint: lintPlan({ plan: drafted, rule, catalog }) }
}

/** Plans of one workspace: filled from data and brief, linted, stored. */
export const planService = (parts: PlanParts): PlanService => {
  const plans = plansOf(parts.store, parts.workspace.name)
  return {
    async draft({ thread, ...draft }) {
      const drafted = planSchema.parse(await compose(parts, draft))
      draft.signal?.throwIfAborted()
      await plans.insert({ id: drafted.id, plan: drafted, ...(thread ? { thread } : {}) })
      return drafted
    },
    async get(id) {
      const found = await plans.find(id)
      if (found === undefined) throw new FairleadError('unknown_plan', { id })
      return planSchema.parse(found)
    },
  }
}
