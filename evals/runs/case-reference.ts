import { existsSync, globSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { keptFile } from './kept-cases.ts'
import { jsonOf } from './read-run.ts'

const stagedFault = z.object({ tool: z.string(), kind: z.enum(['refused', 'crash', 'lost']) })

/** What a case asks and what a right answer is, as its file says; what each scorer reads of it is the scorer's own business. */
const written = z.object({
  id: z.string(),
  version: z.int().default(1),
  fixture: z.object({ world: z.string(), seed: z.int().optional() }),
  faults: z.array(stagedFault).default([]),
  without: z.array(z.string()).default([]),
  expect: z.record(z.string(), z.unknown()),
  note: z.string().optional(),
})
type Written = z.infer<typeof written>

/** The workspace that a case is asked in: its world, and the seed where that is not the world's own. */
export const workspaceOf = ({ world, seed }: { world: string; seed?: number | undefined }): string =>
  seed === undefined ? world : `${world}-s${seed}`

/** What a trial was judged by. */
export const caseReference = z.strictObject({
  world: z.string(),
  faults: z.array(stagedFault),
  /** Tools that did not exist. */
  without: z.array(z.string()),
  /** Expectation by scorer. */
  expect: z.record(z.string(), z.unknown()),
  /** Rule that stood as the audience before the first message. */
  selection: z.unknown().optional(),
  note: z.string().optional(),
})
export type CaseReference = z.infer<typeof caseReference>

const readCases = async (file: string): Promise<[string, Written][]> =>
  (await readFile(file, 'utf8')).split('\n').flatMap((line): [string, Written][] => {
    if (line.trim() === '') return []
    const one = written.safeParse(JSON.parse(line))
    return one.success ? [[one.data.id, one.data]] : []
  })

/** References of cases as their files say now, read again when a file changes. */
export const caseReferences = ({ folder, program }: { folder: string; program: string }) => {
  const read = new Map<string, { at: number; cases: Map<string, Written> }>()
  const casesIn = async (file: string) => {
    const { mtimeMs } = await stat(file)
    const known = read.get(file)
    if (known?.at === mtimeMs) return known.cases
    const cases = new Map(await readCases(file))
    read.set(file, { at: mtimeMs, cases })
    return cases
  }
  /** Gives the reference of a case in that version; undefined where it was changed or is gone. */
  return async (): Promise<(id: string, version: number) => CaseReference | undefined> => {
    const kept = keptFile(folder)
    const files = [...globSync(join(dirname(program), 'suites', '*.jsonl')).sort(), ...(existsSync(kept) ? [kept] : [])]
    const all = await Promise.all(files.map(casesIn))
    return (id, version) => {
      const found = all.map((cases) => cases.get(id)).find((one) => one?.version === version)
      if (!found) return undefined
      const { fixture, faults, without, expect, note } = found
      return { world: workspaceOf(fixture), faults, without, expect, ...(note !== undefined && { note }) }
    }
  }
}

/** References of the cases of a run by id, as they were when it ran; of a run of before they were kept, none. */
export const referencesIn = async (folder: string): Promise<Record<string, CaseReference>> => {
  const text = await readFile(join(folder, 'cases.json'), 'utf8').catch(() => undefined)
  const read = z.record(z.string(), caseReference).safeParse(text === undefined ? {} : jsonOf(text))
  return read.data ?? {}
}
