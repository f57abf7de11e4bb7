import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { absence, requires } from '../../testing/requires.ts'
import { postgresEngine } from './postgres.ts'

const there = requires('postgres')
const endless =
  'select count(*) from generate_series(1, 10000000) as a(x), generate_series(1, 1000000) as b(y) where (x + y) % 7 = 3'

const program = (url: string) => `
  import { postgresEngine } from '${join(import.meta.dirname, 'postgres.ts')}'
  const engine = await postgresEngine({ url: ${JSON.stringify(url)} })
  await engine.rows({ sql: ${JSON.stringify(endless)}, parameters: [] })`

it.skipIf(!there)(
  `leaves no query running on the server when the process is killed${there ? '' : ` (skipped — ${absence('postgres')})`}`,
  async () => {
    const { url, drop } = await testDatabase()
    const engine = await postgresEngine({ url, connections: 1 })
    const running = async () => {
      const rows = await engine.rows({
        sql: `select pid from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()`,
        parameters: [],
      })
      return rows.length
    }
    const until = async (wanted: number) => {
      while ((await running()) !== wanted) await wait(100)
    }
    try {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program(url)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      await until(1)
      child.kill('SIGKILL')
      await once(child, 'exit')
      await until(0)
      expect(await running()).toBe(0)
    } finally {
      await engine.close()
      await drop()
    }
  },
  60_000,
)
