import { type Command, textOf, UsageError } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { jsonOption } from './shared-options.ts'

const name = { name: 'NAME', required: true, help: { zh: '工作区名称', en: 'name of the workspace' } }

export const workspaceList: Command = {
  name: 'workspace list',
  summary: { zh: '列出工作区', en: 'list the workspaces' },
  arguments: [],
  options: { json: jsonOption },
  examples: ['fairlead workspace list'],
  async run({ values }, desk) {
    const workspaces = await (await desk.client()).workspaces()
    await listing(desk, values, workspaces, ({ name, customers, title }) => [name, String(customers), title[desk.lang]])
    return exitCodes.ok
  },
}

export const workspaceCreate: Command = {
  name: 'workspace create',
  summary: { zh: '新建一个空的工作区', en: 'make an empty workspace' },
  arguments: [name],
  options: {
    'time-zone': {
      type: 'string',
      value: 'ZONE',
      help: { zh: 'IANA 时区，默认 UTC', en: 'IANA time zone; default UTC' },
    },
    currency: { type: 'string', value: 'CODE', help: { zh: 'ISO 4217 币种', en: 'ISO 4217 currency' } },
    now: {
      type: 'string',
      value: 'INSTANT',
      help: {
        zh: '把工作区的时钟固定在这一刻（旧数据用）',
        en: "fix the workspace's clock at this instant, for old data",
      },
    },
  },
  examples: ['fairlead workspace create shop --time-zone Asia/Shanghai --currency CNY'],
  async run({ values, arguments: [workspace = ''] }, desk) {
    const timeZone = textOf(values, 'time-zone')
    const currency = textOf(values, 'currency')
    const now = textOf(values, 'now')
    const made = await (await desk.client()).createWorkspace({
      name: workspace,
      ...(timeZone !== undefined && { timeZone }),
      ...(currency !== undefined && { currency }),
      ...(now !== undefined && { now }),
    })
    await desk.out(`${made.name}\n`)
    return exitCodes.ok
  },
}

export const workspaceRemove: Command = {
  name: 'workspace remove',
  summary: { zh: '删除工作区及其全部数据', en: 'remove a workspace with all its data' },
  arguments: [name],
  options: {
    yes: { type: 'boolean', help: { zh: '确认删除', en: 'confirm that it goes' } },
  },
  examples: ['fairlead workspace remove shop --yes'],
  async run({ values, arguments: [workspace = ''] }, desk) {
    if (!values.yes && desk.terminal.err)
      throw new UsageError({
        zh: `将删除工作区“${workspace}”的全部数据，请加 --yes 确认。`,
        en: `This removes all data of "${workspace}": confirm with --yes.`,
      })
    await (await desk.client()).removeWorkspace(workspace)
    desk.say(desk.lang === 'zh' ? `已删除工作区“${workspace}”。` : `Removed workspace "${workspace}".`)
    return exitCodes.ok
  },
}
