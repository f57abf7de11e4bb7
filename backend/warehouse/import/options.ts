import type { CampaignTold } from '../../catalog/declare-campaign.ts'
import type { LabelFile } from '../../catalog/labels.ts'
import type { TableProfile } from '../../catalog/profile.ts'
import type { Engine } from '../engine.ts'
import type { Lookup } from './source/lookup.ts'

export type ImportPhase = 'survey' | 'read' | 'check' | 'write' | 'done'

export interface ImportProgress {
  phase: ImportPhase
  rows: number
  /** Of the whole import, 0 to 1; it never falls. */
  share: number
  /** Estimated from the size of the file until it has been read. */
  total?: number
  rowsPerSecond: number
  secondsLeft?: number
}

export interface ImportOptions {
  engine: Engine
  /** Data folder: the catalog goes to `<folder>/workspaces/<workspace>`, rejects.csv to `<folder>/imports/<workspace>`. */
  folder: string
  workspace: string
  /** CSV, gzip of it, Parquet or JSON lines. */
  file: string
  /** Customers: the id column; without it an obvious one, else the row number from 1. */
  id?: string
  /** Events of one type; without it the file holds customers. */
  events?: { type: string; customer: string; time: string }
  /** Things of one kind that belong to customers: accounts, products held. Not with `events` or `id`. */
  entity?: { name: string; customer: string }
  /** `name=arithmetic` over other columns. */
  derive?: string[]
  /** Rows that do not pass are left out and are not bad. */
  where?: string
  /** Columns that stay text, whatever their values look like. */
  text?: string[]
  /** Most bad rows that are allowed; default 1 % of the rows. */
  maxBad?: number
  delimiter?: string
  /** A name that TextDecoder knows, such as utf-8, gb18030 or utf-16le. */
  encoding?: string
  /** Fixed clock of the workspace (ISO instant), for old data. */
  now?: string
  /** IANA zone in which times without a zone are read; default that of the workspace, else UTC. */
  timeZone?: string
  labels?: LabelFile
  /** What the table shows of a campaign: arms, outcomes, design. */
  campaign?: CampaignTold
  /** Another file whose columns are added by a shared key. */
  lookup?: Lookup
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal
}

/** Something that the import decided and the reader of the report may want to know. */
export interface ImportNote {
  zh: string
  en: string
}

export interface ImportReport {
  workspace: string
  kind: TableProfile['kind']
  event?: string
  entity?: string
  /** The same file with the same options was imported before; nothing was done. */
  unchanged: boolean
  /** Rows kept. */
  rows: number
  rejected: number
  /** Where the rejected rows are listed. */
  rejects?: string
  /** Rows left out by `where`. */
  filtered: number
  /** Customers in the workspace afterwards. */
  customers: number
  /** Events or things whose customer is not among the customers. */
  orphans: number
  notes: ImportNote[]
  /** Absent when nothing was done. */
  profile?: TableProfile
}
