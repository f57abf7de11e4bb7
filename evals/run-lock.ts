import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { FairleadError } from '../backend/errors.ts'

const holder = z.object({ token: z.string(), pid: z.int(), host: z.string() })

const heldBy = async (file: string) => {
  try {
    return holder.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // it is somebody else's process, and there
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes a folder for one run, so that no two write the same results; gives what lets it go. A lock whose process on this machine is gone was
 * left by a run that was killed, and is taken over. Throws `run_busy`.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'run.lock')
  const own = { token: randomUUID(), pid: process.pid, host: hostname() }
  const take = () => writeFile(file, `${JSON.stringify(own)}\n`, { flag: 'wx' }).then(() => true, isThere)
  const taken = async () => (await take()) && (await heldBy(file))?.token === own.token
  if (!(await taken())) {
    const other = await heldBy(file)
    if (!other || other.host !== own.host || lives(other.pid)) throw new FairleadError('run_busy', { path: folder })
    await rm(file, { force: true })
    if (!(await taken())) throw new FairleadError('run_busy', { path: folder })
  }
  return () => rm(file, { force: true })
}

const isThere = (error: NodeJS.ErrnoException): false => {
  if (error.code === 'EEXIST') return false
  throw error
}
