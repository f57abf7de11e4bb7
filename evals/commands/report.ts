import { readBaseline } from '../baseline.ts'
import { gateOf } from '../gate.ts'
import { writeReports } from '../report/write-reports.ts'
import { readRun } from '../runs/read-run.ts'
import { type EvalCommand, Misused } from './command.ts'

export const report: EvalCommand = {
  name: 'report',
  usage: 'report FOLDER',
  summary: {
    zh: '由结果重新生成 HTML、JUnit 与 Markdown 报告',
    en: 'write the HTML, JUnit and Markdown reports of a run anew',
  },
  async run([folder, ...more], desk) {
    if (folder === undefined || more.length > 0) throw new Misused('name one folder of results')
    const run = await readRun(folder)
    if (!run) throw new Misused('name one folder of results')
    const gate = gateOf(run, await readBaseline(run.record.suite, run.record.model.name))
    const { summary } = await writeReports(folder, run, { gate, lang: desk.lang })
    desk.out(`${summary}\n`)
    return gate.code
  },
}
