import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isNode, LineCounter, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { FairleadError } from '../errors.ts'
import { type Catalog, catalog } from './catalog.ts'
import { type InferInput, inferCatalog } from './infer.ts'
import { applyLabels, type LabelFile, labelFile } from './labels.ts'
import { keepEdits } from './merge.ts'

const catalogFile = (folder: string) => join(folder, 'catalog.yaml')
/** What the last import inferred, without edits and labels; what differs from it in catalog.yaml was edited by hand. */
const inferredFile = (folder: string) => join(folder, 'catalog.inferred.yaml')

const refuse = (file: string, line: number, field: string, zh: string, en: string): never => {
  throw new FairleadError('invalid_catalog_file', { file: basename(file), path: file, line, field, zh, en })
}

/** Parses YAML against a schema. Throws `invalid_catalog_file` with the line and the field of the first fault. */
export const parseYaml = <S extends z.ZodType>(schema: S, text: string, file: string): z.infer<S> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [fault] = document.errors
  if (fault)
    refuse(file, fault.linePos?.[0].line ?? 1, '-', 'YAML 语法有误', fault.message.split('\n')[0] ?? 'not YAML')
  const value: unknown = document.toJS()
  const parsed = schema.safeParse(value, { error: z.locales.en().localeError })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0] as z.core.$ZodIssue
  const zh = schema.safeParse(value, { error: z.locales.zhCN().localeError }).error?.issues[0]?.message ?? ''
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path
  return refuse(file, lineOf(document, lines, path), path.join('.'), zh, issue.message)
}

const lineOf = (document: ReturnType<typeof parseDocument>, lines: LineCounter, path: PropertyKey[]): number => {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new FairleadError('file_unreadable', { path: file, reason: (cause as Error).message })
  }
}

const load = async (file: string): Promise<Catalog | undefined> => {
  const text = await readIfThere(file)
  return text === undefined ? undefined : parseYaml(catalog, text, file)
}

/** Writes through a file of its own name beside it, so that a reader sees the old text or the new one. */
const writeAtomically = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const fresh = `${file}.${randomUUID()}`
  await writeFile(fresh, text)
  await rename(fresh, file)
}

const heading = '# What the data mean. Edit freely: the next import keeps what you change here.\n'

/** The catalog of a workspace's folder, or undefined where there is none. Throws `invalid_catalog_file` for a broken one. */
export const loadCatalog = (folder: string): Promise<Catalog | undefined> => load(catalogFile(folder))

/** Writes the catalog as an edit: the next import keeps what differs from what it infers. */
export const saveCatalog = (folder: string, edited: Catalog): Promise<void> =>
  writeAtomically(catalogFile(folder), heading + stringify(edited, { lineWidth: 0 }))

/** Reads a label file. Throws `file_unreadable` or `invalid_catalog_file`. */
export const loadLabels = async (file: string): Promise<LabelFile> => {
  const text = await readIfThere(file)
  if (text === undefined) throw new FairleadError('file_unreadable', { path: file, reason: 'ENOENT' })
  return parseYaml(labelFile, text, file)
}

export interface CatalogUpdate {
  /** The catalog as it will be: inferred, with the edits on disk and the labels on top. */
  catalog: Catalog
  /** Writes it; call it once the data are in. */
  save(): Promise<void>
}

/** Infers the catalog after an import, keeping edits by hand. Nothing is written before `save`. */
export const updateCatalog = async (
  folder: string,
  { labels, ...input }: Omit<InferInput, 'previous'>,
): Promise<CatalogUpdate> => {
  const [onDisk, before] = await Promise.all([loadCatalog(folder), load(inferredFile(folder))])
  const inferred = inferCatalog({ ...input, previous: before ?? onDisk })
  const kept = onDisk ? keepEdits(before ?? onDisk, onDisk, inferred) : inferred
  const next = catalog.parse(labels ? applyLabels(kept, labels) : kept)
  return {
    catalog: next,
    async save() {
      await saveCatalog(folder, next)
      await writeAtomically(inferredFile(folder), stringify(inferred, { lineWidth: 0 }))
    },
  }
}
