import { headingUnit } from './heading-unit.ts'
import { nameWords } from './name.ts'

const english = new Set(
  'amount amt balance income salary wage revenue spend spending spent sales price fee cost premium payment deposit savings loan limit assets aum turnover charge charges bill payout profit value budget donation refund'.split(
    ' ',
  ),
)
const chinese =
  /(?:金额|余额|收入|工资|薪资|消费额|销售额|价格|费用|保费|成本|资产|欠款|月供|额度|实付|应付|单价|总价|客单价)$/
/** Shares, counts and lengths of what is money are none. */
const noMoney = new Set(
  'count num number no rate ratio pct percent share score rank days months years times freq frequency type status flag id code'.split(
    ' ',
  ),
)

/** Whether a number's name says that it is an amount of money. */
export const namesMoney = (name: string): boolean => {
  const words = nameWords(name)
  if (words.some((word) => noMoney.has(word))) return false
  return chinese.test(headingUnit(name).bare) || words.some((word) => english.has(word))
}
