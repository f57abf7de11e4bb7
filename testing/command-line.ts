import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const bin = join(resolve(import.meta.dirname, '..'), 'cli/fairlead.js')

export interface Finished {
  code: number | null
  out: string
  err: string
}

const launch = (words: string[], env: Record<string, string>) =>
  spawn(process.execPath, [bin, ...words], { env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env } })

/** Runs the real binary to its end. */
export const fairlead = async (words: string[], env: Record<string, string>, input = ''): Promise<Finished> => {
  const child = launch(words, env)
  const finished: Finished = { code: null, out: '', err: '' }
  child.stdout.on('data', (data) => {
    finished.out += data
  })
  child.stderr.on('data', (data) => {
    finished.err += data
  })
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { ...finished, code }
}

/** Starts the real server; resolves with its address once it is ready. */
export const startServer = async (env: Record<string, string>, words: string[] = ['--no-demo', '--no-page']) => {
  const child = launch(['start', ...words], { PORT: '0', ...env })
  let err = ''
  child.stderr.on('data', (data) => {
    err += data
  })
  const closed = once(child, 'close')
  const url = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
    closed.then(() => {
      throw new Error(`the server did not start:\n${err}`)
    }),
  ])
  return {
    url,
    stop: async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
      child.kill(signal)
      const [code] = await closed
      return code
    },
  }
}
