import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FairleadError } from '../errors.ts'

export interface FolderLock {
  release(): Promise<void>
}

interface Holder {
  pid: number
  /** Start time of the process where the system tells it, so that a reused pid is not taken for the holder. */
  started: string | null
}

const startOf = async (pid: number): Promise<string | null> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const holderOf = async (file: string): Promise<Holder | null> => {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'))
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? (holder as Holder) : null
  } catch {
    return null
  }
}

const holds = async (holder: Holder): Promise<boolean> =>
  isAlive(holder.pid) && (holder.started === null || holder.started === (await startOf(holder.pid)))

/** Moves a dead process's lock away; false when another process was quicker. */
const clear = async (file: string, dead: Holder | null): Promise<boolean> => {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return false
  }
  const moved = await holderOf(aside)
  if (moved?.pid === dead?.pid && moved?.started === dead?.started) {
    await rm(aside, { force: true })
    return true
  }
  await rename(aside, file)
  return false
}

/** Linked into place, so that nobody sees a lock without its holder. */
const take = async (file: string, mine: Holder, path: string): Promise<boolean> => {
  const draft = `${file}.${randomUUID()}`
  try {
    await writeFile(draft, JSON.stringify(mine))
    await link(draft, file)
    return true
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    throw new FairleadError('data_unreadable', { path, reason: message })
  } finally {
    await rm(draft, { force: true })
  }
}

const prepare = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new FairleadError('data_unreadable', { path, reason: (error as Error).message })
  }
}

const attempts = 5

/**
 * Makes the data folder and takes it for this process. Throws `data_unreadable` when it cannot be read and written and
 * `data_locked` with the pid when a living process has it; the lock of a dead one is taken over.
 */
export const lockDataFolder = async (path: string): Promise<FolderLock> => {
  await prepare(path)
  const file = join(path, 'fairlead.lock')
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid) }
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await take(file, mine, path)) return { release: () => rm(file, { force: true }) }
    const holder = await holderOf(file)
    if (holder && (await holds(holder))) throw new FairleadError('data_locked', { path, pid: holder.pid })
    await clear(file, holder)
  }
  throw new FairleadError('data_locked', { path })
}
