import { resolve } from 'node:path'
import type { ImportProgressLine, ImportReportLine, ImportRequest } from '../../web/server/contract/warehouse.ts'
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
  if (textOf(values, 'entity') !== undefined && type === undefined && time === undefined) return undefined
  if (type === undefined && customer === undefined && time === undefined) return undefined
  if (type === undefined || customer === undefined || time === undefined)
    throw new UsageError({
      zh: '导入事件需要同时给出 --events、--customer 和 --time。',
      en: '--events, --customer and --time are given together.',
    })
  return { type, customer, time }
}

const sharesOf = (values: Values): NonNullable<ImportRequest['campaign']>['shares'] => {
  const text = textOf(values, 'shares')
  if (text === undefined || text === 'equal') return text
  const shares = text.split(',').map((part) => /^(.+)=(\d*\.?\d+)$/.exec(part.trim()))
  if (shares.some((one) => one === null))
    throw new UsageError({
      zh: '--shares 应为 equal，或形如 “A=0.5,B=0.5”。',
      en: '--shares takes "equal", or shares such as "A=0.5,B=0.5".',
    })
  return Object.fromEntries(shares.map((one) => [one?.[1] as string, Number(one?.[2])]))
}

/** What the table shows of a campaign; undefined where no option speaks of one. */
const campaignOf = (values: Values): ImportRequest['campaign'] => {
  const outcomes = textOf(values, 'outcomes')
  const windowDays = countOf(values, 'window')
  const shares = sharesOf(values)
  const told = {
    name: textOf(values, 'campaign'),
    column: textOf(values, 'campaign-column'),
    arm: textOf(values, 'arm'),
    control: textOf(values, 'control'),
    design: textOf(values, 'design'),
    fact: textOf(values, 'fact'),
    start: textOf(values, 'start'),
    ...(outcomes !== undefined && { outcomes: outcomes.split(',').map((name) => name.trim()) }),
    ...(shares !== undefined && { shares }),
    ...(windowDays !== undefined && { windowDays }),
  }
  const given = Object.entries(told).filter(([, value]) => value !== undefined)
  // the server's schema says which designs and facts there are
  return given.length === 0 ? undefined : (Object.fromEntries(given) as ImportRequest['campaign'])
}

const lookupOf = (values: Values): ImportRequest['lookup'] => {
  const [file, on] = [textOf(values, 'lookup'), textOf(values, 'on')]
  if (file === undefined && on === undefined) return undefined
  if (file === undefined || on === undefined)
    throw new UsageError({ zh: '--lookup 和 --on 需要同时给出。', en: '--lookup and --on are given together.' })
  return { file: resolve(file), on }
}

const entityOf = (values: Values): ImportRequest['entity'] => {
  const name = textOf(values, 'entity')
  if (name === undefined) return undefined
  const customer = textOf(values, 'customer')
  if (customer === undefined || textOf(values, 'events') !== undefined || textOf(values, 'id') !== undefined)
    throw new UsageError({
      zh: '--entity 与 --customer 一起给出，不能与 --events 或 --id 同用。',
      en: '--entity is given with --customer, and without --events or --id.',
    })
  return { name, customer }
}

const requestOf = (values: Values, file: string): ImportRequest => {
  const campaign = campaignOf(values)
  const lookup = lookupOf(values)
  const entity = entityOf(values)
  const events = eventsOf(values)
  const maxBad = countOf(values, 'max-bad')
  const labelFile = textOf(values, 'label-file')
  const derive = textsOf(values, 'derive')
  const text = textsOf(values, 'text')
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
    ...(entity && { entity }),
    ...(campaign && { campaign }),
    ...(lookup && { lookup }),
    ...(derive.length > 0 && { derive }),
    ...(text.length > 0 && { text }),
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
  summary: {
    zh: '导入客户、事件或所属之物的文件',
    en: 'import a file of customers, events or what belongs to customers',
  },
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
    entity: {
      type: 'string',
      value: 'NAME',
      help: {
        zh: '文件是属于客户的东西，如 accounts（账户、持有产品）',
        en: 'the file holds things that belong to customers, such as accounts',
      },
    },
    customer: {
      type: 'string',
      value: 'COLUMN',
      help: { zh: '事件或所属之物的客户列', en: 'column with the customer of the event or the thing' },
    },
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
    text: {
      type: 'string',
      multiple: true,
      value: 'COLUMN',
      help: { zh: '按文本保存的列，不论其值像什么', en: 'a column that stays text, whatever its values look like' },
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
    campaign: {
      type: 'string',
      value: 'NAME',
      help: { zh: '这张客户表所示活动的名称', en: 'name of the campaign that the table shows' },
    },
    'campaign-column': {
      type: 'string',
      value: 'COLUMN',
      help: { zh: '事件：写明活动的列', en: 'events: the column that names the campaign' },
    },
    arm: { type: 'string', value: 'COLUMN', help: { zh: '写明分组的列', en: 'column that says the arm' } },
    control: {
      type: 'string',
      value: 'VALUE',
      help: { zh: '未触达的对照组，默认按名称识别', en: 'the arm left alone; found by its name when absent' },
    },
    outcomes: {
      type: 'string',
      value: 'COLUMNS',
      help: {
        zh: '活动之后的结果列，逗号分隔，主要的在前',
        en: 'columns with what came after, by commas, the primary one first',
      },
    },
    design: {
      type: 'string',
      value: 'DESIGN',
      help: { zh: '分组方式：randomised、quasi 或 none', en: 'how arms were made: randomised, quasi or none' },
    },
    shares: {
      type: 'string',
      value: 'SHARES',
      help: { zh: '计划的分组比例：equal 或 “A=0.5,B=0.5”', en: 'planned shares: equal, or "A=0.5,B=0.5"' },
    },
    window: { type: 'string', value: 'DAYS', help: { zh: '结果的观察天数', en: 'days within which outcomes count' } },
    start: { type: 'string', value: 'DATE', help: { zh: '活动开始日期', en: 'first day of the campaign' } },
    fact: {
      type: 'string',
      value: 'FACT',
      help: {
        zh: '事件说明的事实：assigned、received、opened、clicked 或 converted',
        en: 'what these events say: assigned, received, opened, clicked or converted',
      },
    },
    lookup: {
      type: 'string',
      value: 'FILE',
      help: { zh: '按共同的列补充另一文件的列', en: 'add the columns of another file by a shared column' },
    },
    on: { type: 'string', value: 'COLUMN', help: { zh: '--lookup 的共同列', en: 'the shared column of --lookup' } },
  },
  examples: [
    'fairlead import bank-full.csv --workspace bank',
    'fairlead import test.csv --workspace mail --arm segment --outcomes visit,spend --design randomised --shares equal',
    'fairlead import accounts.csv --workspace bank --entity accounts --customer customer_id',
    'fairlead import orders.csv.gz --workspace shop --events purchase --customer CustomerID --time InvoiceDate --derive "amount=Quantity*UnitPrice" --where "Quantity > 0"',
  ],
  async run({ values, arguments: [file = ''] }, desk) {
    const report = await follow(requestOf(values, file), desk)
    desk.say(importSummary(report, desk.lang))
    await desk.out(`${JSON.stringify(report)}\n`)
    return exitCodes.ok
  },
}
