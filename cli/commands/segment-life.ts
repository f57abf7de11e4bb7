import { type Command, requiredText, textOf, UsageError } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { asOfOption, jsonOption, workspaceOption } from './shared-options.ts'

const id = { name: 'ID', required: true, help: { zh: '人群编号', en: 'id of the segment' } }
const steps = ['day', 'week', 'month'] as const
const text = (value: string, zh: string, en: string) => ({ type: 'string', value, help: { zh, en } }) as const

export const segmentCount: Command = {
  name: 'segment count',
  summary: {
    zh: '重新计数，或按过去的日期回放；结果记入历史',
    en: 'count a segment now or as of past dates, and keep the sizes',
  },
  arguments: [id],
  options: {
    workspace: workspaceOption,
    'as-of': asOfOption,
    from: text('DATE', '回放的第一天', 'first day of a replay'),
    to: text('DATE', '回放的最后一天', 'last day of a replay'),
    every: text('day|week|month', '回放的间隔，默认 day', 'step of the replay; default day'),
    json: jsonOption,
  },
  examples: [
    'fairlead segment count seg_1 --workspace bank',
    'fairlead segment count seg_1 --workspace bank --as-of 2026-03-31',
    'fairlead segment count seg_1 --workspace bank --from 2026-01-01 --to 2026-06-30 --every month',
  ],
  async run({ values, arguments: [segment = ''] }, desk) {
    const every = textOf(values, 'every')
    const step = steps.find((one) => one === every)
    if (every !== undefined && step === undefined)
      throw new UsageError({ zh: '--every 应为 day、week 或 month。', en: '--every is day, week or month.' })
    const [asOf, from, to] = ['as-of', 'from', 'to'].map((name) => textOf(values, name))
    const request = {
      ...(asOf !== undefined && { dates: [asOf] }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(step !== undefined && { every: step }),
    }
    const client = await desk.client()
    const { counted, drift } = await client.countSegment(
      requiredText(values, 'workspace'),
      segment,
      request,
      desk.signal,
    )
    await listing(desk, values, counted, ({ asOf, count, total }) => [asOf, String(count), String(total)])
    desk.say(drift.note[desk.lang])
    return exitCodes.ok
  },
}

export const segmentHistory: Command = {
  name: 'segment history',
  summary: {
    zh: '显示人群人数的历史和是否异常',
    en: "show a segment's sizes over time, and whether the last is unusual",
  },
  arguments: [id],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead segment history seg_1 --workspace bank'],
  async run({ values, arguments: [segment = ''] }, desk) {
    const { points, drift } = await (await desk.client()).segmentHistory(requiredText(values, 'workspace'), segment)
    await listing(desk, values, points, ({ asOf, count, total }) => [asOf, String(count), String(total)])
    desk.say(drift.note[desk.lang])
    return exitCodes.ok
  },
}

export const segmentUses: Command = {
  name: 'segment uses',
  summary: {
    zh: '列出使用这个人群的人群、方案和活动',
    en: 'list the segments, plans and campaigns that use a segment',
  },
  arguments: [id],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead segment uses seg_1 --workspace bank'],
  async run({ values, arguments: [segment = ''] }, desk) {
    const found = await (await desk.client()).segmentUses(requiredText(values, 'workspace'), segment)
    const users = [
      ...found.segments.map((user) => ({ kind: 'segment', ...user })),
      ...found.plans.map((user) => ({ kind: 'plan', ...user })),
      ...found.campaigns.map((user) => ({ kind: 'campaign', ...user })),
    ]
    await listing(desk, values, users, ({ kind, id, version, name }) => [kind, id, `v${version}`, name])
    return exitCodes.ok
  },
}

export const segmentRemove: Command = {
  name: 'segment remove',
  summary: { zh: '删除没有被使用的人群', en: 'remove a segment that nothing uses' },
  arguments: [id],
  options: { workspace: workspaceOption },
  examples: ['fairlead segment remove seg_1 --workspace bank'],
  async run({ values, arguments: [segment = ''] }, desk) {
    await (await desk.client()).removeSegment(requiredText(values, 'workspace'), segment)
    desk.say(desk.lang === 'zh' ? `已删除人群 ${segment}。` : `Removed segment ${segment}.`)
    return exitCodes.ok
  },
}
