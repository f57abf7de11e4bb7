import type { Bilingual, Lang } from '../backend/bilingual.ts'
import type { ImportProgressLine, ImportReportLine } from '../web/server/contract/warehouse.ts'

const phases: Record<ImportProgressLine['phase'], Bilingual> = {
  survey: { zh: '识别', en: 'survey' },
  read: { zh: '读取', en: 'read' },
  check: { zh: '检查', en: 'check' },
  write: { zh: '写入', en: 'write' },
  done: { zh: '完成', en: 'done' },
}
const cells = 24

const bar = (share: number): string => {
  const full = Math.round(Math.min(1, share) * cells)
  return `[${'█'.repeat(full)}${'░'.repeat(cells - full)}]`
}
const grouped = (value: number) => Math.round(value).toLocaleString('en-US')
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** The state of an import in one line, with a bar on a terminal. */
export const importLine = (state: ImportProgressLine, lang: Lang, withBar: boolean): string => {
  const { phase, rows, share, total, rowsPerSecond, secondsLeft } = state
  const parts = [
    phases[phase][lang],
    withBar && total ? bar(share) : '',
    total ? `${grouped(rows)}/${grouped(Math.max(rows, total))}` : grouped(rows),
    rowsPerSecond > 0 ? `${grouped(rowsPerSecond)} ${lang === 'zh' ? '行/秒' : 'rows/s'}` : '',
    secondsLeft === undefined ? '' : lang === 'zh' ? `剩余 ${clock(secondsLeft)}` : `${clock(secondsLeft)} left`,
  ]
  return parts.filter(Boolean).join('  ')
}

const english = ({
  workspace,
  event,
  entity,
  unchanged,
  rows,
  rejected,
  rejects,
  filtered,
  customers,
  orphans,
}: ImportReportLine) =>
  [
    unchanged
      ? `Unchanged: this file was imported into "${workspace}" before.`
      : `Imported ${grouped(rows)} ${event ? `${event} events` : (entity ?? 'customers')} into "${workspace}", which now has ${grouped(customers)} customers.`,
    filtered > 0 && `${grouped(filtered)} rows were left out by --where.`,
    rejected > 0 && `${grouped(rejected)} bad rows are listed in ${rejects}.`,
    orphans > 0 && `${grouped(orphans)} rows belong to customers that are not in the workspace.`,
  ].filter(Boolean)

const chinese = ({
  workspace,
  event,
  entity,
  unchanged,
  rows,
  rejected,
  rejects,
  filtered,
  customers,
  orphans,
}: ImportReportLine) =>
  [
    unchanged
      ? `没有变化：该文件此前已导入“${workspace}”。`
      : `已向“${workspace}”导入 ${grouped(rows)} 条${event ? `“${event}”事件` : entity ? `“${entity}”` : '客户'}，现有客户 ${grouped(customers)} 位。`,
    filtered > 0 && `--where 排除了 ${grouped(filtered)} 行。`,
    rejected > 0 && `${grouped(rejected)} 个坏行列在 ${rejects}。`,
    orphans > 0 && `${grouped(orphans)} 行的客户不在工作区中。`,
  ].filter(Boolean)

/** What an import did, and what it decided on its own. */
export const importSummary = (report: ImportReportLine, lang: Lang): string =>
  [...(lang === 'zh' ? chinese(report) : english(report)), ...report.notes.map((note) => note[lang])].join('\n')
