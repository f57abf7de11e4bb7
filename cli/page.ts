import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Desk } from './command.ts'
import type { ProgressLine } from './progress.ts'

const root = resolve(import.meta.dirname, '..')
/** What the page is built from. */
const sources = ['web/app', 'agent/wire.ts', 'vite.config.ts', 'package-lock.json']

const newest = async (path: string): Promise<number> => {
  const info = await stat(path).catch(() => undefined)
  if (!info) return 0
  if (!info.isDirectory()) return info.mtimeMs
  const inside = await readdir(path, { recursive: true, withFileTypes: true })
  const files = inside.filter((entry) => entry.isFile())
  const times = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mtimeMs),
  )
  return Math.max(0, ...times)
}

/** Whether dist/ is there and younger than all it is built from. */
export const isPageFresh = async (): Promise<boolean> => {
  const built = await stat(join(root, 'dist/index.html')).catch(() => undefined)
  if (!built) return false
  const times = await Promise.all(sources.map((source) => newest(join(root, source))))
  return times.every((time) => time <= built.mtimeMs)
}

const build = (signal: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        words += data.toString()
      })
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`the page could not be built:\n${words}`))))
  })

/** Builds the page with Vite where dist/ is absent or older than its sources. */
export const ensurePage = async (
  progress: ProgressLine,
  { lang, signal }: Pick<Desk, 'lang' | 'signal'>,
): Promise<void> => {
  if (await isPageFresh()) return
  progress.show(lang === 'zh' ? '正在构建页面……' : 'Building the page…')
  await build(signal)
}
