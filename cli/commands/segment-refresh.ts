import { type Command, textOf, UsageError } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { jsonOption, workspaceOption } from './shared-options.ts'

export const segmentRefresh: Command = {
  name: 'segment refresh',
  summary: {
    zh: '重新计数全部已保存的人群，结果记入历史；不再能运行的会列出',
    en: 'count all saved segments and keep the sizes; those that no longer run are named',
  },
  arguments: [],
  options: {
    workspace: { ...workspaceOption, required: false },
    all: { type: 'boolean', help: { zh: '所有工作区', en: 'in every workspace' } },
    json: jsonOption,
  },
  examples: ['fairlead segment refresh --workspace bank', 'fairlead segment refresh --all'],
  async run({ values }, desk) {
    const named = textOf(values, 'workspace')
    if ((named === undefined) === (values.all !== true))
      throw new UsageError({ zh: '请给出 --workspace 或 --all 之一。', en: 'Give either --workspace or --all.' })
    const client = await desk.client()
    const names = named === undefined ? (await client.workspaces()).map(({ name }) => name) : [named]
    const sizes = []
    for (const workspace of names) {
      const { segments, skipped, ms } = await client.refreshSegments(workspace, desk.signal)
      sizes.push(...segments.map((segment) => ({ workspace, ...segment })))
      desk.say(
        desk.lang === 'zh'
          ? `${workspace}：${segments.length} 个人群，${(ms / 1000).toFixed(1)} 秒。`
          : `${workspace}: ${segments.length} segments in ${(ms / 1000).toFixed(1)} s.`,
      )
      for (const { id, problem } of skipped) desk.say(`${id}: ${problem[desk.lang]}`)
      for (const { id, unusual } of segments) if (unusual) desk.say(`${id}: ${unusual[desk.lang]}`)
    }
    await listing(desk, values, sizes, ({ workspace, id, version, count, name }) => [
      workspace,
      id,
      `v${version}`,
      String(count),
      name,
    ])
    return exitCodes.ok
  },
}
