import type { Bilingual } from '../bilingual.ts'
import type { Metric } from '../catalog/metric.ts'
import { metricNamed } from '../catalog/metrics.ts'
import { describeErrorBoth, FairleadError } from '../errors.ts'
import type { MetricService } from '../metrics/service.ts'
import { timedMetrics } from '../metrics/timed-metrics.ts'
import type { Receipt } from '../receipt.ts'
import type { Workspace } from '../workspace.ts'
import type { Alert } from './alert.ts'
import { alertOf, lastJudged, proofOf } from './judge.ts'
import { type Series, seriesOf, type Unjudged } from './series.ts'

/** What stands out or was asked about, and the receipt of its figures without its id. */
export interface Standing {
  alert: Alert
  figures: Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'>
}

/** Figures of the last whole day or week, in line or not. */
export interface Latest {
  judged: (Standing & { inLine: boolean })[]
  unjudged: Unjudged[]
}

interface From {
  workspace: Workspace
  query: MetricService['query']
}

const untimed: Bilingual = {
  zh: '没有按天的记录可以对照',
  en: 'there are no records by day that it could be held against',
}

/** The series of metrics of one event as of now; a refusal of the query is told of each. */
export const readSeries = async (
  wanted: readonly Metric[],
  { workspace, query }: From,
  signal: AbortSignal | undefined,
): Promise<{ series: Series[]; unjudged: Unjudged[] }> => {
  try {
    return await seriesOf(wanted, { asOf: workspace.now(), timeZone: workspace.catalog.timeZone, query }, { signal })
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    const reason = describeErrorBoth(error.code, error.details)
    return { series: [], unjudged: wanted.map(({ labels }) => ({ label: labels, reason })) }
  }
}

/** The last whole day or week of each of these metrics beside what was expected of it. */
export const latestOf = async (
  names: readonly string[],
  from: From,
  signal: AbortSignal | undefined,
): Promise<Latest> => {
  const { catalog } = from.workspace
  const timed = [...timedMetrics(catalog).values()].flat()
  const found: Latest = { judged: [], unjudged: [] }
  for (const name of names) {
    const metric = timed.find((one) => one.name === name)
    if (!metric) {
      found.unjudged.push({ label: metricNamed(catalog, name).labels, reason: untimed })
      continue
    }
    const { series, unjudged } = await readSeries([metric], from, signal)
    found.unjudged.push(...unjudged)
    for (const judged of series.flatMap((one) => lastJudged(one) ?? []))
      found.judged.push({
        // its receipt is filed by whoever tells of it
        alert: alertOf(judged, ''),
        figures: proofOf(judged),
        inLine: !judged.baseline.outlying,
      })
  }
  return found
}
