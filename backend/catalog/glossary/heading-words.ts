/** Words that the name of a column says otherwise than a value does: an "active" policy is 有效, a column of that name 活跃. */
export const headingWordsZh: Record<string, string> = {
  active: '活跃',
  annual: '年度',
  car: '车',
  day: '天数',
  fee: '手续费',
  interest: '利息',
  monthly: '每月',
  open: '打开',
  preferred: '偏好',
  travel: '旅游',
  usage: '使用',
  visit: '访问',
  yearly: '每年',
}
