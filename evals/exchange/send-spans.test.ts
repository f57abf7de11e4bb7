import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { cases, runOf } from '../testing/trial.ts'
import { sendSpans } from './send-spans.ts'

const collector = async (status: number) => {
  const got: { path: string | undefined; spans: { name: string }[] }[] = []
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as {
      resourceSpans: { scopeSpans: { spans: { name: string }[] }[] }[]
    }
    got.push({ path: request.url, spans: body.resourceSpans[0]?.scopeSpans[0]?.spans ?? [] })
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { to: `http://127.0.0.1:${port}`, got, close: () => server.close() }
}

it('sends every trial once, in requests that a collector takes', async () => {
  const { to, got, close } = await collector(200)
  const run = runOf(cases(120, () => true))
  expect(await sendSpans(run, { to, content: false })).toBe(120)
  close()
  expect(got.map(({ path }) => path)).toEqual(['/v1/traces', '/v1/traces', '/v1/traces'])
  expect(new Set(got.flatMap(({ spans }) => spans.map(({ name }) => name))).size).toBe(120)
})

it('says in a sentence what keeps it from sending', async () => {
  const run = runOf(cases(1, () => true))
  const { to, close } = await collector(503)
  await expect(sendSpans(run, { to, content: false })).rejects.toMatchObject({ code: 'collector_unavailable' })
  close()
  await expect(sendSpans(run, { to: 'http://127.0.0.1:9', content: false })).rejects.toMatchObject({
    code: 'collector_unavailable',
  })
  await expect(sendSpans(run, { to: 'collector', content: false })).rejects.toMatchObject({ code: 'invalid_setting' })
})
