import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Catalog } from '../../catalog/catalog.ts'
import { loadCatalog } from '../../catalog/update-catalog.ts'
import { FairleadError } from '../../errors.ts'
import { gathered } from '../cluster/cluster-tables.ts'
import { namespaceOf } from '../engine.ts'
import { historyTables } from '../histories.ts'
import type { RunText } from '../stage.ts'
import { type ImportedTable, importedTable } from './imported-table.ts'
import type { IdType } from './keep-rows.ts'
import { type LedgerEntry, readLedger } from './ledger.ts'
import type { ImportOptions, ImportReport } from './options.ts'

/** What an import has to fit in with. */
export interface ImportPlan {
  table: string
  hash: string
  timeZone: string
  ledger: LedgerEntry[]
  /** There is a customers file, so events do not make customers. */
  hasCustomers: boolean
  /** The type that ids must have to meet the tables that stay. */
  idType: IdType | undefined
  /** Tables of events, their histories and things whose ids are integers; they become text when the customers' ids are. */
  integerTables: string[]
  /** The report when there is nothing to do. */
  unchanged?: ImportReport
}

const hashOf = (content: string, options: ImportOptions, timeZone: string): string => {
  const { id, events, entity, text, derive, where, delimiter, encoding, now, labels, campaign } = options
  const matters = {
    content,
    id,
    events,
    entity,
    text,
    derive,
    where,
    delimiter,
    encoding,
    now,
    labels,
    timeZone,
    campaign,
  }
  return createHash('sha256').update(JSON.stringify(matters)).digest('hex')
}

const checkZone = (timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone
  } catch {
    const problem = `unknown time zone "${timeZone}"; accepted: IANA names such as Asia/Shanghai`
    throw new FairleadError('invalid_input', { place: '--time-zone', problem })
  }
}

const checkClock = (now: string | undefined): void => {
  if (now === undefined || /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(now)) return
  const problem = `"${now}" is not an instant; accepted: 2011-12-10T00:00:00Z`
  throw new FairleadError('invalid_input', { place: '--now', problem })
}

/** The catalog describes the table as the ledger has it; after a crash between the two it does not. */
const isDescribed = (catalog: Catalog | undefined, { described }: ImportedTable, { rows }: LedgerEntry): boolean =>
  described(catalog) === rows

const unchangedReport = (options: ImportOptions, catalog: Catalog, { rows }: LedgerEntry): ImportReport => ({
  workspace: options.workspace,
  kind: importedTable(options).kind,
  ...(options.events && { event: options.events.type }),
  ...(options.entity && { entity: options.entity.name }),
  unchanged: true,
  rows,
  rejected: 0,
  filtered: 0,
  customers: catalog.customers.rows,
  orphans: 0,
  notes: [],
})

/** Looks at what the workspace holds already. Throws `invalid_input` for a clock or zone that cannot be, `no_customers` for things of nobody. */
export const planImport = async (options: ImportOptions, content: string, folder: string): Promise<ImportPlan> => {
  checkClock(options.now)
  const catalog = await loadCatalog(folder)
  const timeZone = checkZone(options.timeZone ?? catalog?.timeZone ?? 'UTC')
  const ledger = await readLedger(options.engine, options.workspace)
  const imported = importedTable(options)
  const { table } = imported
  const hash = hashOf(content, options, timeZone)
  const before = ledger.find((entry) => entry.table === table && entry.hash === hash)
  const hasCustomers = ledger.some((entry) => entry.table === 'customers')
  const others = ledger.filter((entry) => entry.table !== table)
  if (imported.kind === 'entity' && others.length === 0)
    throw new FairleadError('no_customers', { workspace: options.workspace })
  const fixed = others.length > 0 ? catalog?.customers.idType : undefined
  const importsCustomers = table === 'customers'
  return {
    table,
    hash,
    timeZone,
    ledger,
    hasCustomers,
    idType: importsCustomers && fixed === 'integer' ? undefined : fixed,
    integerTables:
      importsCustomers && fixed === 'integer'
        ? [...others.map((entry) => entry.table), ...(await historyTables(options.engine, options.workspace))]
        : [],
    ...(before &&
      catalog &&
      isDescribed(catalog, imported, before) && { unchanged: unchangedReport(options, catalog, before) }),
  }
}

/** Gives tables of events and things text ids when the customers that were just imported have them. */
export const alignIds = async (
  { engine, workspace }: Pick<ImportOptions, 'engine' | 'workspace'>,
  plan: ImportPlan,
  idType: IdType,
  run: RunText,
): Promise<void> => {
  if (idType === 'integer') return
  for (const table of plan.integerTables) {
    // the column that a table is sharded by keeps its type
    if (engine.abilities.cluster) await run(gathered(workspace, table))
    await run(sql`alter table ${sql.id(namespaceOf(workspace), table)} alter column customer_id type varchar`)
  }
}
