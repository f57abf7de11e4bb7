import type { Brief } from '../language/reading.ts'
import { both } from '../segments/scope.ts'
import type { Workspace } from '../workspace.ts'
import type { ChosenKpi } from './choose-kpi.ts'
import { addDays, dateOf } from './local-time.ts'
import type { Plan } from './plan.ts'

/** How long a campaign runs when the brief gives neither end nor length. */
const runDays = 14

/** Dates on the workspace's clock: from the brief, else from tomorrow on; with send window, cap and exits. */
export const planTiming = (workspace: Workspace, brief: Brief, kpi: ChosenKpi): Plan['timing'] => {
  const { timeZone } = workspace.catalog
  const start = brief.start ? dateOf(brief.start, timeZone) : addDays(dateOf(workspace.now(), timeZone), 1)
  const end = brief.end ? dateOf(brief.end, timeZone) : addDays(start, (brief.days ?? runDays) - 1)
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
