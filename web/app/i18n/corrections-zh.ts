import type { Texts } from './zh.ts'

/** Chinese words of the corrections of knowledge. */
export const correctionsZh = {
  edit: '修改',
  remove: '删除',
  removeTitle: '删除笔记“{{title}}”？',
  removeText: '它不再被搜索和引用。原文保留在审计日志里，页面上不能撤销。',
  takeBack: '撤回这次导入（{{count, number}} 条）',
  takeBackTitle: '撤回这次导入的 {{count, number}} 条记录？',
  takeBackText: '这一批记录会一起删除，不再用于预测。原文保留在审计日志里；需要时可以重新导入文件。',
  takenBack: '已撤回 {{count, number}} 条记录。',
  cancel: '取消',
  changed: '{{by}} 修改过',
}
export type CorrectionStrings = Texts<typeof correctionsZh>
