import { parseArgs } from 'node:util'
import { type Command, UsageError, type Values } from './command.ts'

/** Options of every command. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
} as const

/** Finds the command that the words begin with, longest name first; undefined when none does. */
export const findCommand = (words: readonly string[], commands: readonly Command[]): Command | undefined =>
  commands
    .filter(({ name }) => name.split(' ').every((part, index) => words[index] === part))
    .sort((a, b) => b.name.length - a.name.length)[0]

const checkArguments = ({ arguments: wanted }: Command, given: readonly string[]) => {
  const lacking = wanted.find(({ required }, index) => required && given[index] === undefined)
  if (lacking) throw new UsageError({ zh: `缺少 ${lacking.name}。`, en: `${lacking.name} is missing.` })
  const extra = given[wanted.length]
  if (wanted.at(-1)?.name.endsWith('…')) return
  if (extra !== undefined)
    throw new UsageError({ zh: `多余的参数“${extra}”。`, en: `"${extra}" is one argument too many.` })
}

/** Options that may stand alone get an empty value where another option, or nothing, follows. */
const completed = ({ options }: Command, words: readonly string[]): string[] =>
  words.map((word, at) => {
    const alone = words[at + 1] === undefined || words[at + 1]?.startsWith('-')
    return word.startsWith('--') && options[word.slice(2)]?.bare && alone ? `${word}=` : word
  })

/** Options and arguments of a command from the words after its name. Throws UsageError. */
export const parseCommand = (command: Command, words: readonly string[]): { values: Values; arguments: string[] } => {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
  )
  const rest = words.slice(command.name.split(' ').length)
  try {
    const { values, positionals }: { values: Values; positionals: string[] } = parseArgs({
      args: completed(command, rest),
      options: { ...options, ...commonOptions },
      allowPositionals: true,
      strict: true,
    })
    if (values.help) return { values, arguments: positionals }
    checkArguments(command, positionals)
    for (const [name, { required }] of Object.entries(command.options))
      if (required && values[name] === undefined)
        throw new UsageError({ zh: `缺少 --${name}。`, en: `--${name} is missing.` })
    return { values, arguments: positionals }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const message = (error as Error).message
    throw new UsageError({ zh: `无法读取命令：${message}`, en: message })
  }
}
