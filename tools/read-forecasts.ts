import { z } from 'zod'
import type { ScoredEntry } from '../backend/campaigns/forecast-ledger.ts'
import { prediction } from '../backend/plans/score-forecasts.ts'
import type { Column } from '../backend/receipt.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({})
/** Most forecasts that are told one by one, the newest first. */
const most = 8

const told = z.strictObject({
  campaign: z.string(),
  name: z.string(),
  /** Of the receipt. */
  row: z.int(),
  metric: prediction.shape.metric,
  interval: z.boolean(),
  /** Whether what the campaign showed lies in the interval; null where either is missing. */
  inside: z.boolean().nullable(),
  readOut: z.string(),
})
const output = z.strictObject({
  resultId: z.string(),
  /** Forecasts in all, and those that have an outcome and an interval. */
  written: z.int(),
  scored: z.int(),
  /** Place of the first entry that was changed; null where the chain is whole. */
  brokenAt: z.int().nullable(),
  /** Whether the middle of the forecasts was on average above what came, below it, or neither; null while none is scored. */
  bias: z.enum(['high', 'low', 'none']).nullable(),
  /** Whether the loss is smaller than that of the simple forecast. */
  better: z.strictObject({ last: z.boolean(), mean: z.boolean() }).nullable(),
  forecasts: z.array(told),
})

const columns: Column[] = [
  { name: 'campaign', type: 'text' },
  { name: 'metric', type: 'text' },
  { name: 'low', type: 'share' },
  { name: 'middle', type: 'share' },
  { name: 'high', type: 'share' },
  { name: 'shown', type: 'share' },
  { name: 'made', type: 'text' },
  { name: 'read_out', type: 'date' },
  { name: 'broken_at', type: 'integer' },
  { name: 'written', type: 'integer' },
  { name: 'scored', type: 'integer' },
  { name: 'coverage', type: 'share' },
  { name: 'confidence', type: 'share' },
  ...(['pinball', 'pinball_last', 'pinball_mean', 'bias', 'bias_last', 'bias_mean'] as const).map((name) => ({
    name,
    type: 'share' as const,
  })),
]

const intervalOf = ({ lift }: ScoredEntry['prediction']) => lift.observedLift ?? lift.trueLift

const rowOf = ({ at, campaign, prediction: said, observed }: ScoredEntry) => {
  const interval = intervalOf(said)
  return {
    campaign,
    metric: said.metric,
    low: interval?.low ?? null,
    middle: said.lift.pooled?.mean ?? null,
    high: interval?.high ?? null,
    shown: observed,
    made: at,
    read_out: said.readOut.slice(0, 10),
  }
}

const insideOf = ({ prediction: said, observed }: ScoredEntry): boolean | null => {
  const interval = intervalOf(said)
  return interval && observed !== null ? observed >= interval.low && observed <= interval.high : null
}

const directionOf = (bias: number): 'high' | 'low' | 'none' => (bias > 0 ? 'high' : bias < 0 ? 'low' : 'none')

/** Tells how the forecasts did that were written down before launch. Changes nothing. */
export const readForecastsTool = defineTool({
  name: 'read_forecasts',
  description: 'How past forecasts did beside their outcomes.',
  title: { zh: '预测表现', en: 'How forecasts did' },
  effect: 'read',
  input,
  output,

  async run(_, { forecasts, campaigns, workspace, file }) {
    const [{ entries, chain, score }, known] = await Promise.all([forecasts(), campaigns.list()])
    const newest = entries.toReversed()
    const whole = {
      campaign: 'all',
      written: entries.length,
      broken_at: chain.whole ? null : chain.brokenAt,
      scored: score?.scored ?? 0,
      coverage: score?.coverage ?? null,
      confidence: score?.confidence ?? null,
      pinball: score?.pinball ?? null,
      pinball_last: score?.pinballLast ?? null,
      pinball_mean: score?.pinballMean ?? null,
      bias: score?.bias ?? null,
      bias_last: score?.biasLast ?? null,
      bias_mean: score?.biasMean ?? null,
    }
    const { resultId } = await file({
      columns,
      rows: [whole, ...newest.map(rowOf)],
      complete: true,
      asOf: workspace.now(),
    })
    return {
      resultId,
      written: entries.length,
      scored: score?.scored ?? 0,
      brokenAt: chain.whole ? null : chain.brokenAt,
      bias: score && directionOf(score.bias),
      better: score && { last: score.pinball < score.pinballLast, mean: score.pinball < score.pinballMean },
      forecasts: newest.slice(0, most).map((entry, at) => ({
        campaign: entry.campaign,
        name: known.find(({ id }) => id === entry.campaign)?.name ?? entry.campaign,
        row: at + 1,
        metric: entry.prediction.metric,
        interval: intervalOf(entry.prediction) !== null,
        inside: insideOf(entry),
        readOut: entry.prediction.readOut.slice(0, 10),
      })),
    }
  },

  summarise({ resultId, written, scored, brokenAt, forecasts }) {
    const at = (row: number, column: string, format: string) => `[[r:${resultId}#${row}.${column}|${format}]]`
    return [
      `${at(0, 'written', 'int')} forecasts were written before launch (${written === 0 ? 'none yet' : brokenAt === null ? 'the hash chain is whole' : 'THE CHAIN IS BROKEN: something was changed'}); ${at(0, 'scored', 'int')} have an outcome.`,
      ...(scored > 0
        ? [
            `Inside the interval ${at(0, 'coverage', 'pct')} (should be ${at(0, 'confidence', 'pct')}); pinball loss ${at(0, 'pinball', 'pp2')} (like the last campaign ${at(0, 'pinball_last', 'pp2')}, plain mean ${at(0, 'pinball_mean', 'pp2')}); bias ${at(0, 'bias', 'pp2')}.`,
          ]
        : []),
      ...forecasts.map(
        ({ name, row, interval, inside }) =>
          `${JSON.stringify(name)}: ${interval ? `${at(row, 'low', 'pp2')} to ${at(row, 'high', 'pp2')}` : 'no interval'}; ${inside === null ? 'no outcome yet' : `showed ${at(row, 'shown', 'pp2')}, ${inside ? 'inside' : 'outside'}`}.`,
      ),
    ].join('\n')
  },
})
