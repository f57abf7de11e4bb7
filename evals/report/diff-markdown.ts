import type { Lang } from '../../backend/bilingual.ts'
import { gateOfComparison } from '../gate.ts'
import type { Comparison } from '../stats/comparison.ts'
import { flipsInOrder } from '../stats/flips.ts'
import { shownVerdict } from '../stats/shown-verdict.ts'
import { say } from '../words.ts'

const points = (share: number) => `${share >= 0 ? '+' : '−'}${(100 * Math.abs(share)).toFixed(1)}`
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const change = ({ before, after }: { before: number | null; after: number | null }): string =>
  before === null || after === null || before === 0
    ? ''
    : ` (${after >= before ? '+' : '−'}${((100 * Math.abs(after - before)) / before).toFixed(0)} %)`

/** Two runs side by side: the flips first, then the figures. For a comment on a change. */
export const diffMarkdown = (compared: Comparison, lang: Lang): string => {
  const { cases, left, before, after, difference, interval, test, mde, families, gate, usd, ms, differs } = compared
  const zh = lang === 'zh'
  const flipped = flipsInOrder(cases)
  const money = (value: number | null) => (value === null ? '—' : `$${value.toFixed(4)}`)
  const notCompared = (Object.entries(left) as [keyof typeof left, string[]][]).filter(([, ids]) => ids.length > 0)
  return [
    `## ${say(lang, 'verdict')}: ${say(lang, shownVerdict(compared))} · ${say(lang, 'gate')}: ${say(lang, gate.open ? 'open' : 'closed')}`,
    ...gateOfComparison(compared).reasons.map((one) => `- ${one[lang]}`),
    '',
    `### ${say(lang, 'flips')} (${flipped.length})`,
    ...flipped.map(
      ({ id, severity, flip, before: was, after: is }) =>
        `- **${id}** [${severity}] ${flip ? say(lang, flip) : ''}: ${percent(was)} → ${percent(is)}`,
    ),
    '',
    zh
      ? `共同的 ${cases.length} 个用例（${families} 组）：${percent(before)} → ${percent(after)}，差 ${points(difference)} 个百分点（95% 区间 ${points(interval.low)} 到 ${points(interval.high)}），p = ${test.p.toPrecision(3)}（${test.name}）。以 80% 把握能看出 ±${(100 * mde).toFixed(1)} 个百分点。`
      : `${cases.length} cases in common (${families} families): ${percent(before)} → ${percent(after)}, difference ${points(difference)} points (95 % interval ${points(interval.low)} to ${points(interval.high)}), p = ${test.p.toPrecision(3)} (${test.name}). At 80 % power ±${(100 * mde).toFixed(1)} points could be seen.`,
    zh
      ? `非劣界值 ${(100 * gate.margin).toFixed(1)} 个百分点：${gate.nonInferior ? '满足' : '不满足'}。新失败的严重用例：${gate.critical.join('、') || '无'}。`
      : `Non-inferiority margin ${(100 * gate.margin).toFixed(1)} points: ${gate.nonInferior ? 'met' : 'not met'}. Critical cases newly failing: ${gate.critical.join(', ') || 'none'}.`,
    `${say(lang, 'cost')}: ${money(usd.before)} → ${money(usd.after)}${change(usd)} · ${Math.round(ms.before)} → ${Math.round(ms.after)} ms${change(ms)}`,
    ...(differs.length > 0
      ? [zh ? `两次不同：${differs.join('；')}` : `The runs differ in: ${differs.join('; ')}`]
      : []),
    ...notCompared.map(
      ([reason, ids]) =>
        `- ${say(lang, 'notCompared')} (${say(lang, reason)}): ${ids.length}: ${ids.slice(0, 10).join(', ')}`,
    ),
  ].join('\n')
}
