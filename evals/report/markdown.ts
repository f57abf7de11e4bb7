import type { Lang } from '../../backend/bilingual.ts'
import type { Gate } from '../gate.ts'
import type { RunRecord, TrialResult } from '../result.ts'
import type { JudgeReport } from '../runs/graders.ts'
import { groupsBy, totalsOf } from '../runs/totals.ts'
import { say } from '../words.ts'
import { judgeLines } from './judges.ts'
import { languageGap, repeats } from './repeats.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const mostListed = 30

/** Reasons of the scores that a trial missed. */
export const reasonsOf = ({ scores, problem }: TrialResult, lang: Lang): string[] => [
  ...(problem ? [problem] : []),
  ...Object.entries(scores).flatMap(([name, { score, reasons }]) =>
    score < 1 ? reasons.map((one) => `${name}: ${one[lang]}`) : [],
  ),
]

/** A summary for a comment or a CI page. */
export const markdownOf = (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  { gate, lang, judges = [] }: { gate: Gate; lang: Lang; judges?: readonly JudgeReport[] },
): string => {
  const row = (name: string, some: readonly TrialResult[]) => {
    const { cases, pass, fail, error, skipped, rate } = totalsOf(some)
    const share = rate ? `${percent(rate.value)} (${percent(rate.low)} – ${percent(rate.high)})` : '—'
    return `| ${name} | ${cases} | ${pass} | ${fail} | ${error} | ${skipped} | ${share} |`
  }
  const misses = results.filter(({ status }) => status === 'fail' || status === 'error')
  const all = totalsOf(results)
  return [
    `## ${record.suite} · ${record.model.name} · ${say(lang, 'gate')}: ${say(lang, gate.code === 0 ? 'open' : 'closed')}`,
    '',
    ...gate.reasons.map((one) => `- ${one[lang]}`),
    `- ${say(lang, record.end)} · ${say(lang, 'cost')}: ${all.usd === null ? '—' : `$${all.usd.toFixed(4)}`} · ${say(lang, 'prompts')}: ${record.prompts.version} ${record.prompts.prompt.slice(0, 8)}/${record.prompts.tools.slice(0, 8)} · ${say(lang, 'gaps')}: ${all.gaps}`,
    '',
    `| | ${say(lang, 'cases')} | ${say(lang, 'pass')} | ${say(lang, 'fail')} | ${say(lang, 'error')} | ${say(lang, 'skipped')} | ${say(lang, 'rate')} |`,
    '|---|---|---|---|---|---|---|',
    ...groupsBy(results, (one) => one.suite).map(([name, some]) => row(name, some)),
    ...groupsBy(results, (one) => one.lang).map(([name, some]) => row(name, some)),
    row(`**${say(lang, 'all')}**`, results),
    '',
    ...repeats(results, lang),
    ...languageGap(results, lang),
    ...judgeLines(judges, lang),
    ...(all.mended.length > 0 ? [`- **${say(lang, 'mended')}**: ${all.mended.join(', ')}`] : []),
    '',
    ...misses
      .slice(0, mostListed)
      .map(
        (one) =>
          `- **${one.case}** [${one.severity}] ${say(lang, one.status)}${one.knownGap ? ` (${say(lang, 'gaps')}: ${one.knownGap})` : ''}: ${reasonsOf(one, lang).join('; ').slice(0, 300)}`,
      ),
    ...(misses.length > mostListed ? [`- … ${misses.length - mostListed}`] : []),
  ].join('\n')
}
