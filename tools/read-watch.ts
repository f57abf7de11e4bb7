import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { alert, alertKind } from '../backend/watch/alert.ts'
import type { Standing } from '../backend/watch/latest.ts'
import { formatOf } from './metric-table.ts'
import { defineTool, type ToolContext } from './tool.ts'

const input = z.strictObject({
  kind: alertKind.optional(),
  metrics: z.array(z.string()).max(5).optional(),
})
/** Most that are told, the newest first. */
const most = 5
const unjudged = z.array(z.strictObject({ label: bilingual, reason: bilingual }))
const output = z.strictObject({
  /** Open alerts, the newest first; the figures of each are row 0 of its receipt. */
  alerts: z.array(alert),
  /** Open ones in all, of those that are asked about. */
  open: z.int(),
  /** When the numbers were last looked at, how many series were judged, and what could not be. */
  at: z.string(),
  series: z.int(),
  skipped: unjudged,
  /** The last whole day or week of each metric that is asked about by name. */
  latest: z.array(z.strictObject({ alert, inLine: z.boolean() })),
})

const filed = async ({ alert: one, figures }: Standing, file: ToolContext['file']) => ({
  ...one,
  resultId: (await file(figures)).resultId,
})

/** Tells what stands out in the numbers and is still open in the inbox. Looks once where nobody has looked yet; changes nothing else. */
export const readWatch = defineTool({
  name: 'read_watch',
  description: 'What stands out in the numbers now, or in named metrics.',
  title: { zh: '异动', en: 'What stands out' },
  effect: 'read',
  input,
  output,

  async run({ kind, metrics }, { watch, signal, file }) {
    const isAsked = (one: Standing['alert']) =>
      (kind === undefined || one.kind === kind) &&
      (metrics === undefined || (one.kind === 'metric' && metrics.includes(one.subject)))
    const { standing, open, look } = await watch.standing(most, { signal, isAsked })
    const alerts = []
    for (const one of standing) alerts.push(await filed(one, file))
    const last = metrics ? await watch.latest(metrics, signal) : { judged: [], unjudged: [] }
    const latest = []
    for (const { inLine, ...one } of last.judged) latest.push({ alert: await filed(one, file), inLine })
    const skipped = metrics ? last.unjudged : kind === 'segment' ? [] : look.skipped
    return { alerts, open, at: look.at, series: look.series, skipped, latest }
  },

  summarise: ({ alerts, open, series, latest, skipped }) => {
    const figures = ({ label, grain, day, resultId, type, method, direction }: Standing['alert'], inLine: boolean) => {
      const figure = (column: string) => `[[r:${resultId}#0.${column}|${formatOf({ type })}]]`
      return `${label.en}, ${grain} of ${day}: ${figure('value')} is ${inLine ? 'in line with' : direction} what was expected, ${figure('expected')} (${figure('low')} to ${figure('high')}; ${method.en})`
    }
    return [
      `${series} series were judged; ${open} alerts are open.`,
      ...alerts.map((one) => figures(one, false)),
      ...latest.map(({ alert: one, inLine }) => figures(one, inLine)),
      ...skipped.slice(0, 3).map(({ label, reason }) => `Not judged: ${label.en} (${reason.en})`),
      'This tells no cause.',
    ].join('\n')
  },
})
