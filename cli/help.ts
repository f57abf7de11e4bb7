import type { Lang } from '../backend/bilingual.ts'
import type { Command, Option } from './command.ts'
import { exitCodeMeanings } from './exit-codes.ts'

const words = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  arguments: { zh: '参数', en: 'Arguments' },
  examples: { zh: '例子', en: 'Examples' },
  exits: { zh: '退出码', en: 'Exit codes' },
  lead: {
    zh: '面向银行与零售的开源营销助手。',
    en: 'An open-source marketing copilot for banks and retailers.',
  },
  more: {
    zh: '每个命令都有自己的说明：fairlead <命令> --help',
    en: 'Each command explains itself: fairlead <command> --help',
  },
  help: { zh: '显示说明', en: 'show this help' },
  lang: { zh: '说明与回答的语言', en: 'language of messages and answers' },
  required: { zh: '必填', en: 'required' },
  repeatable: { zh: '可重复', en: 'repeatable' },
}

const indent = '  '
/** Columns that a text takes on a terminal: a Chinese character takes two. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffe6]/.test(char) ? 2 : 1), 0)

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const left = Math.max(...rows.map(([first]) => width(first)))
  return rows.map(([first, second]) => `${indent}${first}${' '.repeat(left - width(first) + 2)}${second}`)
}

const optionRow = (name: string, option: Option, lang: Lang): [string, string] => {
  const notes = [option.required && words.required[lang], option.multiple && words.repeatable[lang]].filter(Boolean)
  const suffix = notes.length === 0 ? '' : lang === 'zh' ? `（${notes.join('，')}）` : ` (${notes.join(', ')})`
  return [`--${name}${option.value ? ` ${option.value}` : ''}`, `${option.help[lang]}${suffix}`]
}

const signature = ({ name, arguments: places, options }: Command): string => {
  const positional = places.map((place) => (place.required ? place.name : `[${place.name}]`))
  const required = Object.entries(options).filter(([, { required }]) => required)
  const flags = required.map(([option, { value }]) => `--${option}${value ? ` ${value}` : ''}`)
  return ['fairlead', name, ...positional, ...flags, '[…]'].join(' ')
}

const exits = (lang: Lang): string[] => [
  '',
  `${words.exits[lang]}:`,
  ...table(Object.entries(exitCodeMeanings).map(([code, meaning]) => [code, meaning[lang]])),
]

/** Help of one command. */
export const commandHelp = (command: Command, lang: Lang): string => {
  const options = [
    ...Object.entries(command.options).map(([name, option]) => optionRow(name, option, lang)),
    ['--lang zh|en', words.lang[lang]] as const,
    ['-h, --help', words.help[lang]] as const,
  ]
  const places = command.arguments.map(({ name, help }) => [name, help[lang]] as const)
  return [
    command.summary[lang],
    '',
    `${words.usage[lang]}: ${signature(command)}`,
    ...(places.length > 0 ? ['', `${words.arguments[lang]}:`, ...table(places)] : []),
    '',
    `${words.options[lang]}:`,
    ...table(options),
    ...(command.examples.length > 0
      ? ['', `${words.examples[lang]}:`, ...command.examples.map((one) => indent + one)]
      : []),
    ...exits(lang),
  ].join('\n')
}

/** Help of the whole program, or of a group of commands such as `segment`. */
export const overview = (commands: readonly Command[], lang: Lang): string =>
  [
    words.lead[lang],
    '',
    `${words.usage[lang]}: fairlead <command> […]`,
    '',
    `${words.commands[lang]}:`,
    ...table(commands.map(({ name, summary }) => [name, summary[lang]])),
    '',
    words.more[lang],
    ...exits(lang),
  ].join('\n')
