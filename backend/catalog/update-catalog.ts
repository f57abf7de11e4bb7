import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalog, catalog } from './catalog.ts'
import { readCatalog, writeCatalog } from './catalog-file.ts'
import { type CampaignTold, declareCampaign } from './declare-campaign.ts'
import { type InferInput, inferCatalog } from './infer.ts'
import { applyLabels } from './labels.ts'
import { keepEdits } from './merge.ts'
import { writeYaml } from './yaml-file.ts'

const catalogFile = (folder: string) => join(folder, 'catalog.yaml')
/** What the last import inferred, without edits and labels: what differs from it in catalog.yaml was edited. */
const inferredFile = (folder: string) => join(folder, 'catalog.inferred.yaml')
const readIfThere = async (file: string): Promise<Catalog | undefined> =>
  existsSync(file) ? readCatalog(file) : undefined

/** The catalog in a workspace's folder, or undefined where there is none. */
export const loadCatalog = (folder: string): Promise<Catalog | undefined> => readIfThere(catalogFile(folder))

/** Writes the catalog into a workspace's folder, as an edit. */
export const saveCatalog = (folder: string, edited: Catalog): Promise<void> => writeCatalog(catalogFile(folder), edited)

export interface CatalogUpdate {
  /** The catalog as it will be: inferred, with the edits on disk and the given labels on top. */
  catalog: Catalog
  /** Writes it; called once the data are in. */
  save(): Promise<void>
}

/**
 * The catalog of a workspace's folder after an import of one table. Edits by hand and earlier label files stay; a label file, a
 * clock, a zone and a campaign given now win. Nothing is written before `save`. Throws `invalid_catalog_file` and `unknown_label`.
 */
export const updateCatalog = async (
  folder: string,
  { labels, campaign, path = '', ...input }: Omit<InferInput, 'previous'> & { campaign?: CampaignTold; path?: string },
): Promise<CatalogUpdate> => {
  const [onDisk, before] = await Promise.all([loadCatalog(folder), readIfThere(inferredFile(folder))])
  const inferred = inferCatalog({ ...input, currency: labels?.currency, previous: before ?? onDisk })
  const kept = onDisk ? keepEdits(before ?? onDisk, onDisk, inferred) : inferred
  const told = { ...kept, timeZone: input.timeZone, ...(input.clock && { clock: input.clock }) }
  const labelled = labels ? applyLabels(told, labels) : told
  const next = catalog.parse(
    campaign ? declareCampaign(labelled, campaign, { event: input.profile.event, path }) : labelled,
  )
  return {
    catalog: next,
    async save() {
      await saveCatalog(folder, next)
      await writeYaml(inferredFile(folder), inferred)
    },
  }
}
