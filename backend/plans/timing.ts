import type { Brief } from '../language/reading.ts'
import type { Rule } from '../segments/rule.ts'
import { both } from '../segments/scope.ts'
import type { Workspace } from '../workspace.ts'
import type { ChosenKpi } from './choose-kpi.ts'
import { addDays, dateOf } from './local-time.ts'
import type { Plan } from './plan.ts'

/** How long a campaign runs when the brief gives neither end nor length. */
const runDays = 14

/** The days from today to the last return of a date that everybody of the audience has ahead, such as a birthday next month. */
const lastReturn = (rule: Rule): number | undefined => {
  const parts = rule.kind === 'all' ? rule.of : [rule]
  const ahead = parts.flatMap((part) => (part.kind === 'anniversary' && part.from >= 0 && part.to > 0 ? [part.to] : []))
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}

/**
 * Dates on the workspace's clock: from the brief, else from tomorrow on, as long as the dates of the audience return; with send window,
 * cap and exits.
 */
export const planTiming = (
  workspace: Workspace,
  { brief, kpi, rule }: { brief: Brief; kpi: ChosenKpi; rule: Rule },
): Plan['timing'] => {
  const { timeZone } = workspace.catalog
  const today = dateOf(workspace.now(), timeZone)
  const start = brief.start ? dateOf(brief.start, timeZone) : addDays(today, 1)
  const returns = brief.days === undefined ? lastReturn(rule) : undefined
  const last = returns === undefined ? undefined : addDays(today, returns)
  const end = brief.end
    ? dateOf(brief.end, timeZone)
    : last !== undefined && last >= start
      ? last
      : addDays(start, (brief.days ?? runDays) - 1)
  return {
    start,
    end,
    sendWindow: { from: '09:00', to: '20:00' },
    timeZone,
    cap: { messages: 2, days: 7 },
    exit: [
      both(`已达成目标（${kpi.name.zh}）`, `reached the goal (${kpi.name.en})`),
      both('已退订、拒收或投诉', 'opted out, refused or complained'),
      both('已不再符合人群条件', 'no longer meets the audience rule'),
      both(`活动结束（${end}）`, `the campaign has ended (${end})`),
    ],
  }
}
