import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { campaignNamed, campaignsOf } from '../catalog/campaigns.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Metric } from '../catalog/metric.ts'
import { metricNamed } from '../catalog/metrics.ts'
import { settled } from '../receipt.ts'
import { toQuery } from '../segments/compile.ts'
import { asReceipt } from '../segments/preview.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import type { Scope } from '../segments/scope.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { beforeData } from './before-data.ts'
import { chooseChart } from './chart.ts'
import { inOneCurrency, ownCurrency } from './currencies.ts'
import { describeMetric, describeTable } from './describe.ts'
import { differenceCells, differenceColumns } from './difference.ts'
import { type Dimension, dimensionLabel, dimensionOf } from './dimension.ts'
import { countedEvent, eventSums } from './event-sums.ts'
import { byMovement, moversFirst } from './movers.ts'
import { narrowMetric } from './narrow-metric.ts'
import { ordersIn } from './order-rows.ts'
import { partsOf, rulesIn } from './part.ts'
import { partMetric, wholeOf } from './part-metric.ts'
import { calledBefore, comparedPeriod, partialPeriod } from './period.ts'
import { bySteps, mostPeriods, ranksSteps, stepsBefore } from './period-movers.ts'
import { longestTable, type MetricQuery, type MetricTable, type TableCell, type TableColumn } from './query.ts'
import { readyScope } from './scope.ts'
import { countMetric, countName, shareMetric, shareName } from './share-metric.ts'
import { customerSums, datedField, type Grouping, usesCampaigns } from './statement.ts'
import { cellsOf, metricColumns, shareColumn, timeColumn, togetherColumn } from './table-cells.ts'
import { isTotal, sumsIn } from './values.ts'
import { begun } from './whole-periods.ts'

type Column = RawBuilder<unknown>

interface Prepared {
  grouping: Grouping
  metrics: Metric[]
  dimensions: Dimension[]
}

/** Finds what a query names. Throws `unknown_metric`, `unknown_field`, `unknown_past_campaign`, `mixed_currencies`. */
const prepare = (query: MetricQuery, scope: Scope): Prepared => {
  const { catalog } = scope
  if (query.campaign !== undefined) campaignNamed(catalog, query.campaign)
  const { share } = query
  const { events, part } = query
  const named = (name: string): Metric => {
    if (name === shareName && share) return shareMetric(share, scope)
    if (name === countName && share) return countMetric(share, scope)
    const whole = part && wholeOf(name)
    const metric = metricNamed(catalog, whole ?? name)
    const limited = events ? narrowMetric(metric, events) : metric
    return whole && part ? partMetric(name, limited, part, scope) : limited
  }
  const dimensions = query.dimensions.map((name) => dimensionOf(catalog, name))
  const metrics = inOneCurrency(query.metrics.map(named), dimensions, catalog)
  const { campaign, channel, grain, range } = query
  // the web and the store alone are shown, where these were asked for
  const parted = events && dimensions.some(({ event }) => event === events.event)
  return {
    metrics,
    dimensions,
    grouping: { metrics, dimensions, campaign, channel, grain, range, ...(parted && { only: events.where }) },
  }
}

const isSpread = (grouping: Grouping): boolean =>
  !usesCampaigns(grouping) &&
  datedField(grouping) === undefined &&
  (grouping.grain !== undefined ||
    grouping.dimensions.some(({ of }) => of === 'event') ||
    grouping.metrics.some(({ numerator }) => ordersIn(numerator)))

const sumsOf = (grouping: Grouping, ready: Awaited<ReturnType<typeof readyScope>>): Column =>
  isSpread(grouping) ? eventSums(grouping, ready) : customerSums(grouping, ready)

const bounded = (
  sums: Column,
  { grain, dimensions, metrics }: Grouping,
  { order, limit, periods }: MetricQuery,
): Column => {
  const time = grain && !periods ? sql.id(`d${dimensions.length}`) : undefined
  const first = metrics[0]?.denominator ? sql`sums.x0 / nullif(sums.y0, 0)` : sql`sums.x0`
  const direction = sql.raw(order)
  const keys = dimensions.map((_, n) => sql.id(`d${n}`))
  const by = [...(time ? [time] : []), sql`${first} ${direction} nulls last`, ...keys]
  return sql`select *, sum(sums.x0) over () as whole from (${sums}) as sums order by ${sql.join(by)} limit ${sql.lit(limit + 1)}`
}

const labelOf = (dimension: Dimension, value: unknown, catalog: Catalog, campaign: string | undefined): Bilingual => {
  if (dimension.of === 'assignment' && value !== null && value !== undefined) {
    const campaigns = campaignsOf(catalog)
    const found = campaigns.find(({ name }) => name === (dimension.key === 'campaign' ? value : campaign))
    if (dimension.key === 'campaign') return found?.labels ?? dimensionLabel(dimension, value)
    const arms = (found ? [found] : campaigns).flatMap(({ arms }) => arms)
    return arms.find((arm) => arm.value === value)?.labels ?? dimensionLabel(dimension, value)
  }
  return dimensionLabel(dimension, value)
}

/** A series that reaches the period of today ends with a part of it. */
const unfinished = (
  query: MetricQuery,
  rows: readonly Record<string, TableCell>[],
  scope: Scope,
): Bilingual | undefined => {
  const last = rows
    .map(({ period }) => period)
    .filter((period) => typeof period === 'string')
    .toSorted()
    .at(-1)
  if (!query.grain || typeof last !== 'string') return partialPeriod(query.range, scope)
  const today = resolveWindow({ type: 'calendar', unit: query.grain, offset: 0 }, scope.asOf, scope.catalog.timeZone)
  if (today.firstDay !== last.slice(0, 10)) return undefined
  return {
    zh: '最近一期还没有结束，数字还会变化。',
    en: 'The latest period is not over; its figures will still change.',
  }
}

/** Computes a table of metrics in one bounded query (two with a period to compare with). The scope's segments and lists are loaded. */
export const runQuery = async (
  query: MetricQuery,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<MetricTable> => {
  const started = performance.now()
  const { catalog } = scope
  const { metrics, dimensions, grouping } = prepare(query, scope)
  const inner = metrics.flatMap((metric) => partsOf(metric).flatMap((part) => rulesIn(part, query.range)))
  const ready = await readyScope(engine, scope, { filter: query.filter, inner }, options)
  const range = query.comparison && comparedPeriod(query.comparison, query.range, scope)
  // all groups are looked at before those that moved the most are chosen
  const steps = ranksSteps(query)
  const wide = steps
    ? { ...query, periods: undefined, order: 'asc' as const, limit: mostPeriods }
    : query.movers && range
      ? { ...query, limit: longestTable }
      : query
  const main = toQuery(bounded(sumsOf(grouping, ready), grouping, wide))
  const past = range
    ? toQuery(bounded(sumsOf({ ...grouping, range: range.before }, ready), grouping, { ...query, limit: longestTable }))
    : undefined
  const [rows, earlier = [], early] = await Promise.all([
    engine.rows<Record<string, unknown>>(main, options),
    past && engine.rows<Record<string, unknown>>(past, options),
    range && beforeData(metrics[0], range.before, ready, engine, options),
  ])
  const stepOf = steps ? stepsBefore(rows, query, scope) : undefined
  const shown = stepOf ? rows.filter((row) => stepOf.has(row)) : rows.slice(0, wide.limit)
  const called = steps ? calledBefore : range?.called
  const intervals = !isSpread(grouping)
  const keyOf = (row: Record<string, unknown>) => JSON.stringify(dimensions.map((_, n) => row[`d${n}`] ?? null))
  const parted = dimensions.length > 0
  const whole = parted && !query.grain ? metrics[0] : undefined
  const shares = whole !== undefined && isTotal(whole) && whole.unit !== ownCurrency
  // customers of two campaigns may be the same
  const apart = intervals && dimensions.every(({ of, key }) => of === 'customer' || key === 'arm')
  const columns: TableColumn[] = [
    ...dimensions.map(({ column }) => column),
    ...(query.grain ? [timeColumn] : []),
    ...metrics.flatMap((metric) => metricColumns(metric, called, intervals)),
    ...(parted && query.difference ? metrics.flatMap((metric) => differenceColumns(metric, apart)) : []),
    ...(shares ? [shareColumn] : []),
    ...(shares && query.together ? [togetherColumn] : []),
    { name: 'n', label: { zh: '客户数', en: 'customers' }, type: 'integer' },
  ]
  const total = Number(rows[0]?.whole ?? 0)
  const ends = query.difference && rows.length > 1 ? [shown[0], shown.at(-1)] : []
  let held = 0
  const complete = shown.length <= query.limit && rows.length <= wide.limit
  const cells = shown.map((row) => {
    const before =
      stepOf?.get(row) ??
      (range && !early?.wholly ? (earlier.find((one) => keyOf(one) === keyOf(row)) ?? {}) : undefined)
    const own: Record<string, TableCell> = {}
    dimensions.forEach((dimension, n) => {
      own[dimension.key] = labelOf(dimension, row[`d${n}`], catalog, query.campaign)
    })
    if (query.grain) own.period = row[`d${dimensions.length}`] === null ? null : String(row[`d${dimensions.length}`])
    metrics.forEach((metric, at) => {
      Object.assign(own, cellsOf(metric, at, row, before, intervals))
    })
    const [first, last] = ends
    if (first && last && row === first)
      metrics.forEach((metric, at) => {
        Object.assign(own, differenceCells(metric, sumsIn(first, at), sumsIn(last, at), apart))
      })
    held += Number(row.x0 ?? 0)
    if (shares) own.share = total > 0 ? Number(row.x0) / total : null
    if (shares && query.together) own.together = total > 0 ? held / total : null
    own.n = Number(row.n ?? 0)
    for (const [name, cell] of Object.entries(own)) if (typeof cell === 'number') own[name] = settled(cell)
    return own
  })
  const table = moversFirst(cells, query).slice(0, query.limit)
  const chart = chooseChart({
    columns,
    keys: [...dimensions.map(({ key }) => key), ...(query.grain ? ['period'] : [])],
    values: metrics.map(({ name }) => name),
    ...(query.grain && !query.periods && { time: 'period' }),
    rows: table.length,
  })
  const first = isSpread(grouping)
    ? await begun(
        query,
        table.map(({ period }) => period).toSorted()[0],
        countedEvent(grouping, ready.scope),
        { engine, ready },
        options,
      )
    : undefined
  const open = steps ? undefined : unfinished(query, table, scope)
  return {
    ...describeTable({
      query,
      metrics,
      dimensions,
      scope,
      intervals,
      differs: apart && ends.length > 0,
      complete,
      range,
      partial: [steps ? bySteps : query.movers && range ? byMovement : undefined, early?.note, first, open].filter(
        (note) => note !== undefined,
      ),
    }),
    metrics: metrics.map((metric) => describeMetric(metric, scope)),
    columns,
    rows: table,
    ...(query.periods && { periods: true as const }),
    ...(called && { comparedAs: called }),
    complete,
    ...(chart && { chart }),
    asOf: scope.asOf,
    query: asReceipt({
      sql: past ? `${main.sql};\n${past.sql}` : main.sql,
      parameters: [...main.parameters, ...(past?.parameters ?? [])],
    }),
    ms: performance.now() - started,
  }
}
