import { type Catalog, catalog } from './catalog.ts'
import { readYaml, writeYaml } from './yaml-file.ts'

const heading = '# What the data mean. Edit freely: the next import keeps what you change here.\n'

/** Reads a catalog.yaml. Throws `file_unreadable`, or `invalid_catalog_file` with the line and the field of the first fault. */
export const readCatalog = (file: string): Promise<Catalog> => readYaml(catalog, file)

/** Writes a catalog.yaml at once or not at all. To the next import what differs from the inferred catalog is an edit, and stays. */
export const writeCatalog = (file: string, edited: Catalog): Promise<void> => writeYaml(file, edited, heading)
