import { type DistributeOptions, type DistributeReport, distributeWorkspace } from '../warehouse/cluster/distribute.ts'
import type { Engine } from '../warehouse/engine.ts'
import type { Workspaces } from './workspaces.ts'

/** Spreads a workspace that is there over a cluster. Throws `unknown_workspace` and what `distributeWorkspace` does. */
export const distributeRequests =
  ({ engine, workspaces }: { engine: Engine; workspaces: Workspaces }) =>
  async (
    { workspace, shards }: { workspace: string; shards?: number | undefined },
    watch: Pick<DistributeOptions, 'onProgress' | 'signal'>,
  ): Promise<DistributeReport> => {
    await workspaces.open(workspace)
    return distributeWorkspace(engine, workspace, { shards, ...watch })
  }
