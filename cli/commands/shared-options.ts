import type { Option } from '../command.ts'

/** --workspace, which most commands need. */
export const workspaceOption: Option = {
  type: 'string',
  value: 'NAME',
  required: true,
  help: { zh: '工作区名称', en: 'name of the workspace' },
}

/** --as-of, for what can be asked of the past. */
export const asOfOption: Option = {
  type: 'string',
  value: 'DATE',
  help: { zh: '截至这一天结束（或某一时刻）', en: 'as of the end of this day, or of an instant' },
}

/** --json, for lists that people also read. */
export const jsonOption: Option = {
  type: 'boolean',
  help: { zh: '输出 JSON（输出到管道时总是如此）', en: 'print JSON (always so into a pipe)' },
}
