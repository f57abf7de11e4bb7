import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gateOfComparison } from '../gate.ts'
import { diffMarkdown } from '../report/diff-markdown.ts'
import { htmlOf } from '../report/html.ts'
import { referencesIn } from '../runs/case-reference.ts'
import { readRun } from '../runs/read-run.ts'
import { compareRuns } from '../stats/compare-runs.ts'
import { type EvalCommand, Misused } from './command.ts'
import { marginOf } from './margin.ts'

const options = {
  margin: { type: 'string', default: '0.03' },
  json: { type: 'boolean' },
  markdown: { type: 'string' },
  html: { type: 'string' },
} as const

export const diff: EvalCommand = {
  name: 'diff',
  usage: 'diff A B [--margin 0.03] [--json] [--markdown FILE] [--html FILE]',
  summary: {
    zh: '比较两次评测：先列翻转的用例，再给检验、区间与三值结论；变差或严重用例新失败时退出码 100，用例缺失或太少、无法判断时 1',
    en: 'compare two runs: flips first, then test, interval and a verdict of three values; exit code 100 where answers got worse, 1 where cases are missing or too few to tell',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [a, b, ...more] = positionals
    if (a === undefined || b === undefined || more.length > 0) throw new Misused('name two folders of results')
    const margin = marginOf(values.margin)
    const [before, after] = [await readRun(a), await readRun(b)]
    if (!before || !after) throw new Misused('name two folders of results')
    const compared = compareRuns(before, after, { margin })
    const text = diffMarkdown(compared, desk.lang)
    const gate = gateOfComparison(compared)
    if (values.html) {
      const references = { ...(await referencesIn(a)), ...(await referencesIn(b)) }
      await writeFile(values.html, htmlOf(after, { gate, lang: desk.lang, compared, before, references }))
    }
    if (values.markdown) await writeFile(values.markdown, `${text}\n`)
    desk.out(values.json ? `${JSON.stringify(compared)}\n` : `${text}\n`)
    return gate.code
  },
}
