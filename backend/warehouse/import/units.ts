/** A sign or unit as files write it beside numbers, and what it means. */
export interface Unit {
  /** How it is shown to people. */
  sign: string
  /** Regular expressions (RE2) of what stands before and behind the digits. */
  before?: string
  behind?: string
  /** ISO 4217 code, or year, day, percent …; none where it only scales. */
  unit?: string
  /** One of what is written stands for so many. */
  scale?: number
}

/** THE list of units that numbers are written with. Months and years are not among them: "3月" and "2年" are mostly names of sorts. */
export const units: Unit[] = [
  { sign: '元', before: '人民币|RMB|CNY|[¥￥]', behind: '元|块钱?|圆|人民币|RMB|CNY', unit: 'CNY' },
  { sign: '万元', before: '[¥￥]', behind: '万元?', unit: 'CNY', scale: 10_000 },
  { sign: '$', before: 'US\\$|USD|\\$', behind: 'US\\$|USD|\\$|dollars?|美元', unit: 'USD' },
  { sign: '€', before: 'EUR|€', behind: 'EUR|€|euros?|欧元', unit: 'EUR' },
  { sign: '£', before: 'GBP|£', behind: 'GBP|£|英镑', unit: 'GBP' },
  { sign: '港元', before: 'HK\\$|HKD', behind: 'HKD|港元|港币', unit: 'HKD' },
  { sign: '円', before: 'JPY', behind: 'JPY|円|日元', unit: 'JPY' },
  { sign: '%', behind: '[%％]', unit: 'percent' },
  { sign: '岁', behind: '周?岁|years? old|yrs? old', unit: 'year' },
  { sign: '天', behind: '天|日|days?', unit: 'day' },
  { sign: '小时', behind: '小时|hours?|hrs?', unit: 'hour' },
  { sign: '分钟', behind: '分钟|minutes?|mins?', unit: 'minute' },
  { sign: '秒', behind: '秒钟?|seconds?|secs?', unit: 'second' },
  { sign: '次', behind: '次|笔|times', unit: 'times' },
  { sign: '分', behind: '积?分|points?|pts', unit: 'points' },
  { sign: '人', behind: '个?人|位|people', unit: 'people' },
  { sign: '1,000', before: '', behind: '' },
]
