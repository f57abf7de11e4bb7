import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { formatOf } from '../../tools/metric-table.ts'
import { cell } from '../receipts/reference.ts'
import { call, output, type Policy, say } from './step.ts'
import { list, sentence } from './words.ts'

type Found = ToolOutput<'read_watch'>
type Shown = Found['alerts'][number]

/** Tells what stands out in the numbers: each figure with what was expected of it, and what to ask about it. */
export const watchPolicy: Policy = (situation) => {
  const found = output<Found>(situation, 'read_watch')
  return found ? say(describeWatch(found, situation.lang)) : call('read_watch', {})
}

const line = ({ label, grain, day, direction, resultId, type, method, question }: Shown, lang: Lang): string => {
  const format = formatOf({ type })
  const [value, expected, low, high] = ['value', 'expected', 'low', 'high'].map((column) =>
    cell(resultId, 0, column, format),
  )
  return lang === 'zh'
    ? `- ${day}${grain === 'week' ? '起的一周' : ''}，${label.zh} ${value}，${direction === 'above' ? '高于' : '低于'}预期 ${expected}（${low} 至 ${high}；${method.zh}）。可以问：${question.zh}`
    : `- ${grain === 'week' ? 'Week of ' : ''}${day}: ${label.en} ${value}, ${direction} the expected ${expected} (${low} to ${high}; ${method.en}). Ask: ${question.en}`
}

const describeWatch = ({ alerts, open, series, skipped }: Found, lang: Lang): string => {
  const zh = lang === 'zh'
  const lacking = skipped
    .slice(0, 3)
    .map(({ label, reason }) => `${label[lang]} (${reason[lang].replace(/[.。]$/, '')})`)
  const more = open - alerts.length
  return [
    alerts.length === 0
      ? zh
        ? `看了 ${series} 个指标和人群的近期走势，没有异常的。`
        : `${series} metrics and segments were looked at; nothing stands out.`
      : zh
        ? '近期偏离预期的有：'
        : 'These stand out from what the time before would lead to expect:',
    ...alerts.map((one) => line(one, lang)),
    ...(more > 0 ? [zh ? `收件箱里还有 ${more} 条。` : `The inbox has ${more} more.`] : []),
    ...(lacking.length > 0
      ? [sentence(lang, zh ? `不能判断：${list(lang, lacking)}` : `Not judged: ${list(lang, lacking)}`)]
      : []),
    ...(alerts.length > 0 ? [zh ? '这里不说明原因。' : 'This tells no cause.'] : []),
  ].join('\n')
}
