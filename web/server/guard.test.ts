import { OpenAPIHono } from '@hono/zod-openapi'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { answerFailure } from './failure.ts'
import { jsonOnly, ownOriginOnly, securityHeaders, tokenOnly } from './guard.ts'

const app = new OpenAPIHono()
app.onError(answerFailure(pino({ level: 'silent' })))
app.use(securityHeaders, ownOriginOnly, jsonOnly)
app.get('/api/thing', ({ json }) => json({}))
app.post('/api/thing', ({ json }) => json({}))
app.get('/api/files', tokenOnly('secret'), ({ json }) => json({}))
app.get('/', ({ text }) => text('page'))

const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  app.fetch(new Request(`http://127.0.0.1:4600${path}`, { method, headers, ...(method === 'POST' && { body: '{}' }) }))
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code
const host = '127.0.0.1:4600'
const json = { 'content-type': 'application/json' }

it('answers this machine under its loopback names', async () => {
  for (const name of [host, 'localhost:4600', 'LOCALHOST', '[::1]:4600'])
    expect((await ask('/api/thing', { host: name })).status).toBe(200)
})

it('refuses a name that was rebound to this machine', async () => {
  for (const name of ['evil.example', 'evil.example:4600', '127.0.0.1.evil.example', 'localhost.evil.example', '']) {
    const response = await ask('/api/thing', { host: name })
    expect([response.status, await codeOf(response)]).toEqual([403, 'origin_refused'])
  }
})

it('refuses a write from a foreign page, however it is sent', async () => {
  for (const origin of ['https://evil.example', 'http://127.0.0.1:9999', 'null'])
    expect(await codeOf(await ask('/api/thing', { host, origin, ...json }, 'POST'))).toBe('origin_refused')
  expect(await codeOf(await ask('/api/thing', { host, 'sec-fetch-site': 'cross-site', ...json }, 'POST'))).toBe(
    'origin_refused',
  )
  expect((await ask('/api/thing', { host, origin: `http://${host}`, ...json }, 'POST')).status).toBe(200)
})

it('refuses a form and lets a link to the page through', async () => {
  const form = { host, 'content-type': 'application/x-www-form-urlencoded' }
  expect(await codeOf(await ask('/api/thing', form, 'POST'))).toBe('json_required')
  expect((await ask('/', { host, 'sec-fetch-site': 'cross-site' })).status).toBe(200)
})

it('opens what reaches files to the holder of the token only', async () => {
  for (const authorization of ['', 'Bearer', 'Bearer secre', 'Bearer secret2', 'secret'])
    expect((await ask('/api/files', { host, authorization })).status).toBe(401)
  expect((await ask('/api/files', { host, authorization: 'Bearer secret' })).status).toBe(200)
})

it('forbids inline scripts and framing on every answer, also a refusal', async () => {
  for (const response of [await ask('/', { host }), await ask('/api/thing', { host: 'evil.example' })]) {
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  }
})
