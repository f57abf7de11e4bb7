import type { Option } from '../command.ts'
import { workspaceOption } from './shared-options.ts'

/** What may be said of a file to be imported. */
export const importOptions: Record<string, Option> = {
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
    value: '[COLUMNS]',
    bare: true,
    help: {
      zh: '活动之后的结果列，逗号分隔，主要的在前；不写列名时，文件是往期活动的结果（同 knowledge import）',
      en: 'columns with what came after, by commas, the primary one first; without columns the file holds results of past campaigns (as knowledge import)',
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
}
