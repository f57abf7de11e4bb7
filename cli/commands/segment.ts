import { type Command, requiredText, textOf } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { asOfOption, jsonOption, workspaceOption } from './shared-options.ts'

const id = { name: 'ID', required: true, help: { zh: '人群编号', en: 'id of the segment' } }

export const segmentList: Command = {
  name: 'segment list',
  summary: { zh: '列出保存的人群', en: 'list the saved segments' },
  arguments: [],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead segment list --workspace bank'],
  async run({ values }, desk) {
    const segments = await (await desk.client()).segments(requiredText(values, 'workspace'))
    await listing(desk, values, segments, ({ id, version, count, name }) => [id, `v${version}`, String(count), name])
    return exitCodes.ok
  },
}

export const segmentShow: Command = {
  name: 'segment show',
  summary: { zh: '显示一个人群：规则、说明和人数（JSON）', en: 'show one segment: rule, read-back and count (JSON)' },
  arguments: [id],
  options: { workspace: workspaceOption },
  examples: ['fairlead segment show seg_1 --workspace bank'],
  async run({ values, arguments: [segment = ''] }, desk) {
    const found = await (await desk.client()).segment(requiredText(values, 'workspace'), segment)
    await desk.out(`${JSON.stringify(found, null, 2)}\n`)
    return exitCodes.ok
  },
}

export const segmentMembers: Command = {
  name: 'segment members',
  summary: { zh: '输出人群的客户编号，每行一个', en: "print the segment's customer ids, one per line" },
  arguments: [id],
  options: { workspace: workspaceOption, 'as-of': asOfOption },
  examples: [
    'fairlead segment members seg_1 --workspace bank > ids.txt',
    'fairlead segment members seg_1 --workspace bank --as-of 2026-03-31 > ids.txt',
  ],
  async run({ values, arguments: [segment = ''] }, desk) {
    const [client, workspace] = [await desk.client(), requiredText(values, 'workspace')]
    const members = client.members(workspace, segment, desk.signal, textOf(values, 'as-of'))
    for await (const text of members) await desk.out(text)
    return exitCodes.ok
  },
}
