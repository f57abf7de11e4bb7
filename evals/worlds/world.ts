import type { Catalog } from '../../backend/catalog/catalog.ts'
import type { Rule } from '../../backend/segments/rule.ts'

/** Data that cases are asked on: a catalog, and tables by formula, so that the same seed gives the same rows. */
export interface World {
  name: string
  /** Raised with every change of its rows or its catalog; results of two versions are not compared. */
  version: number
  /** Hours that local time is ahead of UTC, all the year round. */
  zoneHours: number
  /** How many populations; at least three, so that look-alike rules differ somewhere. Default 4. */
  populations?: number
  catalog(): Promise<Catalog>
  /** What past campaigns showed, a JSON object a line, as `fairlead knowledge import` takes it; known in every trial. */
  outcomes?(): string
  /** `select` text of each table for a seed; `customers` first. Later ones may read the earlier ones as `$space.<table>`. */
  tables(seed: number): [table: string, select: string][]
}

/** A world whose tables are there, in several populations: the one that people talk to, and its siblings of other seeds. */
export interface OpenWorld {
  name: string
  version: number
  catalog: Catalog
  outcomes?: string
  /** Ids that a rule selects, in each population. Throws a FairleadError where the rule does not fit the catalog. */
  select(rule: Rule): Promise<string[][]>
  /** Ids that a reference selects, in each population. Throws WorldMisfit. */
  reference(sql: string): Promise<string[][]>
  /** Rows of a reference on the population that people talk to. Throws WorldMisfit. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  /** Rows of a reference in each population. Throws WorldMisfit. */
  rowsOfAll(sql: string): Promise<Record<string, unknown>[][]>
  /** Figures that a tool's input gives in each population. Throws a FairleadError where the input does not fit. */
  compute(tool: string, input: unknown): Promise<Record<string, unknown>[][]>
}

/** A case whose reference does not fit its world any more: it is not judged, and never counts as zero. */
export class WorldMisfit extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WorldMisfit'
  }
}

/** Populations of a world, the one that people talk to included, unless it says otherwise. */
export const defaultPopulations = 4

export const populationName = (world: string, index: number): string => (index === 0 ? world : `${world}-p${index}`)
