import { FairleadError } from '../errors.ts'

const pattern = /^[a-z0-9][a-z0-9_-]{0,39}$/

/** The name itself when it can name a folder and a schema; otherwise throws `invalid_workspace_name`. */
export const checkWorkspaceName = (workspace: string): string => {
  if (!pattern.test(workspace)) throw new FairleadError('invalid_workspace_name', { workspace })
  return workspace
}
