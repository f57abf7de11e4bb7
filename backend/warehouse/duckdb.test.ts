import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duckdbEngine } from './duckdb.ts'

const holder = `
  const { duckdbEngine } = await import(${JSON.stringify(join(import.meta.dirname, 'duckdb.ts'))})
  const engine = await duckdbEngine({ folder: process.argv[1] })
  await engine.open('held')
  process.stdout.write('open')
  setInterval(() => undefined, 1000)
`

describe('the embedded engine', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairlead-lock-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('names the process that holds the data', async () => {
    const other = spawn(process.execPath, ['--input-type=module', '-e', holder, folder])
    await once(other.stdout, 'data')
    const engine = await duckdbEngine({ folder })
    await expect(engine.open('held')).rejects.toMatchObject({
      code: 'data_locked',
      details: { path: join(folder, 'workspaces/held/warehouse.duckdb'), pid: other.pid },
    })
    other.kill('SIGKILL')
    await once(other, 'exit')
    await engine.open('held')
    await engine.close()
  })

  it('names a folder that it cannot use', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    await expect(duckdbEngine({ folder: file })).rejects.toMatchObject({ code: 'data_unreadable' })
  })

  it('names a file that is not a database', async () => {
    const engine = await duckdbEngine({ folder })
    await engine.open('broken')
    await engine.remove('broken')
    const path = join(folder, 'workspaces/broken/warehouse.duckdb')
    await writeFile(path, 'not a database, but long enough to be looked at '.repeat(500))
    await expect(engine.open('broken')).rejects.toMatchObject({ code: 'data_unreadable', details: { path } })
    await engine.close()
  })
})
