import type { Lang } from '../../backend/bilingual.ts'
import { campaignsOf } from '../../backend/catalog/campaigns.ts'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { clause, list, paragraph, quoted } from './words.ts'

type Compared = ToolOutput<'compare_campaigns'>

/** The campaigns that are not over, or whose window is not, each with who was assigned and why no result is told; else that none is. */
export const describeRunning = (found: Compared, catalog: Catalog, lang: Lang): string => {
  const { campaigns, resultId, asOf } = found
  const today = asOf.slice(0, 10)
  const known = campaignsOf(catalog)
  const running = campaigns.flatMap(({ campaign, label, start, refusals }, row) => {
    const { end } = known.find(({ name }) => name === campaign) ?? {}
    const open = refusals.find(({ code }) => code === 'window_not_matured')
    const last = end ?? start
    const goesOn = last !== undefined && last !== null && last >= today
    if (!open && !goesOn) return []
    const since = start ? (lang === 'zh' ? `${start} 开始，` : `since ${start}, `) : ''
    const assigned = cell(resultId, row, 'assigned', 'int')
    const why = open ? clause(open.sentence[lang]) : lang === 'zh' ? `要到 ${last} 才结束` : `it ends on ${last}`
    return [
      lang === 'zh'
        ? `${quoted(lang, label.zh)}（${since}处理组 ${assigned} 人；${why}）`
        : `${quoted(lang, label.en)} (${since}${assigned} treated customers; ${why})`,
    ]
  })
  if (running.length > 0)
    return paragraph(lang, [
      lang === 'zh' ? `还没有结束的活动：${list(lang, running)}。` : `Campaigns in flight: ${list(lang, running)}.`,
      lang === 'zh'
        ? '观察窗口没有结束，所以现在不给结果：提前看的差异会变，也不能算作效果。'
        : 'Their windows are not over, so no result is given: a difference read early will change, and is no effect.',
    ])
  const latest = campaigns
    .filter(({ start }) => start !== null)
    .toSorted((a, b) => String(b.start).localeCompare(String(a.start)))[0]
  return paragraph(lang, [
    lang === 'zh'
      ? `截至 ${today}，数据里没有还在跑的活动：全部活动的观察窗口都已结束。`
      : `As of ${today} the data hold no campaign in flight: the windows of all campaigns are over.`,
    latest &&
      (lang === 'zh'
        ? `最近一次是${quoted(lang, latest.label.zh)}（${latest.start} 开始），它的结果可以直接问。`
        : `The latest is ${quoted(lang, latest.label.en)} (since ${latest.start}), whose result can be asked for.`),
  ])
}
