import { z } from 'zod'
import { bilingual } from '../../../backend/bilingual.ts'
import { campaignTold } from '../../../backend/catalog/declare-campaign.ts'
import { mostShards } from '../../../backend/warehouse/cluster/distribute.ts'
import { failure } from './failure.ts'

/** A file on this machine to be imported; paths are absolute. */
export const importRequest = z.strictObject({
  workspace: z.string(),
  file: z.string(),
  id: z.string().optional(),
  events: z.strictObject({ type: z.string(), customer: z.string(), time: z.string() }).optional(),
  /** Things of one kind that belong to customers, such as accounts; not with `events` or `id`. */
  entity: z.strictObject({ name: z.string().min(1), customer: z.string() }).optional(),
  derive: z.array(z.string()).optional(),
  where: z.string().optional(),
  /** Columns that stay text, whatever their values look like. */
  text: z.array(z.string()).optional(),
  maxBad: z.int().min(0).optional(),
  campaign: campaignTold.optional(),
  lookup: z.strictObject({ file: z.string(), on: z.string() }).optional(),
  delimiter: z.string().optional(),
  encoding: z.string().optional(),
  now: z.string().optional(),
  timeZone: z.string().optional(),
  currency: z.string().length(3).optional(),
  labelFile: z.string().optional(),
})
export type ImportRequest = z.infer<typeof importRequest>
const importProgress = z.strictObject({
  phase: z.enum(['survey', 'read', 'check', 'write', 'done']),
  rows: z.int(),
  share: z.number(),
  total: z.int().optional(),
  rowsPerSecond: z.number(),
  secondsLeft: z.number().optional(),
})
const importReport = z.strictObject({
  workspace: z.string(),
  kind: z.enum(['customers', 'event', 'entity']),
  event: z.string().optional(),
  entity: z.string().optional(),
  /** The same file with the same options was imported before; nothing was done. */
  unchanged: z.boolean(),
  rows: z.int(),
  rejected: z.int(),
  rejects: z.string().optional(),
  filtered: z.int(),
  customers: z.int(),
  orphans: z.int(),
  notes: z.array(bilingual),
})
/** One line of the answer to an import: progress while it runs, then the report or the failure. */
export const importEvent = z.union([
  z.strictObject({ progress: importProgress }),
  z.strictObject({ report: importReport }),
  z.strictObject({ failure }),
])
export type ImportEvent = z.infer<typeof importEvent>
export type ImportProgressLine = z.infer<typeof importProgress>
export type ImportReportLine = z.infer<typeof importReport>
export const distributeRequest = z.strictObject({
  workspace: z.string(),
  /** Shards of each table; default those that there are, else the cluster's own setting. */
  shards: z.int().min(1).max(mostShards).optional(),
})
export type DistributeRequest = z.infer<typeof distributeRequest>
const distributeProgress = z.strictObject({ table: z.string(), rows: z.int(), done: z.int(), of: z.int() })
const distributeReport = z.strictObject({
  workspace: z.string(),
  /** Nodes that hold shards. */
  workers: z.int(),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      placed: z.enum(['distributed', 'reference']),
      shards: z.int(),
      /** Moved just now. */
      changed: z.boolean(),
    }),
  ),
})
/** One line of the answer to a distribution. */
export const distributeEvent = z.union([
  z.strictObject({ progress: distributeProgress }),
  z.strictObject({ report: distributeReport }),
  z.strictObject({ failure }),
])
export type DistributeEvent = z.infer<typeof distributeEvent>
export type DistributeReportLine = z.infer<typeof distributeReport>

/** Imports, and tables over a cluster, by the name in the OpenAPI document. */
export const warehouseSchemas = {
  ImportRequest: importRequest,
  ImportEvent: importEvent,
  DistributeRequest: distributeRequest,
  DistributeEvent: distributeEvent,
} as const
