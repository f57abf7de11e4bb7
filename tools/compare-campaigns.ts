import { z } from 'zod'
import { campaignComparison } from '../backend/metrics/compare-campaigns.ts'
import { chart, type TableCell, type TableColumn, tableCell, tableColumn } from '../backend/metrics/query.ts'
import { rule } from '../backend/segments/rule.ts'
import { comparisonChart } from './comparison-chart.ts'
import { tableLines, tableProof } from './metric-table.ts'
import { defineTool } from './tool.ts'
import { twoApart } from './two-campaigns.ts'

const input = z.strictObject({
  campaigns: z.array(z.string()).min(1).max(50).optional().describe('Names; all past campaigns when absent.'),
  metric: z.string().optional().describe('Default: their primary outcome.'),
  filter: rule.optional(),
  by: z.enum(['campaign', 'channel']).default('campaign'),
})
const output = campaignComparison.extend({
  resultId: z.string(),
  columns: z.array(tableColumn),
  /** Campaigns, best effect first; then the channels' pooled effects. */
  rows: z.array(z.record(z.string(), tableCell)),
  chart: chart.optional(),
  by: z.enum(['campaign', 'channel']),
})

/** That of every interval here, as of every read-out. */
const confidence = 0.95

/** Compares past campaigns by the effect each had over its own control, and channels by their pooled effect. Changes nothing. */
export const compareCampaignsTool = defineTool({
  name: 'compare_campaigns',
  description:
    'Rank past campaigns by effect over their own control, channels by the pooled effect of their randomised ones; the unreadable last, with why.',
  title: { zh: '比较活动', en: 'Compare campaigns' },
  effect: 'read',
  input,
  output,

  async run({ by, ...question }, context) {
    const found = await context.metrics.compare(question, { signal: context.signal })
    const share = found.metric.unit === 'share'
    const money = /^[A-Z]{3}$/.test(found.metric.unit)
    const level = share ? 'share' : money ? 'money' : 'decimal'
    const change = share ? 'points' : level
    const unit = money ? { unit: found.metric.unit } : {}
    const columns: TableColumn[] = [
      { name: 'campaign', label: { zh: '活动', en: 'campaign' }, type: 'text' },
      { name: 'channel', label: { zh: '渠道', en: 'channel' }, type: 'text' },
      { name: 'assigned', label: { zh: '处理组人数', en: 'treated customers' }, type: 'integer' },
      { name: 'value', label: found.metric.label, type: level, ...unit },
      { name: 'effect', label: { zh: '与对照之差', en: 'difference from control' }, type: change, ...unit },
      { name: 'effect_low', label: { zh: '下限', en: 'low' }, type: change, ...unit },
      { name: 'effect_high', label: { zh: '上限', en: 'high' }, type: change, ...unit },
      { name: 'p', label: { zh: 'p 值', en: 'p' }, type: 'decimal' },
      { name: 'why', label: { zh: '说明', en: 'remark' }, type: 'text' },
      { name: 'count', label: { zh: '活动数', en: 'campaigns' }, type: 'integer' },
      { name: 'confidence', label: { zh: '置信水平', en: 'confidence' }, type: 'share' },
      { name: 'apart', label: { zh: '两次活动增量之差', en: 'difference of the two effects' }, type: change, ...unit },
      { name: 'apart_low', label: { zh: '差的下限', en: 'difference, low' }, type: change, ...unit },
      { name: 'apart_high', label: { zh: '差的上限', en: 'difference, high' }, type: change, ...unit },
      {
        name: 'levels_apart',
        label: { zh: '两次活动水平之差', en: 'difference of the two levels' },
        type: change,
        ...unit,
      },
    ]
    const channelLabel = (name: string | null) =>
      name === null ? null : (context.workspace.catalog.channels.find((one) => one.name === name)?.labels ?? name)
    const reasons = (list: (typeof found)['campaigns'][number]['refusals']) =>
      list.length === 0
        ? null
        : {
            zh: list.map(({ sentence }) => sentence.zh).join(''),
            en: list.map(({ sentence }) => sentence.en).join(' '),
          }
    const rows: Record<string, TableCell>[] = [
      ...found.campaigns.map(({ label, channel, assigned, value, effect, refusals }, row) => ({
        campaign: label,
        channel: channelLabel(channel),
        assigned,
        value,
        effect: effect?.estimate ?? null,
        effect_low: effect?.ci.low ?? null,
        effect_high: effect?.ci.high ?? null,
        p: effect?.p ?? null,
        why: reasons(refusals),
        confidence: effect ? confidence : null,
        ...(row === 0 && twoApart(found.campaigns)),
      })),
      ...found.channels.map(({ label, campaigns, estimate, low, high }) => ({
        campaign: { zh: `渠道合并：${label.zh}`, en: `pooled: ${label.en}` },
        channel: label,
        effect: estimate,
        effect_low: low,
        effect_high: high,
        count: campaigns,
        confidence,
      })),
    ]
    const { resultId } = await context.file(tableProof({ ...found, columns, rows, complete: true }, context.lang))
    const drawn = comparisonChart(found, by)
    return {
      ...found,
      resultId,
      columns,
      rows,
      by,
      ...(drawn && { chart: drawn }),
    }
  },

  summarise: ({ resultId, metric, columns, rows, campaigns }) =>
    [
      `${metric.label.en}: treatment minus control of each campaign.`,
      ...tableLines(resultId, columns, rows),
      `Words of cause only for: ${
        campaigns
          .filter(({ causal, effect }) => causal && effect)
          .map(({ label }) => label.en)
          .join(', ') || 'none'
      }. The best of many past effects overstates what comes next.`,
    ].join('\n'),
})
