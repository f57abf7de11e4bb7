import type { Bilingual, Synonyms } from '../bilingual.ts'
import type { Metric, MetricPart } from './metric.ts'

export const everyone: MetricPart = { of: 'customers' }

export const makeMetric = (
  name: string,
  [zh, en]: [string, string],
  parts: Pick<Metric, 'numerator' | 'denominator' | 'unit'>,
  more: Partial<Metric> = {},
): Metric => ({
  name,
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
  direction: 'up',
  owner: 'fairlead',
  ...parts,
  ...more,
})

export const saidAs = (zh: string, en: string): Synonyms => ({ zh: zh.split('|'), en: en.split('|') })

export const endingIn = (said: Bilingual & Partial<Record<'words', Synonyms>>, zh: string, en: string) => ({
  zh: said.zh.endsWith(zh) ? said.zh : `${said.zh}${zh}`,
  en: said.en.endsWith(en) ? said.en : `${said.en}${en}`,
})
