import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { paragraph } from './words.ts'

type Growth = ToolOutput<'explain_growth'>

/** What a customer is worth by the line of the first purchase, less what one more customer cost: each line, and what the others brought. */
export const describeLines = ({ lines, linesId, linesLacking, horizonDays, filter }: Growth, lang: Lang): string => {
  const zh = lang === 'zh'
  if (!linesId || lines.length === 0)
    return (
      linesLacking?.[lang] ??
      (zh ? '数据不足以按产品线计算客户价值。' : 'The data do not tell the value of customers by line.')
    )
  const said = lines.map(({ label, cost }, row) => {
    const money = (column: string) => cell(linesId, row, column, 'money')
    const value = zh
      ? `${label.zh} 客户价值 ${money('value')}（其他产品线带来 ${money('others')}）`
      : `${label.en}: value ${money('value')} (${money('others')} of it from other lines)`
    if (cost === null) return zh ? `${value}，获客成本未知` : `${value}, acquisition cost not known`
    return zh
      ? `${value} − 获客成本 ${money('cost')}（${money('costLow')} 至 ${money('costHigh')}）＝ ${money('net')}`
      : `${value} − acquisition cost ${money('cost')} (${money('costLow')} to ${money('costHigh')}) = ${money('net')}`
  })
  const all = filter && {
    zh: `这些数按全部客户，没有限于${filter.zh}的客户。`,
    en: `These are of all customers, not only those where ${filter.en}.`,
  }
  const unknown = lines.some(({ cost }) => cost === null)
  return paragraph(lang, [
    zh
      ? `按首次购买的产品线，首购后 ${horizonDays} 天内每位客户的价值（所有产品线合计）减去获客成本：${said.join('；')}。`
      : `By the line of the first purchase, the value of a customer over ${horizonDays} days after it (all lines together) less the acquisition cost. ${said.join('; ')}.`,
    unknown
      ? zh
        ? '成本取随机对照活动中每新增一次购买的触达费用；没有显示新增的产品线，成本未知。'
        : 'The cost is that of messages per added purchase in randomised campaigns; it is not known where none showed added purchases.'
      : undefined,
    all?.[lang],
  ])
}
