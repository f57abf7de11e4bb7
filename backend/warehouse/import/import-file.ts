import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { loadCatalog, updateCatalog } from '../../catalog/update-catalog.ts'
import { namespaceOf } from '../engine.ts'
import { wideCustomers, widenCustomers } from '../histories.ts'
import { drawSamples } from '../samples.ts'
import { compiled, type Fragment, type Stage, type StagedTable } from '../stage.ts'
import { checkWorkspaceName } from '../workspace-name.ts'
import { chooseRows } from './choose-rows.ts'
import { attributesFromEvents, deriveCustomers, eventSources, profileDerived } from './derive-customers.ts'
import { parseDerived } from './expression/arithmetic.ts'
import { parseFilter } from './expression/filter.ts'
import { followStage } from './follow-stage.ts'
import { extractsBeside, historiesBeside, historyOf } from './import-history.ts'
import { alignIds, planImport } from './import-plan.ts'
import { createLedger, type DerivedAttribute, recordEntry } from './ledger.ts'
import type { ImportOptions, ImportReport } from './options.ts'
import { checkReplacement } from './other-customers.ts'
import { profileRows } from './profile-rows.ts'
import { type ProgressWatch, watchProgress } from './progress.ts'
import { sniffCsv } from './source/csv-shape.ts'
import { joinLookup } from './source/lookup.ts'
import { surveyFile } from './source/survey.ts'
import { spillFolder } from './spill-folder.ts'

const countOf = async (options: ImportOptions, table: string, condition: Fragment = sql`true`): Promise<number> => {
  const from = sql.id(namespaceOf(options.workspace), table)
  const [row] = await options.engine.rows<{ n: number }>(
    compiled(sql`select count(*) as n from ${from} as rows where ${condition}`),
  )
  return row?.n ?? 0
}

const withoutCustomer = (workspace: string) =>
  sql`not exists (select 1 from ${sql.id(namespaceOf(workspace), 'customers')} as known where known.customer_id = rows.customer_id)`

const run = async (
  options: ImportOptions,
  stage: Stage,
  temporary: string,
  progress: ProgressWatch,
): Promise<ImportReport> => {
  const { engine, workspace, file, signal, labels } = options
  const folder = join(options.folder, 'workspaces', workspace)
  const derived = (options.derive ?? []).map(parseDerived)
  const where = options.where === undefined ? undefined : parseFilter(options.where)
  const path = options.lookup ? await joinLookup(stage, file, options.lookup, temporary) : file
  const survey = await surveyFile(path, temporary, {
    ...(options.encoding !== undefined && { encoding: options.encoding }),
    ...(signal && { signal }),
  })
  const plan = await planImport(options, survey.hash, folder)
  if (plan.unchanged) return plan.unchanged

  const shape = survey.format === 'csv' ? sniffCsv(survey.sample, options.delimiter) : undefined
  const input = { stage, survey, shape, zone: plan.timeZone, folder: temporary, signal, progress }
  const chosen = await chooseRows(options, input, { derived, where, plan })
  const { relation, columns, rejects, filtered, id, idType, notes } = chosen
  const asCustomers = !options.events && !options.entity && plan.hasCustomers
  if (asCustomers) checkReplacement(await loadCatalog(folder), columns, options)

  const profile = await profileRows(stage, relation, columns, {
    event: options.events?.type,
    entity: options.entity?.name,
    idType,
    ...(id !== undefined && { id }),
  })
  const event = options.events?.type
  const entity = options.entity?.name
  const isCustomers = profile.kind === 'customers'
  const catalogInput = {
    workspace,
    timeZone: plan.timeZone,
    table: plan.table,
    ...(options.now !== undefined && { clock: options.now }),
  }
  const { campaign } = options
  const update = await updateCatalog(folder, {
    ...catalogInput,
    profile,
    ...(labels && { labels }),
    ...(campaign && { campaign, path: file }),
  })
  const described = update.catalog.events.find(({ name }) => name === event)
  const attributes: DerivedAttribute[] = described
    ? await attributesFromEvents(
        (query) => stage.rows(query),
        relation,
        described,
        (column) => columns.find((each) => each.column === column)?.cell ?? column,
      )
    : []
  const entry = { table: plan.table, hash: plan.hash, rows: profile.rows, attributes }
  const sources = eventSources([...plan.ledger.filter(({ table }) => table !== plan.table), entry])
  const derives = event !== undefined && !plan.hasCustomers

  const history = described && historyOf(described, update.catalog, columns, idType)
  const histories = await historiesBeside(options, update.catalog, plan.table, history)
  const known = isCustomers ? profile.rows : update.catalog.customers.rows
  const sampledFrom = { customers: derives ? Math.max(known, profile.customers ?? 0) : known, idType }
  const extracts = await extractsBeside(options, update.catalog, described, profile.customers ?? known)
  const wide = histories.size > 0 ? [wideCustomers] : []
  // new customers are another sample, so that everything that is theirs is drawn again
  const drawn = isCustomers || derives ? sources.map(({ table: name }) => name) : [plan.table]
  const resampled =
    entity !== undefined
      ? []
      : ['customers', ...wide, ...drawn.flatMap((each) => [each, ...(extracts.names.get(each) ?? [])])]

  progress.phase('write', profile.rows)
  const table: StagedTable = {
    name: plan.table,
    columns: [
      { name: 'customer_id', type: idType === 'integer' ? 'bigint' : 'varchar' },
      ...(event === undefined ? [] : [{ name: 'ts', type: 'timestamp' }]),
      ...columns.map(({ column, physical }) => ({ name: column, type: physical })),
    ],
    rows: sql`select ${sql.join([sql.id('customer_id'), ...(event === undefined ? [] : [sql.id('ts')]), ...columns.map(({ cell }) => sql.id(cell))])} from ${relation} as kept`,
    ...(isCustomers && { key: 'customer_id' }),
    lookups: isCustomers ? [] : event === undefined ? ['customer_id'] : ['customer_id', 'ts'],
  }
  // a stage inside the engine sees what it has just published, with the values read
  const seen = { relation, published: engine.abilities.exclusive }
  const published = history ? [table, history.table(seen)] : [table]
  await stage.publish(workspace, published, async (send) => {
    await send(createLedger(workspace))
    for (const statement of recordEntry(workspace, entry)) await send(statement)
    await alignIds(options, plan, idType, send)
    if (derives) await deriveCustomers(engine, workspace, sources, send)
    for (const statement of [...(history?.record ?? []), ...extracts.take]) await send(statement)
    if (entity === undefined)
      for (const statement of widenCustomers(engine, workspace, histories)) await send(statement)
    for (const statement of drawSamples(engine, workspace, sampledFrom, resampled)) await send(statement)
  })
  await update.save()
  if (derives) {
    const customers = await profileDerived(engine, workspace, sources, idType)
    const next = await updateCatalog(folder, { ...catalogInput, profile: customers })
    await next.save()
  }
  progress.phase('done', profile.rows)
  return {
    workspace,
    kind: profile.kind,
    ...(event !== undefined && { event }),
    ...(entity !== undefined && { entity }),
    unchanged: false,
    rows: profile.rows,
    rejected: rejects.rows,
    ...(rejects.path !== undefined && { rejects: rejects.path }),
    filtered,
    customers: await countOf(options, 'customers'),
    orphans: isCustomers || derives ? 0 : await countOf(options, plan.table, withoutCustomer(workspace)),
    notes,
    profile,
  }
}

/**
 * Imports a file into a workspace: customers, the events of one type, or things of one kind that belong to customers. The table is replaced as a whole or not at all;
 * the same file with the same options again changes nothing. Bad rows go to rejects.csv.
 * Throws `file_unreadable`, `not_a_table`, `unknown_column`, `invalid_expression`, `invalid_input`, `no_customers`, `too_many_bad_rows`,
 * `data_locked` and `data_unreadable`; aborting the signal stops it and keeps nothing.
 */
export const importFile = async (options: ImportOptions): Promise<ImportReport> => {
  const { engine, workspace, folder, signal } = options
  checkWorkspaceName(workspace)
  signal?.throwIfAborted()
  await engine.open(workspace)
  await mkdir(join(folder, 'workspaces', workspace), { recursive: true })
  const temporary = await spillFolder(folder)
  const stage = await engine.stage(temporary, signal ? { signal } : {})
  try {
    const progress = watchProgress(options.onProgress)
    return await followStage(stage, progress, () => run(options, stage, temporary, progress))
  } finally {
    await stage.close()
    await rm(temporary, { recursive: true, force: true })
  }
}
