import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import type { TableCell, TableColumn } from '../../backend/metrics/query.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { formatOf } from '../../tools/metric-table.ts'
import { cell } from '../receipts/reference.ts'
import { apartWords, togetherWords } from './apart-words.ts'
import { list, paragraph, sentence } from './words.ts'

type Table = ToolOutput<'query_metrics'>

export const textOf = (value: TableCell | undefined, lang: Lang): string =>
  value !== null && typeof value === 'object' ? (value as Bilingual)[lang] : String(value ?? '—')

const columnOf = (table: { columns: TableColumn[] }, name: string): TableColumn =>
  table.columns.find((column) => column.name === name) as TableColumn

export const signed = (format: string): string =>
  /^(pp|dec|money|pct)/.test(format) ? `s${format}` : format === 'int' ? 'sint' : format

const valueAt = (table: Table, row: number, name: string): string =>
  cell(table.resultId, row, name, formatOf(columnOf(table, name)))

const interval = (table: Table, row: number, name: string, lang: Lang): string => {
  if (typeof table.rows[row]?.[`${name}_low`] !== 'number') return ''
  const range = `${valueAt(table, row, `${name}_low`)}–${valueAt(table, row, `${name}_high`)}`
  return lang === 'zh' ? `（95% 区间 ${range}）` : ` (95% interval ${range})`
}

const change = (table: Table, row: number, name: string, lang: Lang): string => {
  const called = table.comparedAs?.[lang] ?? ''
  if (table.comparedAs && typeof table.rows[row]?.[`${name}_before`] !== 'number')
    return lang === 'zh'
      ? `，${called}没有数据，不能比较`
      : `, which cannot be compared: there are no data for the ${called}`
  if (typeof table.rows[row]?.[`${name}_change`] !== 'number') return ''
  const column = columnOf(table, `${name}_change`)
  const moved = cell(table.resultId, row, column.name, signed(formatOf(column)))
  const before = valueAt(table, row, `${name}_before`)
  const growth =
    typeof table.rows[row]?.[`${name}_growth`] === 'number'
      ? cell(table.resultId, row, `${name}_growth`, 'spct1')
      : undefined
  if (lang === 'zh') return `，${called} ${before}，变化 ${moved}${growth ? `（${growth}）` : ''}`
  return `, ${before} in the ${called}: a change of ${moved}${growth ? ` (${growth})` : ''}`
}

export const keysOf = ({ columns, metrics }: Table): string[] => {
  const first = columns.findIndex(({ name }) => name === metrics[0]?.name)
  return columns.slice(0, first).map(({ name }) => name)
}

const single = (table: Table, lang: Lang): string =>
  table.metrics
    .map(({ name, label }) => {
      const value = valueAt(table, 0, name)
      const more = `${interval(table, 0, name, lang)}${change(table, 0, name, lang)}`
      return lang === 'zh' ? `${label.zh}：${value}${more}。` : `${label.en}: ${value}${more}.`
    })
    .join(lang === 'zh' ? '' : ' ')

/** The first day of a month stands for it. */
const periodText = (day: string): string => (day.slice(8, 10) === '01' ? day.slice(0, 7) : day.slice(0, 10))

/** The longest series of which every period is told, a year and what has begun of the next; the longest list of groups. */
const toldPeriods = 13
const toldGroups = 8

/** What a row is of: its groups, and its period. */
const rowName = (table: Table, row: number, keys: string[], lang: Lang): string =>
  keys
    .map((key) => {
      const text = textOf(table.rows[row]?.[key], lang)
      return key === 'period' ? periodText(text) : text
    })
    .join(lang === 'zh' ? '·' : ' · ')

const overTime = (table: Table, keys: string[], lang: Lang): string => {
  const last = table.rows.length - 1
  const label = table.metrics.map((metric) => metric.label[lang]).join(lang === 'zh' ? '、' : ', ')
  const at = (row: number) => `${rowName(table, row, keys, lang)} ${figures(table, row, lang)}`
  if (last < toldPeriods) {
    const all = table.rows.map((_, row) => at(row))
    return lang === 'zh' ? `${label}：${all.join('；')}。` : `${label}: ${all.join('; ')}.`
  }
  if (keys.length > 1)
    return lang === 'zh' ? '每组每期的数字见表。' : 'The table gives the figure of each group in each period.'
  return lang === 'zh' ? `${label}从 ${at(0)} 到 ${at(last)}。` : `The ${label} goes from ${at(0)} to ${at(last)}.`
}

/** The figures of one row, each by its name where there are several. */
const figures = (table: Table, row: number, lang: Lang): string =>
  table.metrics.length === 1
    ? valueAt(table, row, table.metrics[0]?.name ?? '')
    : table.metrics
        .map(({ name, label }) => `${label[lang]} ${valueAt(table, row, name)}`)
        .join(lang === 'zh' ? '，' : ', ')

const share = (table: Table, row: number, lang: Lang): string =>
  typeof table.rows[row]?.share === 'number'
    ? lang === 'zh'
      ? `，占 ${valueAt(table, row, 'share')}`
      : `, ${valueAt(table, row, 'share')} of the total`
    : ''

/** A group with its figure, its interval, how it moved and its share of the total. */
export const rowText = (table: Table, row: number, keys: string[], lang: Lang, close = true): string =>
  `${rowName(table, row, keys, lang)} ${figures(table, row, lang)}${close ? interval(table, row, table.metrics[0]?.name ?? '', lang) : ''}${change(table, row, table.metrics[0]?.name ?? '', lang)}${share(table, row, lang)}`

const ranked = (table: Table, keys: string[], lang: Lang): string => {
  const name = table.metrics[0]?.name ?? ''
  const label = table.metrics.map((metric) => metric.label[lang]).join(lang === 'zh' ? '、' : ', ')
  const known = table.rows.flatMap((row, at) => (typeof row[name] === 'number' ? [at] : []))
  if (known.length === 0) return lang === 'zh' ? `${label}：各组都没有数据。` : `${label}: no group has any.`
  const last = known.at(-1) ?? 0
  const whole = table.complete && known.length <= toldGroups
  const shown = known.slice(0, whole ? toldGroups : 3).map((row) => rowText(table, row, keys, lang, row < 3))
  const end = !whole && table.complete ? `${rowName(table, last, keys, lang)} ${figures(table, last, lang)}` : undefined
  if (lang === 'zh') return `${label}依次为：${shown.join('；')}${end ? `；最后是 ${end}` : ''}。`
  return `${label} in order: ${list(lang, shown)}${end ? `; last is ${end}` : ''}.`
}

/** A table of metrics in one sentence, then how its intervals were made, what it lacks, and that nothing of it is a cause. */
export const describeTableAnswer = (table: Table, lang: Lang): string => {
  if (table.rows.length === 0) return lang === 'zh' ? '没有符合条件的数据。' : 'No data fit these conditions.'
  const keys = keysOf(table)
  const main =
    keys.length === 0
      ? single(table, lang)
      : keys.includes('period') && !table.periods
        ? overTime(table, keys, lang)
        : ranked(table, keys, lang)
  const method = table.method && (lang === 'zh' ? `方法：${table.method.zh}。` : `Method: ${table.method.en}.`)
  return paragraph(lang, [
    lang === 'zh' ? `${table.title.zh}。` : `${table.title.en}.`,
    main,
    ...apartWords(table, (row) => rowName(table, row, keys, lang), lang),
    togetherWords(table, lang),
    method,
    ...table.notes.map((note) => sentence(lang, note[lang])),
    ...(keys.length > 0 && table.metrics.length > 0 && !keys.includes('period') && table.method
      ? [
          lang === 'zh'
            ? '各组的差别是观察到的，不说明原因。'
            : 'Differences between groups are observed; they tell no cause.',
        ]
      : []),
  ])
}

/** A question that takes for granted that a number went the other way is told so first. */
const otherWay = (moved: number, asked: 'up' | 'down' | undefined, lang: Lang): string | undefined => {
  if (asked === undefined || (asked === 'up' ? moved > 0 : moved < 0)) return undefined
  const [fell, rose] = [asked === 'down', moved > 0]
  if (moved === 0)
    return lang === 'zh'
      ? `它没有${fell ? '下降' : '上升'}，而是没有变化。`
      : `It did not ${fell ? 'drop' : 'rise'}: it did not change.`
  return lang === 'zh'
    ? `它没有${fell ? '下降' : '上升'}，而是${rose ? '上升' : '下降'}了。`
    : `It did not ${fell ? 'drop' : 'rise'}: it ${rose ? 'rose' : 'fell'}.`
}

/** Why a number moved: the change, what mix and rates did, and the groups that carry it; `asked` is the way that the question said. */
export const describeChange = (found: ToolOutput<'explain_change'>, lang: Lang, asked?: 'up' | 'down'): string => {
  const { resultId, columns, rows, metric, before, after, change: moved, type } = found
  if (moved === null || rows.length === 0)
    return paragraph(lang, [
      lang === 'zh' ? '这两段时间里没有可比的数据。' : 'There are no data to compare in these two periods.',
      found.partial?.[lang],
    ])
  const column = (name: string) => columns.find((one) => one.name === name)
  const at = (row: number, name: string, sign = false) => {
    const found = column(name)
    const format = found ? formatOf(found) : 'text'
    return cell(resultId, row, name, sign ? signed(format) : format)
  }
  const growth =
    type !== 'share' && typeof rows[0]?.growth === 'number' ? cell(resultId, 0, 'growth', 'spct1') : undefined
  const parts = rows.slice(1, 4).map((row, n) => `${textOf(row.group, lang)} ${at(n + 1, 'change', true)}`)
  const mixed = column('mix') !== undefined && rows.length > 1
  const by = found.dimensionLabel?.[lang]
  if (lang === 'zh')
    return paragraph(lang, [
      otherWay(moved, asked, lang),
      `${metric.label.zh}在 ${after.zh} 为 ${at(0, 'after')}，之前（${before.zh}）为 ${at(0, 'before')}：变化 ${at(0, 'change', true)}${growth ? `（${growth}）` : ''}。`,
      mixed ? `其中结构变化（mix）${at(0, 'mix', true)}，各组自身变化（rate）${at(0, 'rate', true)}。` : undefined,
      parts.length > 0 && by ? `按${by}拆解，贡献最大的是：${parts.join('；')}。` : undefined,
      found.partial?.zh,
      parts.length > 0
        ? '这是算术拆解，各部分之和等于总变化，不说明因果。'
        : '数据里没有取值不多、可以用来拆解的字段，所以只有总变化，原因说不了。',
    ])
  return paragraph(lang, [
    otherWay(moved, asked, lang),
    `For "${metric.label.en}", ${after.en} gives ${at(0, 'after')} and ${before.en} gave ${at(0, 'before')}: a change of ${at(0, 'change', true)}${growth ? ` (${growth})` : ''}.`,
    mixed
      ? `Of it the mix of groups gives ${at(0, 'mix', true)} and the groups' own rates ${at(0, 'rate', true)}.`
      : undefined,
    parts.length > 0 && by ? `By ${by} the largest parts are ${list(lang, parts)}.` : undefined,
    found.partial?.en,
    parts.length > 0
      ? 'This is arithmetic whose parts add up to the change; it tells no cause.'
      : 'The data hold no field of few values to split it by, so only the whole change is told, and no cause.',
  ])
}

/** Which share of a total the top customers hold. */
export const describeConcentration = (found: ToolOutput<'read_concentration'>, lang: Lang): string => {
  const at = (column: string, format: string) => cell(found.resultId, 0, column, format)
  const where = found.filter
    ? lang === 'zh'
      ? `在${found.filter.zh}的客户中，`
      : `Among customers where ${found.filter.en}: `
    : ''
  if (found.customers === 0) return lang === 'zh' ? '没有客户有这样的数额。' : 'No customer has any of it.'
  return lang === 'zh'
    ? `${where}${found.by ? `按${found.by.label.zh}排，` : ''}前 ${at('top', 'pct1')} 的客户（${at('count', 'int')} 位）占${found.metric.label.zh}的 ${at('share', 'pct1')}；只计入有数额的 ${at('customers', 'int')} 位客户。`
    : `${where}The top ${at('top', 'pct1')} of customers ${found.by ? `by ${found.by.label.en} ` : ''}(${at('count', 'int')}) hold ${at('share', 'pct1')} of the ${found.metric.label.en}; the ${at('customers', 'int')} customers with any of it are counted.`
}
