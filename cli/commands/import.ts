import { resolve } from 'node:path'
import type { ImportProgressLine, ImportReportLine, ImportRequest } from '../../web/server/contract/warehouse.ts'
import { errorOf } from '../client.ts'
import { type Command, countOf, type Desk, requiredText, textOf, textsOf, UsageError, type Values } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { importLine, importSummary } from '../import-words.ts'
import { progressLine } from '../progress.ts'
import { importOptions } from './import-options.ts'
import { keepOutcomes } from './knowledge.ts'

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

/** The workspace of a file of outcome records, which says all else itself. */
const workspaceAlone = (values: Values): string => {
  const other = Object.keys(values).find((name) => !['workspace', 'outcomes', 'lang'].includes(name))
  if (other !== undefined)
    throw new UsageError({
      zh: `--outcomes 没有写列名，文件便是往期活动的结果，不能再用 --${other}。`,
      en: `--outcomes without columns loads results of past campaigns, which takes no --${other}.`,
    })
  return requiredText(values, 'workspace')
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
  options: importOptions,
  examples: [
    'fairlead import bank-full.csv --workspace bank',
    'fairlead import test.csv --workspace mail --arm segment --outcomes visit,spend --design randomised --shares equal',
    'fairlead import accounts.csv --workspace bank --entity accounts --customer customer_id',
    'fairlead import orders.csv.gz --workspace shop --events purchase --customer CustomerID --time InvoiceDate --derive "amount=Quantity*UnitPrice" --where "Quantity > 0"',
  ],
  async run({ values, arguments: [file = ''] }, desk) {
    if (textOf(values, 'outcomes') === '') return keepOutcomes(file, workspaceAlone(values), desk)
    const report = await follow(requestOf(values, file), desk)
    desk.say(importSummary(report, desk.lang))
    await desk.out(`${JSON.stringify(report)}\n`)
    return exitCodes.ok
  },
}
