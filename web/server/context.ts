import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Conversation } from '../../agent/conversation.ts'
import type { Store } from '../../backend/store/schema.ts'
import type { DistributeOptions, DistributeReport } from '../../backend/warehouse/cluster/distribute.ts'
import type { ImportReport } from '../../backend/warehouse/import/options.ts'
import type { ImportRequest, ImportWatch } from '../../backend/workspaces/import-request.ts'
import type { Workspaces } from '../../backend/workspaces/workspaces.ts'
import type { EvalRuns } from '../../evals/runs/eval-runs.ts'
import type { Health } from './contract/workspaces.ts'

/** What the routes are given by the composition root. */
export interface ServerContext {
  version: string
  model: Health['model']
  /** Known to this machine's command line only; opens the routes that reach files. */
  token: string
  db: Kysely<Store>
  workspaces: Workspaces
  conversation: Conversation
  /** Imports a file of this machine into a workspace, which it makes when it is absent. */
  importing(request: ImportRequest, watch: ImportWatch): Promise<Omit<ImportReport, 'profile'>>
  /** Spreads the tables of a workspace over the workers of a cluster. */
  distributing(
    request: { workspace: string; shards?: number | undefined },
    watch: Pick<DistributeOptions, 'onProgress' | 'signal'>,
  ): Promise<DistributeReport>
  evals: EvalRuns
  log: Logger
  /** Folder of the built page. */
  page: string
}
