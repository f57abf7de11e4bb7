import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fairlead, startServer } from '../testing/command-line.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'fairlead-cli-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

const oneLine = (text: string) => text.trimEnd().split('\n').length === 1 && !text.includes('    at ')

it('explains itself in the language of the terminal', async () => {
  const english = await fairlead(['--help'], {})
  expect([english.code, english.err]).toEqual([0, ''])
  expect(english.out).toContain('Exit codes')
  const chinese = await fairlead(['ask', '--help'], { LANG: 'zh_CN.UTF-8' })
  expect([chinese.code, chinese.out.includes('退出码')]).toEqual([0, true])
  expect((await fairlead(['segment', '--help', '--lang', 'zh'], {})).out).toContain('列出保存的人群')
})

it('answers a wrong command line with one line, the way to the help, and 2', async () => {
  const unknown = await fairlead(['conquer'], {})
  expect([unknown.code, unknown.out, oneLine(unknown.err)]).toEqual([2, '', true])
  const lacking = await fairlead(['segment', 'list'], {})
  expect([lacking.code, lacking.err]).toEqual([2, '--workspace is missing.\nfairlead segment list --help\n'])
})

it('refuses to listen beyond this machine', async () => {
  const { code, err, out } = await fairlead(['start'], { FAIRLEAD_DATA: data, HOST: '0.0.0.0' })
  expect([code, out, oneLine(err)]).toEqual([2, '', true])
  expect(err).toContain('HOST')
})

it('refuses a data folder that is a file', async () => {
  const path = join(data, 'a-file')
  await writeFile(path, '')
  const { code, err } = await fairlead(['start'], { FAIRLEAD_DATA: path })
  expect([code, oneLine(err)]).toEqual([5, true])
  expect(err).toContain(path)
})

it('refuses a port that is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const { code, err } = await fairlead(['start', '--no-demo', '--no-page'], { FAIRLEAD_DATA: data, PORT: String(port) })
  expect([code, oneLine(err)]).toEqual([5, true])
  expect(err).toContain(String(port))
  server.close()
})

it('refuses a second process on the same data, and frees them when it is stopped', async () => {
  const server = await startServer({ FAIRLEAD_DATA: data })
  const second = await fairlead(['start', '--no-demo', '--no-page'], { FAIRLEAD_DATA: data, PORT: '0' })
  expect([second.code, second.out, oneLine(second.err)]).toEqual([5, '', true])
  expect(await server.stop()).toBe(0)
  expect((await fairlead(['workspace', 'list'], { FAIRLEAD_DATA: data })).out).toBe('[]\n')
})

it('refuses to spread data of the embedded engine over workers, and things of nobody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-cli-'))
  const at = { FAIRLEAD_DATA: folder, LANG: 'en_US.UTF-8' }
  expect((await fairlead(['workspace', 'create', 'shop'], at)).code).toBe(0)
  const spread = await fairlead(['warehouse', 'distribute', '--workspace', 'shop'], at)
  expect([spread.code, spread.out, oneLine(spread.err)]).toEqual([3, '', true])
  expect(spread.err).toContain('WAREHOUSE_URL')
  const none = await fairlead(['warehouse', 'distribute', '--workspace', 'shop', '--shards', '0'], at)
  expect([none.code, none.err.split('\n')[0]]).toEqual([2, '--shards is 1 or more.'])
  const things = join(folder, 'accounts.csv')
  await writeFile(things, 'no,owner\nA,1\n')
  const asked = ['import', things, '--workspace', 'shop', '--entity', 'accounts']
  expect((await fairlead(asked, at)).code).toBe(2)
  const early = await fairlead([...asked, '--customer', 'owner'], at)
  expect([early.code, early.out]).toEqual([3, ''])
  expect(early.err).toContain('has no customers yet')
  await rm(folder, { recursive: true, force: true })
}, 300_000)
