import { spawn } from 'node:child_process'
import { enableCompileCache } from 'node:module'
import type { Lang } from '../backend/bilingual.ts'
import { describeError, FairleadError } from '../backend/errors.ts'
import { languageFromEnvironment, settingsFromEnvironment } from '../compose.ts'
import { type Client, createClient } from './client.ts'
import { type Command, type Desk, UsageError } from './command.ts'
import { commands } from './commands/index.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts'
import { commandHelp, overview } from './help.ts'
import { findCommand, parseCommand } from './parse.ts'
import { runningLine } from './running.ts'

// the parts are loaded later and take most of the start: their compiled form is kept
enableCompileCache()

const say = (text: string) => process.stderr.write(`${text}\n`)

/** Waits for a slow reader; a reader that has gone away ends the program quietly. */
const out = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  throw error
})

const explain = (error: unknown, lang: Lang): string => {
  if (error instanceof FairleadError) return describeError(error.code, error.details, lang)
  if (error instanceof UsageError) return error.sentence[lang]
  return (error instanceof Error && error.stack) || String(error)
}

/** Another program of this package, with this terminal; a signal of the terminal reaches it by itself. */
const runProgram = (file: string, words: readonly string[]): Promise<ExitCode> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...words], { stdio: 'inherit' })
    process.on('SIGINT', () => {}).on('SIGTERM', () => child.kill('SIGTERM'))
    child.once('error', reject).once('exit', (code) => resolve((code ?? exitCodes.interrupted) as ExitCode))
  })

const askedLang = (words: readonly string[]): Lang | undefined => {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = words[at]?.split('=')[1] ?? words[at + 1]
  return at >= 0 && (value === 'zh' || value === 'en') ? value : undefined
}

const perform = async (command: Command, words: readonly string[], lang: Lang): Promise<ExitCode> => {
  const input = parseCommand(command, words)
  if (input.values.help) {
    await out(`${commandHelp(command, lang)}\n`)
    return exitCodes.ok
  }
  const settings = settingsFromEnvironment()
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort(new Error('interrupted'))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  let opened: Promise<Client> | undefined
  const open = async () => {
    const line = await runningLine(settings.data)
    // only a command that needs the parts in this process loads them
    return createClient(line ?? (await (await import('./in-process.ts')).inProcessLine(settings)))
  }
  const desk: Desk = {
    lang,
    settings,
    out,
    say,
    sayInPlace: (text) => process.stderr.write(text),
    client: () => (opened ??= open()),
    signal: interrupted.signal,
    terminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  }
  try {
    return await command.run(input, desk)
  } catch (error) {
    if (!interrupted.signal.aborted) throw error
    return exitCodes.interrupted
  } finally {
    await (await opened?.catch(() => undefined))?.close()
  }
}

const main = async (words: string[]): Promise<ExitCode> => {
  const lang = askedLang(words) ?? languageFromEnvironment()
  const command = findCommand(words, commands)
  try {
    if (command?.program) return await runProgram(command.program, words.slice(command.name.split(' ').length))
    if (command) return await perform(command, words, lang)
    const group = commands.filter(({ name }) => name.startsWith(`${words[0]} `))
    const asked = words.length === 0 || words.includes('--help') || words.includes('-h')
    if (asked) {
      await out(`${overview(group.length > 0 ? group : commands, lang)}\n`)
      return exitCodes.ok
    }
    throw new UsageError({
      zh: `没有命令“${words.join(' ')}”。fairlead --help 列出全部命令。`,
      en: `There is no command "${words.join(' ')}". fairlead --help lists them all.`,
    })
  } catch (error) {
    say(explain(error, lang))
    if (error instanceof UsageError && command) say(`fairlead ${command.name} --help`)
    return error instanceof UsageError ? exitCodes.usage : exitCodeOf(error)
  }
}

process.exitCode = await main(process.argv.slice(2))
