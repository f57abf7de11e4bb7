import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { alert } from '../backend/watch/alert.ts'
import { formatOf } from './metric-table.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({})
/** Most that are told, the newest first. */
const most = 5
const output = z.strictObject({
  /** Open alerts, the newest first; the figures of each are row 0 of its receipt. */
  alerts: z.array(alert),
  /** Open ones in all. */
  open: z.int(),
  /** When the numbers were last looked at, how many series were judged, and what could not be. */
  at: z.string(),
  series: z.int(),
  skipped: z.array(z.strictObject({ label: bilingual, reason: bilingual })),
})

/** Tells what stands out in the numbers and is still open in the inbox. Looks once where nobody has looked yet; changes nothing else. */
export const readWatch = defineTool({
  name: 'read_watch',
  description: 'What stands out in the numbers now. Call for "anything unusual?".',
  title: { zh: '异动', en: 'What stands out' },
  effect: 'read',
  input,
  output,

  async run(_, { watch, signal, file }) {
    const { standing, open, look } = await watch.standing(most, signal)
    const alerts = []
    for (const { alert: one, figures } of standing) alerts.push({ ...one, resultId: (await file(figures)).resultId })
    return { alerts, open, at: look.at, series: look.series, skipped: look.skipped }
  },

  summarise: ({ alerts, open, series }) =>
    [
      `${series} series were judged; ${open} alerts are open.`,
      ...alerts.map(({ label, grain, day, direction, resultId, type, method }) => {
        const figure = (column: string) => `[[r:${resultId}#0.${column}|${formatOf({ type })}]]`
        return `${label.en}, ${grain} of ${day}: ${figure('value')} is ${direction} what was expected, ${figure('expected')} (${figure('low')} to ${figure('high')}; ${method.en})`
      }),
      'This tells no cause.',
    ].join('\n'),
})
