import { describeError, FairleadError } from '../backend/errors.ts'
import { languageFromEnvironment } from '../compose.ts'
import { ab } from './commands/ab.ts'
import { bless } from './commands/bless.ts'
import { calibrate } from './commands/calibrate.ts'
import { check } from './commands/check.ts'
import { type EvalCommand, type EvalDesk, Misused } from './commands/command.ts'
import { diff } from './commands/diff.ts'
import { exportCases, importCases, spans } from './commands/exchange.ts'
import { mutants } from './commands/mutants.ts'
import { prompt } from './commands/prompt.ts'
import { report } from './commands/report.ts'
import { run } from './commands/run.ts'
import { schema } from './commands/schema.ts'
import { exitCodes } from './gate.ts'

/** THE list of eval commands. */
const commands: readonly EvalCommand[] = [
  run,
  diff,
  ab,
  prompt,
  bless,
  report,
  check,
  mutants,
  calibrate,
  importCases,
  exportCases,
  spans,
  schema,
]

const stopping = new AbortController()
process
  .once('SIGINT', () => stopping.abort(new Error('cancelled')))
  .once('SIGTERM', () => stopping.abort(new Error('cancelled')))

const write = (text: string) => process.stderr.write(`${text}\n`)
const clearLine = '\r\u001b[2K'
let told = 0
const desk: EvalDesk = {
  lang: languageFromEnvironment(),
  env: process.env,
  signal: stopping.signal,
  out: (text) => process.stdout.write(text),
  say: (text) => write(process.stderr.isTTY ? `${clearLine}${text}` : text),
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`${clearLine}${text}`)
    // into a file at most one line in two seconds
    else if (performance.now() - told > 2000) {
      told = performance.now()
      write(text)
    }
  },
}

const help = () =>
  [
    desk.lang === 'zh' ? '用法：fairlead eval <命令>' : 'Usage: fairlead eval <command>',
    ...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary[desk.lang]}`]),
    '  from-thread THREAD --workspace NAME',
    desk.lang === 'zh'
      ? '      把一段真实对话变成去掉个人信息的用例（fairlead eval from-thread --help）'
      : '      turn a real conversation into a case, personal data masked (fairlead eval from-thread --help)',
    desk.lang === 'zh'
      ? '退出码：0 通过，100 评测未通过，1 没有评判完整或命令有误'
      : 'Exit codes: 0 passed, 100 an evaluation failed, 1 not judged whole, or a mistake in the command',
  ].join('\n')

const main = async ([name, ...words]: string[]): Promise<number> => {
  const command = commands.find((one) => one.name === name)
  if (!command || words.includes('--help')) {
    write(help())
    return name === undefined || name === '--help' || command ? exitCodes.pass : exitCodes.error
  }
  try {
    return await command.run(words, desk)
  } catch (error) {
    const usage = error instanceof Misused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (error instanceof FairleadError) write(describeError(error.code, error.details, desk.lang))
    else if (usage) write(`${(error as Error).message}\n\nfairlead eval ${command.usage}`)
    else write((error as Error).stack ?? String(error))
    return exitCodes.error
  }
}

process.exitCode = await main(process.argv.slice(2))
