import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { list, paragraph, sentence } from './words.ts'

type Growth = ToolOutput<'explain_growth'>
type Factor = Growth['factors'][number]

const formats: Record<Factor['type'], string> = { integer: 'int', share: 'pct1', decimal: 'dec2', money: 'money' }

/** Records that are cited by a factor; the others are on the card. */
const cited = 2

/** The formula with its numbers, what moved the revenue, what the goal asks of each factor, and what is known to move it. */
export const describeGrowth = (found: Growth, lang: Lang): string => {
  const { levelsId, resultId, factors, range, before, revenue, levers, lines, linesId } = found
  const zh = lang === 'zh'
  const level = (row: number, { key, type }: Factor) => cell(levelsId, row, key, formats[type])
  const money = (row: number) => cell(levelsId, row, 'revenue', 'money')
  const signed = found.columns.some(({ name, type }) => name === 'contribution' && type === 'money')
    ? 'smoney'
    : 'sdec2'
  const part = (row: number) => cell(resultId, row, 'contribution', signed)
  const product = factors.map((one) => `${one.label[lang]} ${level(1, one)}`).join(' × ')
  const parts = factors.map(({ label }, row) => `${label[lang]} ${part(row)}`)
  const alone = factors.map((one) =>
    one.alone === null
      ? zh
        ? `${one.label.zh}单独做不到`
        : `${one.label.en} cannot do it alone`
      : `${one.label[lang]} ${level(2, one)}`,
  )
  const together = factors.map((one) => `${one.label[lang]} ${level(3, one)}`)
  const target = cell(levelsId, 2, 'target', 'spct1')
  const lacking = factors.flatMap((one) => (one.lacking ? [one.lacking[lang]] : []))
  const known = levers.flatMap(({ factor, trials }) => {
    const label = factors.find(({ key }) => key === factor)?.label[lang]
    return trials.length > 0 && label
      ? [zh ? `${label}（${list(lang, trials.slice(0, cited))}）` : `${label} (${list(lang, trials.slice(0, cited))})`]
      : []
  })
  const best = lines[0]
  const among = found.filter && (zh ? `只看${found.filter.zh}的客户：` : `Among customers where ${found.filter.en}: `)
  return paragraph(
    lang,
    zh
      ? [
          `${among ?? ''}${range.zh} 的${revenue.label.zh} ${money(1)} = ${product}。`,
          `与 ${before.zh} 的 ${money(0)} 相比变化 ${part(factors.length)}，其中${parts.join('，')}（对数均值分解，各部分之和等于总变化）。`,
          `目标 ${target}，即 ${money(2)}：只动一个因子时要达到：${alone.join('；')}。各因子同比例变化时：${together.join('；')}。`,
          ...lacking.map((one) => sentence(lang, one)),
          known.length > 0 ? `有随机试验依据的因子：${known.join('；')}。` : '还没有随机试验说明什么能推动这些因子。',
          best && linesId
            ? `按首次购买的产品线，客户价值最高的是${best.label.zh}，每位客户 ${cell(linesId, 0, 'value', 'money')}（含其他产品线 ${cell(linesId, 0, 'others', 'money')}）。`
            : found.linesLacking?.zh,
          '这是算术拆解，不说明因果。',
        ]
      : [
          `${among ?? ''}${revenue.label.en} of ${range.en}: ${money(1)} = ${product}.`,
          `Against ${money(0)} in ${before.en} it changed by ${part(factors.length)}: ${list(lang, parts)} (logarithmic means; the parts add up to the change).`,
          `The goal of ${target} is ${money(2)}. One factor alone would have to reach: ${list(lang, alone)}. All moving alike: ${list(lang, together)}.`,
          ...lacking.map((one) => sentence(lang, one)),
          known.length > 0
            ? `Randomised trials exist for ${list(lang, known)}.`
            : 'No randomised trial says yet what moves any of them.',
          best && linesId
            ? `By the line of the first purchase, customers who began with ${best.label.en} are worth most: ${cell(linesId, 0, 'value', 'money')} each, ${cell(linesId, 0, 'others', 'money')} of it from other lines.`
            : found.linesLacking?.en,
          'This is arithmetic; it tells no cause.',
        ],
  )
}
