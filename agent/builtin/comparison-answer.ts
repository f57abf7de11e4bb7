import type { Lang } from '../../backend/bilingual.ts'
import type { TableColumn } from '../../backend/metrics/query.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { formatOf } from '../../tools/metric-table.ts'
import { cell } from '../receipts/reference.ts'
import { among } from './effect-answer.ts'
import { signed, textOf } from './metric-answer.ts'
import { twoApartWords } from './two-apart.ts'
import { list, paragraph, sentence } from './words.ts'

type Compared = ToolOutput<'compare_campaigns'>

const mostNamed = 5

/** A control group is sent nothing, so that nothing of it opens or clicks: a rate of messages has no increment. */
const ofMessages = ({ campaigns }: Compared): boolean =>
  campaigns.every(({ refusals }) => refusals.some(({ code }) => code === 'no_denominator'))

/** The level of each campaign, highest first, where none has an effect that can be read; why not comes last. */
const levelsOnly = (found: Compared, lang: Lang): string => {
  const { resultId, rows, columns, metric, campaigns, by } = found
  const format = formatOf(columns.find(({ name }) => name === 'value') as TableColumn)
  const known = campaigns
    .map((one, row) => ({ ...one, row }))
    .filter(({ value }) => value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const named = known.slice(0, mostNamed).map(({ label, row }) => {
    const channel = by === 'channel' ? textOf(rows[row]?.channel, lang) : '—'
    const title =
      channel === '—' ? label[lang] : lang === 'zh' ? `${channel}（${label.zh}）` : `${channel} (${label.en})`
    return `${title} ${cell(resultId, row, 'value', format)}`
  })
  const of = among(found, lang)
  const levels =
    lang === 'zh'
      ? `${of}各活动的${metric.label.zh}${known.length > mostNamed ? '，最高的几个' : '从高到低'}：${named.join('；')}。`
      : `${of}${of ? 't' : 'T'}he ${metric.label.en} of each campaign, ${known.length > mostNamed ? 'the highest' : 'highest first'}: ${named.join('; ')}.`
  const why = ofMessages(found)
    ? lang === 'zh'
      ? '对照组没有收到消息，所以这个指标没有增量。'
      : 'Control groups were sent nothing, so there is no increment of this metric.'
    : lang === 'zh'
      ? `这些活动都不能给出增量。${sentence(lang, textOf(rows[0]?.why, lang))}`
      : `No increment can be given for any of these campaigns. ${sentence(lang, textOf(rows[0]?.why, lang))}`
  return paragraph(lang, [
    named.length > 0 ? levels : undefined,
    twoApartWords(found, signed(formatOf(columns.find(({ name }) => name === 'effect') as TableColumn)), lang),
    why,
  ])
}

const changeFormat = ({ columns }: Compared): string =>
  signed(formatOf(columns.find(({ name }) => name === 'effect') as TableColumn))

/** The difference of a row from control, with its interval. */
export const effectText = (found: Compared, row: number, lang: Lang): string => {
  const { resultId } = found
  const format = changeFormat(found)
  return `${cell(resultId, row, 'effect', format)}${lang === 'zh' ? `（${cell(resultId, row, 'confidence', 'pct')} 区间 ` : ` (${cell(resultId, row, 'confidence', 'pct')} interval `}${cell(resultId, row, 'effect_low', format)}${lang === 'zh' ? ' 至 ' : ' to '}${cell(resultId, row, 'effect_high', format)}${lang === 'zh' ? '）' : ')'}`
}

/** Campaigns or channels by the effect that each had over its own control. */
export const describeComparison = (found: Compared, lang: Lang): string => {
  const { campaigns, channels, metric } = found
  const format = changeFormat(found)
  const effect = (row: number) => effectText(found, row, lang)
  const readable = campaigns.filter((one) => one.effect)
  if (readable.length === 0) return levelsOnly(found, lang)
  const top = readable.slice(0, 3).map((one, row) => `${one.label[lang]} ${effect(row)}`)
  // of two that are named no channel is asked
  const pooled = (found.by === 'campaign' && campaigns.length === 2 ? [] : channels).map(
    ({ label }, n) => `${label[lang]} ${effect(campaigns.length + n)}`,
  )
  const unpooled = found.by === 'channel' && channels.length === 0
  const causal = readable.every((one) => one.causal)
  const left = campaigns.length - readable.length
  const of = among(found, lang)
  if (lang === 'zh')
    return paragraph(lang, [
      pooled.length > 0
        ? `${of}按渠道合并随机对照活动（随机效应模型），${metric.label.zh}的增量：${pooled.join('；')}。`
        : unpooled
          ? '没有一个渠道有两次可以合并的随机对照活动，所以不能按渠道比较，下面是单个活动。'
          : undefined,
      `${pooled.length > 0 ? '' : of}单个活动中最高的是：${top.join('；')}。`,
      twoApartWords(found, format, lang),
      causal ? '每个活动都与自己的随机对照组比较。' : '未随机分组的活动只是观察到的差异。',
      left > 0 ? '不能解读的活动列在最后并写明原因。' : undefined,
      '过去最好的结果往往高估下一次。',
    ])
  return paragraph(lang, [
    pooled.length > 0
      ? `${of}${of ? 'b' : 'B'}y channel, pooling randomised campaigns (random effects), the ${metric.label.en} over control: ${list(lang, pooled)}.`
      : unpooled
        ? 'No channel has two randomised campaigns to pool, so channels cannot be compared; these are the campaigns.'
        : undefined,
    `${pooled.length > 0 || of === '' ? 'O' : `${of}o`}f single campaigns the highest are ${list(lang, top)}.`,
    twoApartWords(found, format, lang),
    causal
      ? 'Each is compared with its own randomised control.'
      : 'Campaigns without random assignment show observed differences only.',
    left > 0 ? 'Those that cannot be read come last, with the reason.' : undefined,
    'The best past result tends to overstate the next one.',
  ])
}
