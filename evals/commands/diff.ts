import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exitCodes } from '../gate.ts'
import { diffMarkdown } from '../report/diff-markdown.ts'
import { htmlOf } from '../report/html.ts'
import { readRun } from '../runs/read-run.ts'
import { compareRuns } from '../stats/compare-runs.ts'
import { type EvalCommand, Misused } from './command.ts'

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
    zh: '比较两次评测：先列翻转的用例，再给检验、区间与三值结论；变差或严重用例新失败时退出码 100',
    en: 'compare two runs: flips first, then test, interval and a verdict of three values; exit code 100 where the gate closes',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [a, b, ...more] = positionals
    const margin = Number(values.margin)
    if (a === undefined || b === undefined || more.length > 0) throw new Misused('name two folders of results')
    if (!(margin > 0 && margin < 1)) throw new Misused('--margin takes a share between 0 and 1')
    const [before, after] = [await readRun(a), await readRun(b)]
    if (!before || !after) throw new Misused('name two folders of results')
    const compared = compareRuns(before, after, { margin })
    const text = diffMarkdown(compared, desk.lang)
    if (values.html) {
      const { gate } = compared
      const shown = { code: gate.open ? exitCodes.pass : exitCodes.fail, reasons: [] }
      await writeFile(values.html, htmlOf(after, { gate: shown, lang: desk.lang, compared }))
    }
    if (values.markdown) await writeFile(values.markdown, `${text}\n`)
    desk.out(values.json ? `${JSON.stringify(compared)}\n` : `${text}\n`)
    return compared.gate.open ? exitCodes.pass : exitCodes.fail
  },
}
