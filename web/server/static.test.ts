import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { OpenAPIHono } from '@hono/zod-openapi'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerFailure } from './failure.ts'
import { pageFiles } from './static.ts'

const script = 'const answer = 42;\n'.repeat(200)
let folder: string
let get: (path: string, headers?: Record<string, string>) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-page-'))
  await mkdir(join(folder, 'dist/assets'), { recursive: true })
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Fairlead</title>')
  await writeFile(join(folder, 'dist/assets/main-abc123.js'), script)
  await writeFile(join(folder, 'secret.txt'), 'secret')
  const app = new OpenAPIHono()
  app.onError(answerFailure(pino({ level: 'silent' })))
  app.get('*', pageFiles(join(folder, 'dist')))
  get = async (path, headers = {}) => app.fetch(new Request(`http://localhost${path}`, { headers }))
})
afterAll(() => rm(folder, { recursive: true }))

it('keeps hashed files for a year and asks again for the page', async () => {
  expect((await get('/assets/main-abc123.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
})

it('compresses scripts as the browser takes them', async () => {
  const packed = async (encoding: string) => {
    const response = await get('/assets/main-abc123.js', { 'accept-encoding': encoding })
    return { encoding: response.headers.get('content-encoding'), body: Buffer.from(await response.arrayBuffer()) }
  }
  const br = await packed('gzip, deflate, br')
  expect([br.encoding, brotliDecompressSync(br.body).toString()]).toEqual(['br', script])
  const gzip = await packed('gzip')
  expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(['gzip', script])
  expect((await packed('identity')).body.toString()).toBe(script)
})

it('gives the page for a view of it and nothing for a missing file', async () => {
  const view = await get('/w/bank/threads/t_1')
  expect([view.status, view.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect((await get('/assets/gone.js')).status).toBe(404)
})

it('never leaves its folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%E0%A4%A',
  ])
    expect((await get(path)).status).toBe(404)
})
