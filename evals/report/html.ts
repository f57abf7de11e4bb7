import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../backend/bilingual.ts'
import type { Gate } from '../gate.ts'
import type { RunRecord, TrialResult } from '../result.ts'
import type { Run } from '../run.ts'
import type { JudgeReport } from '../runs/graders.ts'
import { mendedCases } from '../runs/totals.ts'
import type { Comparison } from '../stats/comparison.ts'
import { flipsInOrder } from '../stats/flips.ts'
import { shownVerdict } from '../stats/shown-verdict.ts'
import { say, words } from '../words.ts'
import { judgeLines } from './judges.ts'

const part = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
/** Data in a script element: no text of theirs may end it. */
const embedded = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
const titled = (text: string) => text.replace(/[<>&]/g, ' ')

interface Shown {
  gate: Gate
  lang: Lang
  judges?: readonly JudgeReport[]
}

const remarksOf = (results: readonly TrialResult[], judges: readonly JudgeReport[], lang: Lang): string[] => {
  const mended = mendedCases(results)
  const said = judgeLines(judges, lang).map((line) => line.slice('- '.length))
  return mended.length > 0 ? [`${say(lang, 'mended')}: ${mended.join(', ')}`, ...said] : said
}

/** A run, or two of them, as one file that opens without a network: filters, a page for each case with its transcript and reasons. */
export const htmlOf = (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  { gate, lang, compared, before, judges = [] }: Shown & { compared?: Comparison; before?: Run },
): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${titled(`${record.suite} · ${record.model.name}`)}</title>
<style>${part('page.css')}</style>
</head>
<body>
<main id="root"></main>
<script type="application/json" id="data">${embedded({ words, lang, record, results, gate, compared, before: before && { record: before.record }, flips: compared && flipsInOrder(compared.cases), verdict: compared && shownVerdict(compared), remarks: remarksOf(results, judges, lang) })}</script>
<script>${part('page.js')}${part('two-runs.js')}</script>
</body>
</html>
`
