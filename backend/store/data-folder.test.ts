import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockDataFolder } from './data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('gives the folder to one holder at a time', async () => {
  const first = await lockDataFolder(folder)
  await expect(lockDataFolder(folder)).rejects.toMatchObject({ code: 'data_locked', details: { pid: process.pid } })
  await first.release()
  await (await lockDataFolder(folder)).release()
})

it('takes over the lock of a process that has died', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await writeFile(join(folder, 'fairlead.lock'), JSON.stringify({ pid: child.pid, started: '1' }))
  await (await lockDataFolder(folder)).release()
})

it('takes over a lock whose pid now belongs to another process', async () => {
  await writeFile(join(folder, 'fairlead.lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }))
  await (await lockDataFolder(folder)).release()
})

it('takes over a lock that was cut short while being written', async () => {
  await writeFile(join(folder, 'fairlead.lock'), '{"pi')
  await (await lockDataFolder(folder)).release()
})

it('gives a free folder to exactly one of several that ask at once', async () => {
  await writeFile(join(folder, 'fairlead.lock'), JSON.stringify({ pid: 2 ** 30, started: '1' }))
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => lockDataFolder(folder)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('refuses a path that is a file', async () => {
  const path = join(folder, 'file')
  await writeFile(path, '')
  await expect(lockDataFolder(path)).rejects.toMatchObject({ code: 'data_unreadable', details: { path } })
})
