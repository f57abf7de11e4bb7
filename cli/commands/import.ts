import { resolve } from 'node:path'
import type { ImportProgressLine, ImportReportLine, ImportRequest } from '../../web/server/contract.ts'
import { errorOf } from '../client.ts'
import { type Command, countOf, type Desk, requiredText, textOf, textsOf, UsageError, type Values } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { importLine, importSummary } from '../import-words.ts'
import { progressLine } from '../progress.ts'
import { workspaceOption } from './shared-options.ts'

const eventsOf = (values: Values): ImportRequest['events'] => {
  const type = textOf(values, 'events')
  const customer = textOf(values, 'customer')
  const time = textOf(values, 'time')
  if (type === undefined && customer === undefined && time === undefined) return undefined
  if (type === undefined || customer === undefined || time === undefined)
    throw new UsageError({
      zh: '导入事件需要同时给出 --events、--customer 和 --time。',
      en: '--events, --customer and --time are given together.',
    })
  return { type, customer, time }
}

const requestOf = (values: Values, file: string): ImportRequest => {
  const events = eventsOf(values)
  const maxBad = countOf(values, 'max-bad')
  const labelFile = textOf(values, 'label-file')
  const derive = textsOf(values, 'derive')
  const texts = {
    id: textOf(values, 'id'),
    where: textOf(values, 'where'),
    // a shell gives the two characters \t for a tab
    delimiter: textOf(values, 'delimiter')?.replace('\\t', '\t'),
    encoding: textOf(values, 'encoding'),
    now: textOf(values, 'now'),
    timeZone: textOf(values, 'time-zone'),
    currency: textOf(values, 'currency'),
  }
  return {
    workspace: requiredText(values, 'workspace'),
    file: resolve(file),
    ...(events && { events }),
    ...(derive.length > 0 && { derive }),
    ...(maxBad !== undefined && { maxBad }),
    ...(labelFile !== undefined && { labelFile: resolve(labelFile) }),
    ...(Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Record<string, string>),
  }
}

const follow = async (request: ImportRequest, desk: Desk): Promise<ImportReportLine> => {
  const progress = progressLine(desk)
  const show = (state: ImportProgressLine) => progress.show(importLine(state, desk.lang, desk.terminal.err))
  try {
    for await (const event of (await desk.client()).import(request, desk.signal)) {
      if ('progress' in event) show(event.progress)
      else if ('failure' in event) throw errorOf(event.failure)
      else return event.report
    }
  } finally {
    progress.end()
  }
  throw new Error('the import ended without a report')
}

export const importCommand: Command = {
  name: 'import',
  summary: { zh: '导入客户或事件文件', en: 'import a file of customers or events' },
  arguments: [
    {
      name: 'FILE',
      required: true,
      help: { zh: 'CSV（可为 gzip）、Parquet 或 JSONL', en: 'CSV (also gzip), Parquet or JSONL' },
    },
  ],
  options: {
    workspace: workspaceOption,
    id: { type: 'string', value: 'COLUMN', help: { zh: '客户编号列', en: 'column with the customer id' } },
    events: {
      type: 'string',
      value: 'TYPE',
      help: { zh: '文件是这种事件，如 purchase', en: 'the file holds events of this type, such as purchase' },
    },
    customer: { type: 'string', value: 'COLUMN', help: { zh: '事件的客户列', en: "column with the event's customer" } },
    time: { type: 'string', value: 'COLUMN', help: { zh: '事件的时间列', en: "column with the event's time" } },
    derive: {
      type: 'string',
      multiple: true,
      value: '"NAME=EXPRESSION"',
      help: { zh: '计算列', en: 'a computed column' },
    },
    where: {
      type: 'string',
      value: 'CONDITION',
      help: { zh: '只保留满足条件的行', en: 'keep only rows that fulfil this' },
    },
    now: { type: 'string', value: 'INSTANT', help: { zh: '固定工作区的时钟', en: "fix the workspace's clock" } },
    delimiter: {
      type: 'string',
      value: 'CHAR',
      help: { zh: '分隔符，默认自动识别', en: 'delimiter; found out when absent' },
    },
    encoding: {
      type: 'string',
      value: 'NAME',
      help: { zh: '编码，默认自动识别', en: 'encoding; found out when absent' },
    },
    'max-bad': {
      type: 'string',
      value: 'N',
      help: { zh: '最多允许的坏行，默认 1%', en: 'most bad rows; default 1 %' },
    },
    'label-file': {
      type: 'string',
      value: 'YAML',
      help: { zh: '字段与取值的名称和同义词', en: 'labels and synonyms of fields and values' },
    },
    'time-zone': {
      type: 'string',
      value: 'ZONE',
      help: { zh: '没有时区的时间按此读取', en: 'how times without a zone are read' },
    },
    currency: { type: 'string', value: 'CODE', help: { zh: '新工作区的币种', en: 'currency of a new workspace' } },
  },
  examples: [
    'fairlead import bank-full.csv --workspace bank',
    'fairlead import orders.csv.gz --workspace shop --events purchase --customer CustomerID --time InvoiceDate --derive "amount=Quantity*UnitPrice" --where "Quantity > 0"',
  ],
  async run({ values, arguments: [file = ''] }, desk) {
    const report = await follow(requestOf(values, file), desk)
    desk.say(importSummary(report, desk.lang))
    await desk.out(`${JSON.stringify(report)}\n`)
    return exitCodes.ok
  },
}
