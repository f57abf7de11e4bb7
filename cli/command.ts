import type { Bilingual, Lang } from '../backend/bilingual.ts'
import type { Settings } from '../compose.ts'
import type { Client } from './client.ts'
import type { ExitCode } from './exit-codes.ts'

export interface Option {
  type: 'string' | 'boolean'
  multiple?: boolean
  /** What stands for the value in the help, such as NAME. */
  value?: string
  required?: boolean
  /** May stand without its value, which is then empty. */
  bare?: boolean
  help: Bilingual
}

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** What a command may touch. `out` carries results only; everything said to a person goes to `say`. */
export interface Desk {
  lang: Lang
  settings: Settings
  out(text: string): Promise<void>
  say(text: string): void
  /** Like say, without a line's end. */
  sayInPlace(text: string): void
  /** The API: of the running server, or of parts built in this process. Closed when the command ends. */
  client(): Promise<Client>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  terminal: { out: boolean; err: boolean }
}

export interface Command {
  /** As typed, such as `segment members`. */
  name: string
  summary: Bilingual
  /** Positional arguments, in order; a trailing … takes several. */
  arguments: readonly { name: string; required: boolean; help: Bilingual }[]
  options: Record<string, Option>
  examples: readonly string[]
  /** File of a program of its own, which gets the words after the name as they were typed; `run` is then not called. */
  program?: string
  run(input: { values: Values; arguments: readonly string[] }, desk: Desk): Promise<ExitCode>
}

/** A command line that cannot be understood; the help says what can. */
export class UsageError extends Error {
  readonly sentence: Bilingual

  constructor(sentence: Bilingual) {
    super(sentence.en)
    this.name = 'UsageError'
    this.sentence = sentence
  }
}

/** A string option's value, absent as undefined. */
export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** An option's whole number, 0 or more, absent as undefined. */
export const countOf = (values: Values, name: string): number | undefined => {
  const text = textOf(values, name)
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text))
    throw new UsageError({ zh: `--${name} 应为非负整数。`, en: `--${name} takes a whole number, 0 or more.` })
  return Number(text)
}

/** All values of an option that may be repeated. */
export const textsOf = (values: Values, name: string): string[] => {
  const value = values[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** A required option's value. */
export const requiredText = (values: Values, name: string): string => {
  const value = textOf(values, name)
  if (value === undefined) throw new UsageError({ zh: `缺少 --${name}。`, en: `--${name} is missing.` })
  return value
}
