import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkspaceServices } from '../backend/workspaces/open-workspace.ts'
import { compose, type Fairlead, type Settings } from '../compose.ts'
import { serverDatabase } from './database.ts'

/** CSV text, or plain rows whose keys are the columns. */
export type Table = string | readonly Record<string, unknown>[]

export interface TestWorkspaceInput {
  /** Default `test`. */
  name?: string
  customers?: Table
  /** Column of the customer id; default found by the importer. */
  id?: string
  events?: readonly { type: string; customer: string; time: string; rows: Table; derive?: string[]; where?: string }[]
  now?: string
  timeZone?: string
  currency?: string
  settings?: Partial<Settings>
}

export interface TestWorkspace extends WorkspaceServices {
  name: string
  fairlead: Fairlead
  /** Calls the API in this process as the page would; paths begin with /api. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

const quoted = (value: unknown): string => (value == null ? '' : `"${String(value).replaceAll('"', '""')}"`)

const csvOf = (table: Table): string => {
  if (typeof table === 'string') return table
  const columns = Object.keys(table[0] ?? {})
  return [columns.join(','), ...table.map((row) => columns.map((name) => quoted(row[name])).join(','))].join('\n')
}

/** Everything composed in a temporary folder, on the embedded databases or on a server; nothing is left when it closes. */
export const testWorld = async (settings: Partial<Settings> = {}) => {
  const data = await mkdtemp(join(tmpdir(), 'fairlead-world-'))
  const database = await serverDatabase()
  const fairlead = await compose({
    data,
    host: '127.0.0.1',
    port: 0,
    model: { kind: 'builtin' },
    log: 'error',
    ...(database ? { databaseUrl: database.url, warehouseUrl: database.url } : { memoryStore: true }),
    ...settings,
  })
  return {
    fairlead,
    data,
    async close() {
      await fairlead.close()
      await database?.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A small workspace made through the real importer. */
export const testWorkspace = async (input: TestWorkspaceInput): Promise<TestWorkspace> => {
  const { name = 'test', customers, id, events = [], now, timeZone, currency, settings } = input
  const { fairlead, data, close } = await testWorld(settings)
  try {
    const watch = { onProgress: () => {}, signal: new AbortController().signal }
    const common = {
      workspace: name,
      ...(now && { now }),
      ...(timeZone && { timeZone }),
      ...(currency && { currency }),
    }
    const file = async (label: string, table: Table) => {
      const path = join(data, `${label}.csv`)
      await writeFile(path, csvOf(table))
      return path
    }
    if (customers)
      await fairlead.importing({ ...common, file: await file('customers', customers), ...(id && { id }) }, watch)
    for (const { type, customer, time, rows, derive, where } of events)
      await fairlead.importing(
        {
          ...common,
          file: await file(type, rows),
          events: { type, customer, time },
          ...(derive && { derive }),
          ...(where && { where }),
        },
        watch,
      )
    if (!customers && events.length === 0) await fairlead.workspaces.create({ name, timeZone, currency, now })
    const services = await fairlead.workspaces.open(name)
    const call: TestWorkspace['call'] = async (method, path, body, headers = {}) =>
      fairlead.app.fetch(
        new Request(`http://localhost${path}`, {
          method,
          headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      )
    return { ...services, name, fairlead, call, close }
  } catch (error) {
    await close()
    throw error
  }
}
