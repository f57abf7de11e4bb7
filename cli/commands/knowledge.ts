import type { Lang } from '../../backend/bilingual.ts'
import type { ShownRecord } from '../../knowledge/knowledge.ts'
import { type Command, type Desk, requiredText } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { readInput } from '../read-input.ts'
import { jsonOption, workspaceOption } from './shared-options.ts'

/** Loads a file of outcome records. */
export const keepOutcomes = async (file: string, workspace: string, desk: Desk): Promise<ExitCode> => {
  const text = await readInput(file, desk.signal)
  const format = file.toLowerCase().endsWith('.csv') ? ('csv' as const) : ('jsonl' as const)
  const kept = await (await desk.client()).importOutcomes(workspace, { text, format }, desk.signal)
  desk.say(desk.lang === 'zh' ? `已保存 ${kept.records} 条结果。` : `${kept.records} outcomes are kept.`)
  await desk.out(`${JSON.stringify(kept)}\n`)
  return exitCodes.ok
}

export const knowledgeImport: Command = {
  name: 'knowledge import',
  summary: { zh: '导入往期活动的结果', en: 'import outcomes of past campaigns' },
  arguments: [
    {
      name: 'FILE',
      required: true,
      help: {
        zh: 'CSV（带表头）或 JSONL；- 表示标准输入的 JSONL',
        en: 'CSV with a heading, or JSONL; - reads JSONL from standard input',
      },
    },
  ],
  options: { workspace: workspaceOption },
  examples: ['fairlead knowledge import outcomes.csv --workspace bank'],
  run: ({ values, arguments: [file = ''] }, desk) => keepOutcomes(file, requiredText(values, 'workspace'), desk),
}

const points = (share: number) => `${(share * 100).toFixed(2)}`

const columnsOf = ({ id, kind, grade, title, outcome, doubts }: ShownRecord, lang: Lang): string[] => [
  id,
  kind,
  grade,
  outcome?.effect
    ? `${points(outcome.effect.estimate)} (${points(outcome.effect.low)} … ${points(outcome.effect.high)})`
    : '',
  title[lang],
  doubts.map((doubt) => doubt[lang]).join('; '),
]

export const knowledgeSearch: Command = {
  name: 'knowledge search',
  summary: { zh: '查找做过什么、效果如何', en: 'find what was tried and what it showed' },
  arguments: [{ name: 'TEXT', required: true, help: { zh: '问题或关键词', en: 'a question or a few words' } }],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead knowledge search "win-back of dormant customers" --workspace demo'],
  async run({ values, arguments: [text = ''] }, desk) {
    const workspace = requiredText(values, 'workspace')
    const found = await (await desk.client()).searchKnowledge(workspace, { text, limit: 10 }, desk.signal)
    if (found.about.length === 0 && found.records.length > 0)
      desk.say(
        desk.lang === 'zh'
          ? '没有一条记录与此相符；以下是最接近的。'
          : 'No record is about this; these are the nearest.',
      )
    await listing(desk, values, [...found.records, ...found.counter], (record) => columnsOf(record, desk.lang))
    return exitCodes.ok
  },
}
