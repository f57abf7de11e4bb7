import { z } from 'zod'
import { bilingual } from '../../../backend/bilingual.ts'
import { catalog } from '../../../backend/catalog/catalog.ts'
import { unmetGroup } from '../../../backend/workspaces/unmet-demand.ts'

export const health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** What answers: the built-in reader or the name of a language model. */
  model: z.strictObject({ kind: z.enum(['builtin', 'openai', 'scripted']), name: z.string() }),
})
export type Health = z.infer<typeof health>
export const workspaceSummary = z.strictObject({
  name: z.string(),
  title: bilingual,
  /** True for generated data; shown wherever the data are. */
  synthetic: z.boolean(),
  customers: z.int(),
})
export type WorkspaceSummary = z.infer<typeof workspaceSummary>
export const workspaceList = z.strictObject({ workspaces: z.array(workspaceSummary) })
export const workspaceDetail = workspaceSummary.extend({
  customerLabels: bilingual,
  attributes: z.int(),
  events: z.array(
    z.strictObject({
      name: z.string(),
      labels: bilingual,
      rows: z.int(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
  timeZone: z.string(),
  currency: z.string().optional(),
  /** The workspace's now (ISO instant); `fixedClock` says that it stands still. */
  now: z.string(),
  fixedClock: z.boolean(),
  /** Things to ask of these data, each checked to select somebody. */
  prompts: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
})
export type WorkspaceDetail = z.infer<typeof workspaceDetail>
export const newWorkspace = z.strictObject({
  name: z.string(),
  timeZone: z.string().optional(),
  currency: z.string().length(3).optional(),
  /** ISO instant at which the workspace's clock stands; absent means the real clock. */
  now: z.iso.datetime({ offset: true }).optional(),
})
export type NewWorkspace = z.infer<typeof newWorkspace>
export const unmetList = z.strictObject({ groups: z.array(unmetGroup) })

/** Workspaces and what they hold, by the name in the OpenAPI document. */
export const workspaceSchemas = {
  Health: health,
  WorkspaceSummary: workspaceSummary,
  WorkspaceList: workspaceList,
  WorkspaceDetail: workspaceDetail,
  NewWorkspace: newWorkspace,
  Catalog: catalog,
  UnmetList: unmetList,
} as const
