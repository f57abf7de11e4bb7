import type { Lang } from '../../backend/bilingual.ts'
import { cell } from '../receipts/reference.ts'
import { among, describeEffect, type Reading } from './effect-answer.ts'
import { paragraph, quoted, sentence } from './words.ts'

const closing = (lang: Lang): string =>
  lang === 'zh'
    ? '花费只含数据里记到的。这是增量收入 ÷ 花费，还不是 ROI：ROMI =（增量收入 × 毛利率 − 花费）÷ 花费，数据里没有毛利率。'
    : 'The cost is what the data record of it. This is added revenue over cost and not yet an ROI: ROMI is (added revenue × margin − cost) ÷ cost, and the data hold no margin.'

/** What a campaign added to revenue for what it cost, with the margin that earns the cost back; the effect alone where no return can be told. */
export const describeReturn = (reading: Reading, lang: Lang): string => {
  const { returns = [], readOut, resultId, campaign } = reading
  if (returns.length === 0)
    return paragraph(lang, [
      describeEffect(reading, undefined, lang),
      lang === 'zh' ? '所以投产比也不能给出。' : 'So no return can be given either.',
    ])
  const causal = readOut.wording === 'causal'
  const told = returns.map(({ arm, ratio, addedLow, addedHigh, breakEven }) => {
    const row = readOut.arms.findIndex(({ id }) => id === arm)
    const at = (column: string, format: string) => cell(resultId, row, column, format)
    const label = readOut.arms[row]?.label[lang] ?? arm
    const around = addedLow <= 0 && addedHigh >= 0
    if (lang === 'zh')
      return paragraph(lang, [
        `${among(reading, lang)}${quoted(lang, campaign.label.zh)}${label}花费 ${at('cost', 'money')}，${causal ? '增量收入' : '与对照组的收入之差'} ${at('added', 'smoney')}（${at('confidence', 'pct')} 区间 ${at('added_low', 'smoney')} 至 ${at('added_high', 'smoney')}）${ratio === null ? '，没有记到花费，所以没有投产比' : `，每 1 元花费对应 ${at('return', 'dec2')} 元（${at('return_low', 'sdec2')} 至 ${at('return_high', 'sdec2')}）`}。`,
        around ? '区间包括 0，所以不能排除没有带来收入。' : undefined,
        breakEven === null ? undefined : `按点估计，毛利率高于 ${at('break_even', 'pct2')} 才保本。`,
      ])
    return paragraph(lang, [
      `${among(reading, lang)}${quoted(lang, campaign.label.en)}, ${label}: cost ${at('cost', 'money')}, ${causal ? 'added revenue' : 'difference in revenue from control'} ${at('added', 'smoney')} (${at('confidence', 'pct')} interval ${at('added_low', 'smoney')} to ${at('added_high', 'smoney')})${ratio === null ? '; no cost was recorded, so there is no return' : `, which is ${at('return', 'dec2')} per 1 spent (${at('return_low', 'sdec2')} to ${at('return_high', 'sdec2')})`}.`,
      around ? 'The interval includes nothing, so it may have brought in no revenue at all.' : undefined,
      breakEven === null
        ? undefined
        : `By the estimate the cost is earned back at a margin above ${at('break_even', 'pct2')}.`,
    ])
  })
  const doubts = readOut.refusals.filter(({ blocks }) => blocks !== 'relative')
  return paragraph(lang, [...told, ...doubts.map((one) => sentence(lang, one.sentence[lang])), closing(lang)])
}
