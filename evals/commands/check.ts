import { readSuite } from '../read-cases.ts'
import { type EvalCommand, Misused } from './command.ts'

export const check: EvalCommand = {
  name: 'check',
  usage: 'check SUITE',
  summary: { zh: '只检查用例文件，不运行', en: 'check files of cases and run nothing' },
  async run([suite, ...more], desk) {
    if (suite === undefined || more.length > 0) throw new Misused('name one suite')
    const cases = await readSuite(suite)
    const zh = cases.filter((one) => one.case.lang === 'zh').length
    desk.out(`${JSON.stringify({ suite, cases: cases.length, zh, en: cases.length - zh })}\n`)
    return 0
  },
}
