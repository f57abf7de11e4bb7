import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Conversation } from './agent/conversation.ts'
import type { Diagnosis } from './agent/doctor.ts'
import type { ModelChoice } from './agent/model.ts'
import type { Lang } from './backend/bilingual.ts'
import { FairleadError } from './backend/errors.ts'
import type { OpenStore } from './backend/store/open.ts'
import type { Engine } from './backend/warehouse/engine.ts'
import type { Workspaces } from './backend/workspaces/workspaces.ts'
import type { DemoProgress } from './demo/generate.ts'
import type { EmbeddingServer } from './knowledge/text/openai-embedding.ts'
import type { Application } from './web/server/app.ts'
import type { ServerContext } from './web/server/context.ts'

export type { DemoProgress }

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
type LogLevel = (typeof logLevels)[number]

/** Everything that can be set. Small worlds for tests and evals give it themselves; the program reads the environment. */
export interface Settings {
  /** Folder of the embedded databases and catalogs. */
  data: string
  /** Loopback name to listen on. */
  host: string
  port: number
  /** Postgres for the app database; embedded under `data` when absent. */
  databaseUrl?: string
  /** Postgres or Citus for customer data; DuckDB under `data` when absent. */
  warehouseUrl?: string
  /** The app database lives in memory and goes with the process. */
  memoryStore?: boolean
  model: ModelChoice
  /** Server that gives embeddings for knowledge; built in when absent. */
  embedding?: EmbeddingServer
  log: LogLevel
  /** Time of day, HH:MM on this machine's clock, at which the server counts every saved segment; never when absent. */
  refreshAt?: string
}

const invalid = (name: string, value: string, en: string, zh: string) =>
  new FairleadError('invalid_setting', { name, value, en, zh })

const portOf = (value: string): number => {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  throw invalid('PORT', value, 'a number from 0 to 65535', '0 到 65535 的整数')
}
const hostOf = (host: string): string => {
  if (host === '127.0.0.1' || host === 'localhost') return host
  throw new FairleadError('host_refused', { host })
}
const levelOf = (value: string): LogLevel => {
  const level = logLevels.find((one) => one === value)
  if (level) return level
  throw invalid('FAIRLEAD_LOG', value, logLevels.join(', '), logLevels.join('、'))
}
const urlOf = (name: string, value: string): string => {
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value
  throw invalid(
    name,
    value.replace(/:[^:@/]*@/, ':…@'),
    'postgres://user:password@host:port/database',
    'postgres://用户:口令@主机:端口/库',
  )
}

const refreshOf = (time: string): Pick<Settings, 'refreshAt'> => {
  if (time === 'off') return {}
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { refreshAt: time }
  throw invalid('FAIRLEAD_REFRESH', time, 'a time of day such as 03:00, or off', '一天中的时刻，例如 03:00，或 off')
}

/** A language model is used only where FAIRLEAD_MODEL names one: a key that is there for other programs sends nothing out. */
const modelOf = (env: NodeJS.ProcessEnv): ModelChoice => {
  const { FAIRLEAD_MODEL: model, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = env
  if (!model || model === 'builtin') return { kind: 'builtin' }
  return { kind: 'openai', model, ...(apiKey && { apiKey }), ...(baseURL && { baseURL }) }
}

/** As with the model: a server is asked for embeddings only where FAIRLEAD_EMBEDDING_MODEL names one. */
const embeddingsFrom = (env: NodeJS.ProcessEnv): Pick<Settings, 'embedding'> => {
  const { FAIRLEAD_EMBEDDING_MODEL: model, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = env
  if (!model || model === 'builtin') return {}
  return { embedding: { model, ...(apiKey && { apiKey }), ...(baseURL && { baseURL }) } }
}

/** Settings of the program. Throws `host_refused` and `invalid_setting`, which name the variable. */
export const settingsFromEnvironment = (env: NodeJS.ProcessEnv = process.env): Settings => ({
  ...embeddingsFrom(env),
  data: resolve(env.FAIRLEAD_DATA || 'data'),
  host: hostOf(env.HOST || '127.0.0.1'),
  port: portOf(env.PORT || '4600'),
  ...(env.DATABASE_URL && { databaseUrl: urlOf('DATABASE_URL', env.DATABASE_URL) }),
  ...(env.WAREHOUSE_URL && { warehouseUrl: urlOf('WAREHOUSE_URL', env.WAREHOUSE_URL) }),
  model: modelOf(env),
  log: levelOf(env.FAIRLEAD_LOG || 'warn'),
  ...refreshOf(env.FAIRLEAD_REFRESH || '03:00'),
})

/** Language of the person's terminal. */
export const languageFromEnvironment = (env: NodeJS.ProcessEnv = process.env): Lang =>
  /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'

/** The product, put together. */
export interface Fairlead {
  settings: Settings
  store: OpenStore
  engine: Engine
  workspaces: Workspaces
  conversation: Conversation
  importing: ServerContext['importing']
  distributing: ServerContext['distributing']
  evals: ServerContext['evals']
  app: Application
  log: ServerContext['log']
  /** What the command line shows to the routes that reach files. */
  token: string
  close(): Promise<void>
}

const version = '0.1.0'
const pageFolder = join(import.meta.dirname, 'dist')
/** Evals are a program of their own (docs/decisions/0004); the server starts it and reads what it leaves. */
const evalProgram = join(import.meta.dirname, 'evals/main.ts')
const tokenBytes = 32

const placeOfStore = ({ memoryStore, databaseUrl, data }: Settings) => {
  if (memoryStore) return { memory: true } as const
  return databaseUrl ? { url: databaseUrl } : { folder: data }
}

const openEngine = async ({ warehouseUrl, data }: Settings): Promise<Engine> => {
  if (warehouseUrl) return (await import('./backend/warehouse/postgres.ts')).postgresEngine({ url: warehouseUrl })
  return (await import('./backend/warehouse/duckdb.ts')).duckdbEngine({ folder: data })
}

const openEmbedding = async ({ embedding }: Settings) =>
  embedding && (await import('./knowledge/text/openai-embedding.ts')).openaiEmbedding(embedding)

/**
 * Builds every part and hands it to those that need it. Throws `data_locked` when another process has the data and
 * `data_unreadable` when they cannot be opened. Parts are loaded here and not before: help, and the command line of a
 * running server, start without them.
 */
export const compose = async (settings: Settings): Promise<Fairlead> => {
  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end()
  }
  try {
    const { lockDataFolder } = await import('./backend/store/data-folder.ts')
    closing.push((await lockDataFolder(settings.data)).release)
    const loading = Promise.all([
      import('./agent/create-conversation.ts'),
      import('./backend/workspaces/workspaces.ts'),
      import('./backend/workspaces/import-request.ts'),
      import('./backend/workspaces/distribute-request.ts'),
      import('./tools/index.ts'),
      import('./web/server/app.ts'),
      import('./demo/prompts.ts'),
      import('./evals/runs/eval-runs.ts'),
      import('pino'),
    ])
    // heard when it is awaited; until then a fault in it must not end the process
    loading.catch(() => undefined)
    const { openStore } = await import('./backend/store/open.ts')
    const store = await openStore(placeOfStore(settings))
    closing.push(store.close)
    const engine = await openEngine(settings)
    closing.push(() => engine.close())
    const [
      { createConversation },
      { createWorkspaces },
      { importRequests },
      { distributeRequests },
      { tools },
      { createApp },
      demo,
      { evalRuns },
      { pino },
    ] = await loading

    const log = pino({ level: settings.log }, pino.destination(2))
    const folder = settings.data
    const embedding = await openEmbedding(settings)
    const workspaces = createWorkspaces({
      folder,
      engine,
      store: store.db,
      prompts: { demo: demo.prompts },
      ...(embedding && { embedding }),
    })
    const importing = importRequests({ folder, engine, workspaces })
    const distributing = distributeRequests({ engine, workspaces })
    const conversation = await createConversation({
      store: store.db,
      pool: store.pool,
      workspaces: (name) => workspaces.open(name),
      tools,
      model: settings.model,
      log,
    })
    const token = randomBytes(tokenBytes).toString('base64url')
    const model = { kind: settings.model.kind, name: 'model' in settings.model ? settings.model.model : 'builtin' }
    const evals = evalRuns({
      folder: join(folder, 'evals'),
      program: evalProgram,
      ...('model' in settings.model && { model: settings.model.model }),
    })
    closing.push(evals.close)
    const parts = { db: store.db, workspaces, conversation, importing, distributing, evals, token, log }
    const app = createApp({ ...parts, version, model, page: pageFolder })
    return { settings, store, engine, workspaces, conversation, importing, distributing, evals, app, log, token, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Serves the product on its loopback address, tells the command line where, in `<data>/server.json`, and counts the saved segments each
 * day. Throws `port_in_use`.
 */
export const serve = async ({
  app,
  settings,
  token,
  workspaces,
  log,
}: Fairlead): Promise<{ url: string; close(): Promise<void> }> => {
  const [{ listen }, { announce }, { refreshDaily }] = await Promise.all([
    import('./web/server/listen.ts'),
    import('./web/server/announcement.ts'),
    import('./backend/workspaces/refresh-daily.ts'),
  ])
  const listening = await listen(app, settings.host, settings.port)
  const { port, url } = listening
  const takeBack = await announce(settings.data, { pid: process.pid, host: settings.host, port, token })
  const refresh = settings.refreshAt === undefined ? undefined : refreshDaily(settings.refreshAt, workspaces, log)
  return {
    url,
    async close() {
      await takeBack()
      await listening.close()
      await refresh?.stop()
    },
  }
}

/** Makes the demo workspace where there is none; `onProgress` is told each step and the share that is done. */
export const ensureDemo = async (
  { engine, settings, workspaces }: Fairlead,
  { onProgress, signal }: { onProgress(progress: DemoProgress): void; signal: AbortSignal },
): Promise<boolean> => {
  const [demo, outcomes] = await Promise.all([import('./demo/ensure-demo.ts'), import('./demo/record-outcomes.ts')])
  const made = await demo.ensureDemo({ engine, folder: settings.data, progress: onProgress, signal })
  await outcomes.recordDemoOutcomes(await workspaces.open('demo'))
  return made
}

/** Probes a language-model server; what is not given comes from the environment. */
export const diagnose = async (
  given: { model: string; baseURL?: string | undefined },
  env: NodeJS.ProcessEnv = process.env,
): Promise<Diagnosis> => {
  const { probe } = await import('./agent/doctor.ts')
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: url = 'https://api.openai.com/v1' } = env
  return probe({ model: given.model, baseURL: given.baseURL ?? url, ...(apiKey && { apiKey }) })
}
