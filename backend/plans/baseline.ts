import type { Bilingual } from '../bilingual.ts'
import type { Rule } from '../segments/rule.ts'
import { both } from '../segments/scope.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Interval } from '../stats/interval.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import type { Workspace } from '../workspace.ts'
import { anchorRule } from './anchor-rule.ts'
import type { ChosenKpi } from './choose-kpi.ts'
import { daysBefore } from './local-time.ts'
import { measureCount } from './measure-count.ts'
import type { Measurement } from './plan.ts'
import { and } from './rule-parts.ts'

export interface Baseline {
  rate: number | null
  /** The rate that sizes the experiment: with very few conversions the upper limit of the interval, so that nothing is promised too early. */
  planningRate: number | null
  /** 95 % Wilson interval of the rate. */
  interval: Interval | null
  note: Bilingual
  evidence: Measurement[]
}

/** Below this many customers a rate says too little to plan with. */
const enough = 20
/** With fewer conversions the observed rate is too unsure to size an experiment with. */
const fewConversions = 5

const unknown = (zh: string, en: string, evidence: Measurement[] = []): Baseline => ({
  rate: null,
  planningRate: null,
  interval: null,
  note: both(zh, en),
  evidence,
})

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

interface Asked {
  segments: SegmentService
  workspace: Workspace
  /** With every saved segment in it already replaced by its rule. */
  rule: Rule
  kpi: ChosenKpi
  signal?: AbortSignal
}

const measured = (
  x: number,
  n: number,
  note: (rate: string, low: string, high: string) => Bilingual,
): Omit<Baseline, 'evidence'> => {
  const interval = wilsonInterval(x, n)
  const high = percent(interval.high)
  const told = note(percent(x / n), percent(interval.low), high)
  if (x >= fewConversions) return { rate: x / n, planningRate: x / n, interval, note: told }
  const unsure = both(
    `转化太少，对照组按区间上限${high}推算。`,
    `With so few conversions the holdout is sized for the upper limit, ${high}.`,
  )
  return {
    rate: x / n,
    planningRate: interval.high,
    interval,
    note: both(`${told.zh}${unsure.zh}`, `${told.en} ${unsure.en}`),
  }
}

/** What customers under the same rule did one window ago, without this campaign. */
const fromEvents = async ({ segments, workspace, rule, kpi, signal }: Asked): Promise<Baseline> => {
  const { event, where, windowDays } = kpi
  if (!event)
    return unknown(
      '数据中没有可用来衡量成功的事件，基线未知。',
      'No event in the data measures success; the baseline is unknown.',
    )
  const now = workspace.now()
  const start = daysBefore(now, windowDays, workspace.catalog.timeZone)
  if (event.from !== undefined && Date.parse(event.from) > Date.parse(start))
    return unknown(
      `数据不足${windowDays}天，基线未知。`,
      `The data cover fewer than ${windowDays} days; the baseline is unknown.`,
    )
  const before = anchorRule(rule, start, workspace.catalog.timeZone)
  if (!before)
    return unknown(
      '这类人群条件无法还原到窗口开始时，基线未知。',
      'This audience cannot be reconstructed at the start of the window; the baseline is unknown.',
    )
  const converted: Rule = {
    kind: 'event',
    event: event.name,
    measure: { type: 'count' },
    ...(where ? { where } : {}),
    window: { type: 'range', from: start },
    op: 'gte',
    value: 1,
  }
  const ask = (name: string, label: Bilingual, asked: Rule) =>
    measureCount(segments, { name, label, rule: asked, ...(signal ? { signal } : {}) })
  const all = await ask(
    'baseline_customers',
    both(`${windowDays}天前符合同样条件的客户`, `customers under the same rule ${windowDays} days ago`),
    before,
  )
  if (all.count < enough)
    return unknown(
      `${windowDays}天前符合同样条件的客户只有${all.count}位，基线未知。`,
      `Only ${all.count} customers met the same rule ${windowDays} days ago; the baseline is unknown.`,
      [all.evidence],
    )
  const some = await ask(
    'baseline_conversions',
    both(`其中随后${windowDays}天内${kpi.name.zh}`, `of them, ${kpi.name.en} within the next ${windowDays} days`),
    and(before, converted),
  )
  return {
    ...measured(some.count, all.count, (rate, low, high) =>
      both(
        `${windowDays}天前符合同样条件的${all.count}位客户中，随后${windowDays}天内有${some.count}位${kpi.name.zh}：${rate}（95% Wilson区间 ${low}–${high}）。属性按今天的值计算。`,
        `Of ${all.count} customers who met the same rule ${windowDays} days ago, ${some.count} had ${kpi.name.en} in the next ${windowDays} days: ${rate} (95% Wilson interval ${low}–${high}). Attributes are today's.`,
      ),
    ),
    evidence: [all.evidence, some.evidence],
  }
}

/** The share of the audience that responded in the past, where only that is recorded. */
const fromResponses = async ({ segments, rule, kpi, signal }: Asked): Promise<Baseline> => {
  const field = (kpi.response as { name: string }).name
  const ask = (name: string, asked: Rule) =>
    measureCount(segments, { name, label: kpi.name, rule: asked, ...(signal ? { signal } : {}) })
  const all = await ask('baseline_customers', rule)
  if (all.count < enough)
    return unknown('客户太少，基线未知。', 'Too few customers; the baseline is unknown.', [all.evidence])
  const some = await ask('baseline_conversions', and(rule, { kind: 'compare', field, op: 'eq', value: true }))
  return {
    ...measured(some.count, all.count, (rate, low, high) =>
      both(
        `${all.count}位客户中${some.count}位在以往被联系后有响应（${kpi.name.zh}）：${rate}（95% Wilson区间 ${low}–${high}）。这是联系过的客户的响应率，不是不联系时的基线。`,
        `${some.count} of ${all.count} customers responded when contacted in the past (${kpi.name.en}): ${rate} (95% Wilson interval ${low}–${high}). It is a response rate of contacted customers, not what happens without contact.`,
      ),
    ),
    evidence: [all.evidence, some.evidence],
  }
}

/** The rate of success without this campaign, with its interval and queries; unknown in words where the data do not tell. */
export const measureBaseline = (asked: Asked): Promise<Baseline> =>
  asked.kpi.response ? fromResponses(asked) : fromEvents(asked)
