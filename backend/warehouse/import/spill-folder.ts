import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const name = /^import-(\d+)-/

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A new folder for one import's temporary files; those of imports whose process was killed are removed. */
export const spillFolder = async (data: string): Promise<string> => {
  const spill = join(data, 'spill')
  await mkdir(spill, { recursive: true })
  for (const entry of await readdir(spill)) {
    const [, pid] = name.exec(entry) ?? []
    if (pid && !isAlive(Number(pid))) await rm(join(spill, entry), { recursive: true, force: true })
  }
  return mkdtemp(join(spill, `import-${process.pid}-`))
}
