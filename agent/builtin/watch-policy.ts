import type { Lang } from '../../backend/bilingual.ts'
import type { Reading } from '../../backend/language/reading.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { formatOf } from '../../tools/metric-table.ts'
import { cell } from '../receipts/reference.ts'
import { call, output, type Policy, say } from './step.ts'
import { list, sentence } from './words.ts'

type Found = ToolOutput<'read_watch'>
type Shown = Found['alerts'][number]
type Watched = Reading['watched']

/** Tells what stands out in the numbers: each figure with what was expected of it, and what to ask about it. */
export const watchPolicy: Policy = (situation) => {
  const found = output<Found>(situation, 'read_watch')
  const { watched } = situation.reading
  return found ? say(describeWatch(found, watched, situation.lang)) : call('read_watch', watched ?? {})
}

const figuresOf = ({ resultId, type }: Shown) => {
  const format = formatOf({ type })
  const [value, expected, low, high] = ['value', 'expected', 'low', 'high'].map((column) =>
    cell(resultId, 0, column, format),
  )
  return { value, expected, low, high }
}

const dayOf = ({ grain, day }: Shown, lang: Lang): string =>
  lang === 'zh' ? `${day}${grain === 'week' ? '起的一周' : ''}` : `${grain === 'week' ? 'Week of ' : ''}${day}`

/** Where most of the difference from a week earlier stands: words alone, its figures are in the inbox. */
const partOf = ({ moved }: Shown, lang: Lang): string => {
  const [part] = moved?.parts ?? []
  if (!moved?.by || !part) return ''
  return lang === 'zh'
    ? `与一周前的差异按${moved.by.zh}看，主要在${part.label.zh}。`
    : ` By ${moved.by.en}, most of the difference from a week earlier is in ${part.label.en}.`
}

const line = (one: Shown, lang: Lang): string => {
  const { label, direction, method, question } = one
  const { value, expected, low, high } = figuresOf(one)
  return lang === 'zh'
    ? `- ${dayOf(one, lang)}，${label.zh} ${value}，${direction === 'above' ? '高于' : '低于'}预期 ${expected}（${low} 至 ${high}；${method.zh}）。${partOf(one, lang)}可以问：${question.zh}`
    : `- ${dayOf(one, lang)}: ${label.en} ${value}, ${direction} the expected ${expected} (${low} to ${high}; ${method.en}).${partOf(one, lang)} Ask: ${question.en}`
}

/** A figure that was asked about by name: its last whole day or week, in line or not. */
const lastLine = ({ alert, inLine }: Found['latest'][number], lang: Lang): string => {
  const { label, direction, method } = alert
  const { value, expected, low, high } = figuresOf(alert)
  if (lang === 'zh')
    return `${label.zh}最近一个完整的${alert.grain === 'week' ? '周' : '日'}（${dayOf(alert, lang)}）是 ${value}，${inLine ? '在预期范围内' : direction === 'above' ? '高于预期' : '低于预期'}：预期 ${expected}（${low} 至 ${high}；${method.zh}）。`
  return `On the last whole ${alert.grain} (${dayOf(alert, lang)}) ${label.en} was ${value}, ${inLine ? 'within' : direction} what was expected: ${expected} (${low} to ${high}; ${method.en}).`
}

const nothing = (watched: Watched, series: number, lang: Lang): string => {
  if (watched?.metrics) return lang === 'zh' ? '收件箱里没有它的异动。' : 'The inbox holds nothing open about it.'
  if (watched?.kind === 'segment')
    return lang === 'zh'
      ? '已保存人群的人数没有异常变化。'
      : 'No saved segment has changed in size beyond what was expected.'
  return lang === 'zh'
    ? `看了 ${series} 个指标和人群的近期走势，没有异常的。`
    : `${series} metrics and segments were looked at; nothing stands out.`
}

const describeWatch = ({ alerts, open, series, skipped, latest }: Found, watched: Watched, lang: Lang): string => {
  const zh = lang === 'zh'
  const lacking = skipped
    .slice(0, 3)
    .map(({ label, reason }) => `${label[lang]} (${reason[lang].replace(/[.。]$/, '')})`)
  const more = open - alerts.length
  const judged = latest.length > 0 || watched?.metrics === undefined
  return [
    ...latest.map((one) => lastLine(one, lang)),
    ...(alerts.length > 0
      ? [zh ? '近期偏离预期的有：' : 'These stand out from what the time before would lead to expect:']
      : judged
        ? [nothing(watched, series, lang)]
        : []),
    ...alerts.map((one) => line(one, lang)),
    ...(more > 0 ? [zh ? `收件箱里还有 ${more} 条。` : `The inbox has ${more} more.`] : []),
    ...(lacking.length > 0
      ? [sentence(lang, zh ? `不能判断：${list(lang, lacking)}` : `Not judged: ${list(lang, lacking)}`)]
      : []),
    ...(alerts.length > 0 ? [zh ? '这里不说明原因。' : 'This tells no cause.'] : []),
  ].join('\n')
}
