import { readLabels } from '../catalog/labels.ts'
import type { Engine } from '../warehouse/engine.ts'
import { importFile } from '../warehouse/import/import-file.ts'
import type { ImportOptions, ImportReport } from '../warehouse/import/options.ts'
import type { Workspaces } from './workspaces.ts'

type Told =
  | 'workspace'
  | 'file'
  | 'id'
  | 'events'
  | 'entity'
  | 'derive'
  | 'where'
  | 'text'
  | 'maxBad'
  | 'delimiter'
  | 'encoding'
  | 'campaign'
  | 'lookup'

/** An import as a person asks for it. */
export interface ImportRequest extends Pick<ImportOptions, Told | 'now' | 'timeZone'> {
  /** ISO 4217, for a workspace that the import makes. */
  currency?: string
  /** Path of a YAML file with labels and synonyms. */
  labelFile?: string
}

export type ImportWatch = Required<Pick<ImportOptions, 'onProgress' | 'signal'>>

/**
 * Imports a file into a workspace, which is made when it is absent and goes again when the import fails.
 * Gives the report without the profile of the table.
 */
export const importRequests =
  ({ folder, engine, workspaces }: { folder: string; engine: Engine; workspaces: Workspaces }) =>
  async (request: ImportRequest, watch: ImportWatch): Promise<Omit<ImportReport, 'profile'>> => {
    const { currency, labelFile, ...options } = request
    const { workspace: name, timeZone, now } = options
    const labels = labelFile === undefined ? undefined : await readLabels(labelFile)
    const isNew = !(await workspaces.has(name))
    if (isNew)
      await workspaces.create({
        name,
        ...(timeZone !== undefined && { timeZone }),
        ...(now !== undefined && { now }),
        ...(currency !== undefined && { currency }),
      })
    try {
      const { profile, ...report } = await importFile({
        ...options,
        ...watch,
        engine,
        folder,
        ...(labels && { labels }),
      })
      return report
    } catch (error) {
      if (isNew) await workspaces.remove(name)
      throw error
    }
  }
