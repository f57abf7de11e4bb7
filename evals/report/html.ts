import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../backend/bilingual.ts'
import type { Gate } from '../gate.ts'
import type { TrialResult } from '../result.ts'
import type { Run } from '../run.ts'
import type { CaseReference } from '../runs/case-reference.ts'
import type { JudgeReport } from '../runs/graders.ts'
import { groupsBy, mendedCases, totalsOf } from '../runs/totals.ts'
import type { Comparison } from '../stats/comparison.ts'
import { flipsInOrder } from '../stats/flips.ts'
import { shownVerdict } from '../stats/shown-verdict.ts'
import { say, words } from '../words.ts'
import { judgeLines } from './judges.ts'

/** In the order in which they use each other. */
const scripts = ['dom', 'filters', 'transcript', 'case', 'one-run', 'two-runs', 'main']
const part = (name: string) => readFileSync(join(import.meta.dirname, 'page', name), 'utf8')
/** The modules of the page as one script: what they import stands before them. */
const script = () =>
  scripts
    .map((name) =>
      part(`${name}.js`)
        .replace(/^import [^']*'[^']*'\n/gm, '')
        .replace(/^export /gm, ''),
    )
    .join('\n')

/** Data in a script element: no text of theirs may end it. */
const embedded = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
const titled = (text: string) => text.replace(/[<>&]/g, ' ')

interface Shown {
  gate: Gate
  lang: Lang
  judges?: readonly JudgeReport[]
  /** What the cases expect, by id. */
  references?: Record<string, CaseReference>
}

const remarksOf = (results: readonly TrialResult[], judges: readonly JudgeReport[], lang: Lang): string[] => {
  const mended = mendedCases(results)
  const said = judgeLines(judges, lang).map((line) => line.slice('- '.length))
  return mended.length > 0 ? [`${say(lang, 'mended')}: ${mended.join(', ')}`, ...said] : said
}

const shownRun = ({ record, results }: Run) => ({
  record,
  results,
  tables: {
    all: totalsOf(results),
    langs: groupsBy(results, (one) => one.lang).map(([name, some]) => [name, totalsOf(some)]),
    suites: groupsBy(results, (one) => one.suite).map(([name, some]) => [name, totalsOf(some)]),
  },
})

/** A run, or two of them, as one file that opens without a network: filters, a page for each case with expectation, transcripts and reasons. */
export const htmlOf = (
  run: Run,
  { gate, lang, compared, before, judges = [], references = {} }: Shown & { compared?: Comparison; before?: Run },
): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${titled(`${run.record.suite} · ${run.record.model.name}`)}</title>
<style>${part('page.css')}</style>
</head>
<body>
<main id="root"></main>
<script type="application/json" id="data">${embedded({ words, lang, runs: [...(before ? [before] : []), run].map(shownRun), references, gate, compared, flips: compared && flipsInOrder(compared.cases), verdict: compared && shownVerdict(compared), remarks: remarksOf(run.results, judges, lang) })}</script>
<script>${script()}</script>
</body>
</html>
`
