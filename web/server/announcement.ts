import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Announcement {
  pid: number
  host: string
  port: number
  /** Readable by this user only; whoever has it is this machine's command line. */
  token: string
}

const ownerOnly = 0o600

/** Tells the command line where the server listens, in `<data>/server.json`. Gives what takes it back. */
export const announce = async (data: string, announcement: Announcement): Promise<() => Promise<void>> => {
  const file = join(data, 'server.json')
  const draft = `${file}.${announcement.pid}`
  await writeFile(draft, JSON.stringify(announcement), { mode: ownerOnly })
  await rename(draft, file)
  return () => rm(file, { force: true })
}
