import { join } from 'node:path'
import { type Command, requiredText } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { workspaceOption } from './shared-options.ts'

export const catalogShow: Command = {
  name: 'catalog show',
  summary: {
    zh: '输出数据目录：字段、事件、名称与同义词（JSON）',
    en: 'print what the data mean: fields, events, labels and synonyms (JSON)',
  },
  arguments: [],
  options: { workspace: workspaceOption },
  examples: ['fairlead catalog show --workspace bank'],
  async run({ values }, desk) {
    const catalog = await (await desk.client()).catalog(requiredText(values, 'workspace'))
    await desk.out(`${JSON.stringify(catalog, null, 2)}\n`)
    return exitCodes.ok
  },
}

export const catalogPath: Command = {
  name: 'catalog path',
  summary: { zh: '输出数据目录文件的路径，可直接编辑', en: 'print the path of the catalog file, which may be edited' },
  arguments: [],
  options: { workspace: workspaceOption },
  examples: ['$EDITOR "$(fairlead catalog path --workspace bank)"'],
  async run({ values }, desk) {
    const { workspace } = await (await desk.client()).catalog(requiredText(values, 'workspace'))
    await desk.out(`${join(desk.settings.data, 'workspaces', workspace, 'catalog.yaml')}\n`)
    return exitCodes.ok
  },
}
