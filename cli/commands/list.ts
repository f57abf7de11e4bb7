import type { Lang } from '../../backend/bilingual.ts'
import type { KeptList, ShownList } from '../../backend/segments/lists.ts'
import { type Command, requiredText } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { readInput } from '../read-input.ts'
import { jsonOption, workspaceOption } from './shared-options.ts'

const id = { name: 'ID', required: true, help: { zh: '名单编号', en: 'id of the list' } }

const strangersOf = ({ unknown: { count, first } }: KeptList | ShownList, lang: Lang): string[] => {
  if (count === 0) return []
  const more = count > first.length ? '…' : ''
  return lang === 'zh'
    ? [`其中 ${count} 个编号不是这里的客户：${first.join('、')}${more}`]
    : [`${count} of the ids are no customers here: ${first.join(', ')}${more}`]
}

const met = (kept: KeptList, lang: Lang): string[] => [
  ...(kept.heading === undefined
    ? []
    : [lang === 'zh' ? `取自列“${kept.heading}”。` : `Taken from the column "${kept.heading}".`]),
  ...(kept.repeated === 0
    ? []
    : [lang === 'zh' ? `略去 ${kept.repeated} 个重复的编号。` : `${kept.repeated} repeated ids were left out.`]),
  ...strangersOf(kept, lang),
]

export const listCreate: Command = {
  name: 'list create',
  summary: { zh: '用文件中的客户编号建一个名单', en: 'keep the customer ids of a file as a list' },
  arguments: [{ name: 'NAME', required: true, help: { zh: '名单的名称', en: 'name of the list' } }],
  options: {
    workspace: workspaceOption,
    file: {
      type: 'string',
      value: 'IDS',
      required: true,
      help: {
        zh: '每行一个编号、用逗号隔开，或带表头的 CSV；- 表示标准输入',
        en: 'ids one a line or between commas, or a CSV with headings; - reads standard input',
      },
    },
  },
  examples: [
    'fairlead list create "Spring guests" --workspace bank --file guests.csv',
    'fairlead segment members seg_1 --workspace bank | fairlead list create "June" --workspace bank --file -',
  ],
  async run({ values, arguments: [name = ''] }, desk) {
    const [workspace, file] = [requiredText(values, 'workspace'), requiredText(values, 'file')]
    const text = await readInput(file, desk.signal)
    const kept = await (await desk.client()).createList(workspace, { name, text }, desk.signal)
    for (const line of met(kept, desk.lang)) desk.say(line)
    await desk.out(`${JSON.stringify(kept, null, 2)}\n`)
    return exitCodes.ok
  },
}

export const listList: Command = {
  name: 'list list',
  summary: { zh: '列出名单', en: 'list the lists of ids' },
  arguments: [],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead list list --workspace bank'],
  async run({ values }, desk) {
    const lists = await (await desk.client()).lists(requiredText(values, 'workspace'))
    await listing(desk, values, lists, ({ id, count, createdAt, name }) => [id, String(count), createdAt, name])
    return exitCodes.ok
  },
}

export const listShow: Command = {
  name: 'list show',
  summary: {
    zh: '显示一个名单：人数、不认识的编号和使用它的人群（JSON）',
    en: 'show one list: count, unknown ids and the segments that use it (JSON)',
  },
  arguments: [id],
  options: { workspace: workspaceOption },
  examples: ['fairlead list show list_1 --workspace bank'],
  async run({ values, arguments: [list = ''] }, desk) {
    const found = await (await desk.client()).list(requiredText(values, 'workspace'), list, desk.signal)
    for (const line of strangersOf(found, desk.lang)) desk.say(line)
    await desk.out(`${JSON.stringify(found, null, 2)}\n`)
    return exitCodes.ok
  },
}

export const listMembers: Command = {
  name: 'list members',
  summary: {
    zh: '输出名单上的编号，每行一个，按读入的顺序',
    en: 'print the ids on the list, one per line, as they were read',
  },
  arguments: [id],
  options: { workspace: workspaceOption },
  examples: ['fairlead list members list_1 --workspace bank > ids.txt'],
  async run({ values, arguments: [list = ''] }, desk) {
    const ids = (await desk.client()).listMembers(requiredText(values, 'workspace'), list, desk.signal)
    for await (const text of ids) await desk.out(text)
    return exitCodes.ok
  },
}

export const listRemove: Command = {
  name: 'list remove',
  summary: { zh: '删除没有被人群使用的名单', en: 'remove a list that no segment uses' },
  arguments: [id],
  options: { workspace: workspaceOption },
  examples: ['fairlead list remove list_1 --workspace bank'],
  async run({ values, arguments: [list = ''] }, desk) {
    await (await desk.client()).removeList(requiredText(values, 'workspace'), list)
    desk.say(desk.lang === 'zh' ? `已删除名单 ${list}。` : `Removed list ${list}.`)
    return exitCodes.ok
  },
}
