import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { FairleadError } from '../errors.ts'

const refuse = (file: string, line: number, field: string, zh: string, en: string): never => {
  throw new FairleadError('invalid_catalog_file', { file: basename(file), path: file, line, field, zh, en })
}

const lineOf = (document: Document, lines: LineCounter, path: PropertyKey[]): number => {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** Parses YAML against a schema. Throws `invalid_catalog_file` with the line and the field of the first fault. */
export const parseYaml = <S extends z.ZodType>(schema: S, text: string, file: string): z.infer<S> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [fault] = document.errors
  if (fault)
    refuse(file, fault.linePos?.[0].line ?? 1, 'YAML', 'YAML 语法有误', fault.message.split('\n')[0] ?? 'not YAML')
  const value: unknown = document.toJS()
  const parsed = schema.safeParse(value, { error: z.locales.en().localeError })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0] as z.core.$ZodIssue
  const zh = schema.safeParse(value, { error: z.locales.zhCN().localeError }).error?.issues[0]?.message ?? ''
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path
  return refuse(file, lineOf(document, lines, path), path.join('.') || 'YAML', zh, issue.message)
}

/** Reads a YAML file against a schema. Throws `file_unreadable` or `invalid_catalog_file`. */
export const readYaml = async <S extends z.ZodType>(schema: S, file: string): Promise<z.infer<S>> => {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new FairleadError('file_unreadable', { path: file, reason: cause.message })
  })
  return parseYaml(schema, text, file)
}

/** Writes through a file of its own beside it, so that a reader sees the old text or the new one, never a part. */
export const writeYaml = async (file: string, value: unknown, heading = ''): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const fresh = `${file}.${randomUUID()}`
  await writeFile(fresh, heading + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }))
  await rename(fresh, file)
}
