import type { DistributeReportLine } from '../../web/server/contract/warehouse.ts'
import { errorOf } from '../client.ts'
import { type Command, countOf, type Desk, requiredText, UsageError } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { progressLine } from '../progress.ts'
import { workspaceOption } from './shared-options.ts'

const grouped = (value: number) => value.toLocaleString('en-US')

const follow = async (workspace: string, shards: number | undefined, desk: Desk): Promise<DistributeReportLine> => {
  const progress = progressLine(desk)
  const request = { workspace, ...(shards !== undefined && { shards }) }
  try {
    for await (const event of (await desk.client()).distribute(request, desk.signal)) {
      if ('progress' in event) {
        const { table, rows, done, of } = event.progress
        const size =
          rows > 0 ? (desk.lang === 'zh' ? `（约 ${grouped(rows)} 行）` : ` (about ${grouped(rows)} rows)`) : ''
        progress.show(`${done + 1}/${of}  ${table}${size}`)
      } else if ('failure' in event) throw errorOf(event.failure)
      else return event.report
    }
  } finally {
    progress.end()
  }
  throw new Error('the distribution ended without a report')
}

const summary = ({ workspace, workers, tables }: DistributeReportLine, { lang }: Desk): string => {
  const moved = tables.filter(({ changed }) => changed)
  const shards = tables.find(({ placed }) => placed === 'distributed')?.shards ?? 0
  if (lang === 'zh')
    return moved.length === 0
      ? `没有变化：“${workspace}”已分布在 ${workers} 个节点上（每表 ${shards} 个分片）。`
      : `“${workspace}”的 ${moved.length} 张表已按客户编号分布到 ${workers} 个节点（每表 ${shards} 个分片）。`
  return moved.length === 0
    ? `Unchanged: "${workspace}" is spread over ${workers} nodes already (${shards} shards a table).`
    : `Spread ${moved.length} tables of "${workspace}" over ${workers} nodes by customer id (${shards} shards a table).`
}

export const warehouseDistribute: Command = {
  name: 'warehouse distribute',
  summary: {
    zh: '把一个工作区的表按客户编号分布到 Citus 集群',
    en: 'spread the tables of a workspace over a Citus cluster, by customer id',
  },
  arguments: [],
  options: {
    workspace: workspaceOption,
    shards: {
      type: 'string',
      value: 'N',
      help: {
        zh: '每张表的分片数，默认沿用已有的，否则由集群决定',
        en: 'shards of each table; default those there are, else the cluster decides',
      },
    },
  },
  examples: [
    'WAREHOUSE_URL=postgres://user@coordinator:5432/bank fairlead warehouse distribute --workspace bank --shards 32',
  ],
  async run({ values }, desk) {
    const shards = countOf(values, 'shards')
    if (shards === 0) throw new UsageError({ zh: '--shards 至少为 1。', en: '--shards is 1 or more.' })
    const report = await follow(requiredText(values, 'workspace'), shards, desk)
    desk.say(summary(report, desk))
    await desk.out(`${JSON.stringify(report)}\n`)
    return exitCodes.ok
  },
}
