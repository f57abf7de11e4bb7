import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { FairleadError } from '../../backend/errors.ts'
import { toInspect } from '../exchange/inspect.ts'
import { otelOf } from '../exchange/otel.ts'
import { fromPromptfoo } from '../exchange/promptfoo.ts'
import type { OpenFile } from '../exchange/promptfoo-config.ts'
import { sendSpans } from '../exchange/send-spans.ts'
import { readSuite } from '../read-cases.ts'
import { readRun } from '../runs/read-run.ts'
import { type EvalCommand, Misused } from './command.ts'

const one = (positionals: string[], what: string): string => {
  const [first, ...more] = positionals
  if (first === undefined || more.length > 0) throw new Misused(`name one ${what}`)
  return first
}

/** Files that a config names, below its own folder and nowhere else. Throws `file_unreadable` for one that is not there. */
const fileBeside =
  (config: string): OpenFile =>
  (path) => {
    const home = dirname(resolve(config))
    const file = resolve(home, path)
    if (!file.startsWith(`${home}${sep}`)) return undefined
    try {
      return readFileSync(file, 'utf8')
    } catch (cause) {
      throw new FairleadError('file_unreadable', { path: file, reason: (cause as Error).message })
    }
  }

export const importCases: EvalCommand = {
  name: 'import',
  usage: 'import promptfooconfig.yaml --suite NAME --world bank|shop',
  summary: {
    zh: '把 promptfoo 配置变成用例（YAML），说明哪些没有带过来',
    en: 'turn a promptfoo config into cases (YAML) and name what was left out',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { suite: { type: 'string', default: 'imported' }, world: { type: 'string', default: 'bank' } },
      allowPositionals: true,
    })
    const file = one(positionals, 'file')
    const text = await readFile(file, 'utf8').catch((cause: Error) => {
      throw new FairleadError('file_unreadable', { path: file, reason: cause.message })
    })
    const { yaml, left } = fromPromptfoo(text, { ...values, open: fileBeside(file) })
    desk.out(yaml)
    for (const { test, why } of left) desk.say(`${test}: ${why}`)
    return 0
  },
}

export const exportCases: EvalCommand = {
  name: 'export',
  usage: 'export SUITE',
  summary: { zh: '把用例输出为 Inspect 的 JSONL', en: 'print a suite as JSONL samples for Inspect' },
  async run(words, desk) {
    const cases = await readSuite(one(words, 'suite'))
    const samples = cases.flatMap((placed) => toInspect(placed.case) ?? [])
    desk.out(samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''))
    if (samples.length < cases.length)
      desk.say(
        `${cases.length - samples.length} of ${cases.length} cases click an option or check a text only, and are left out`,
      )
    return 0
  },
}

export const spans: EvalCommand = {
  name: 'spans',
  usage: 'spans FOLDER [--content] [--to URL]',
  summary: {
    zh: '写出 OpenTelemetry GenAI 的 OTLP/JSON 文件，或送到一个收集器；默认不含内容',
    en: 'write OpenTelemetry GenAI spans as OTLP/JSON, or send them to a collector; without content unless asked',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { content: { type: 'boolean', default: false }, to: { type: 'string' } },
      allowPositionals: true,
    })
    const folder = one(positionals, 'folder of results')
    const run = await readRun(folder)
    if (!run) throw new Misused('name one folder of results')
    const { to, content } = values
    if (to !== undefined) {
      desk.say(`${await sendSpans(run, { to, content, signal: desk.signal })} → ${to}`)
      return 0
    }
    const file = join(folder, 'spans.json')
    await writeFile(file, JSON.stringify(otelOf(run, values)))
    desk.out(`${file}\n`)
    return 0
  },
}
