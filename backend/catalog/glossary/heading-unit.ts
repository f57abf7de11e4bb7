const units: Record<string, string> = {
  元: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  '¥': 'CNY',
  美元: 'USD',
  usd: 'USD',
  us$: 'USD',
  $: 'USD',
  欧元: 'EUR',
  eur: 'EUR',
  '€': 'EUR',
  英镑: 'GBP',
  gbp: 'GBP',
  '£': 'GBP',
  港元: 'HKD',
  港币: 'HKD',
  hkd: 'HKD',
  日元: 'JPY',
  jpy: 'JPY',
  '%': 'percent',
  percent: 'percent',
  岁: 'year',
  年: 'year',
  year: 'year',
  years: 'year',
  个月: 'month',
  month: 'month',
  months: 'month',
  天: 'day',
  日: 'day',
  day: 'day',
  days: 'day',
  小时: 'hour',
  hour: 'hour',
  hours: 'hour',
  分钟: 'minute',
  min: 'minute',
  minutes: 'minute',
  秒: 'second',
  sec: 'second',
  seconds: 'second',
  次: 'times',
  笔: 'times',
  times: 'times',
  分: 'points',
  points: 'points',
  件: 'pieces',
  个: 'pieces',
  人: 'people',
}
const bracketed = /^(.*\S)\s*[([【]\s*(?:单位\s*[:：]?\s*)?([^()[\]【】]{1,8}?)\s*[)\]】]$/u
const slashed = /^(.*\S)\s*\/\s*(元|岁|天|次|分|%)$/u

/** A column's name without the unit that it ends with, and that unit: 累计消费(元), "Amount (USD)", 年龄/岁. A unit that is not known stays in the name. */
export const headingUnit = (name: string): { bare: string; unit?: string } => {
  const [, bare, said] = bracketed.exec(name.normalize('NFKC').trim()) ?? slashed.exec(name.trim()) ?? []
  const unit = said && units[said.toLowerCase()]
  return bare && unit ? { bare, unit } : { bare: name }
}

/** Whether a unit is a currency: ISO 4217 codes are of three capitals. */
export const isCurrency = (unit: string | undefined): boolean => unit !== undefined && /^[A-Z]{3}$/.test(unit)
