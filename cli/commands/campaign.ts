import { type Command, requiredText } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { jsonOption, workspaceOption } from './shared-options.ts'

const id = { name: 'ID', required: true, help: { zh: '活动编号', en: 'id of the campaign' } }

export const campaignList: Command = {
  name: 'campaign list',
  summary: { zh: '列出送审的活动，最新的在前', en: 'list the campaigns that were submitted, newest first' },
  arguments: [],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead campaign list --workspace demo'],
  async run({ values }, desk) {
    const campaigns = await (await desk.client()).campaigns(requiredText(values, 'workspace'))
    await listing(desk, values, campaigns, ({ id, status, expiresAt, createdBy, name }) => [
      id,
      status,
      expiresAt.slice(0, 10),
      createdBy,
      name,
    ])
    if (campaigns.length === 0)
      desk.say(desk.lang === 'zh' ? '还没有送审的活动。' : 'No campaign has been submitted yet.')
    return exitCodes.ok
  },
}

export const campaignShow: Command = {
  name: 'campaign show',
  summary: {
    zh: '显示一份方案：送审的全部内容及其哈希（JSON）',
    en: 'show one proposal: all that was submitted, with its hash (JSON)',
  },
  arguments: [id],
  options: { workspace: workspaceOption },
  examples: ['fairlead campaign show cmp_1 --workspace demo > proposal.json'],
  async run({ values, arguments: [campaign = ''] }, desk) {
    const found = await (await desk.client()).campaign(requiredText(values, 'workspace'), campaign)
    await desk.out(`${JSON.stringify(found, null, 2)}\n`)
    return exitCodes.ok
  },
}
