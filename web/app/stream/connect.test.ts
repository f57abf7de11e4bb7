import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../../agent/wire.ts'
import { type Connection, connect } from './connect.ts'

type Answer = (response: ServerResponse, lastEventId: string | undefined) => void

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const serve = async (answers: Answer[]): Promise<string> => {
  let count = 0
  server = createServer((request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)]
    count += 1
    answer?.(response, request.headers['last-event-id'] as string | undefined)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`
}

const send = (response: ServerResponse, ...seqs: number[]) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const seq of seqs) response.write(`id: ${seq}\ndata: {"type":"E${seq}"}\n\n`)
}

const follow = async (url: string, until: number, after = 0) => {
  const events: LoggedEvent[] = []
  const connections: Connection[] = []
  const waits: number[] = []
  const controller = new AbortController()
  await connect({
    url,
    after,
    signal: controller.signal,
    onConnection: (connection) => connections.push(connection),
    onEvents: (more) => {
      events.push(...more)
      if (events.length >= until) controller.abort()
    },
    wait: async (ms) => {
      waits.push(ms)
    },
  })
  return { seqs: events.map(({ seq }) => seq), connections, waits }
}

describe('connect', () => {
  it('resumes after the last event when the stream is cut', async () => {
    const asked: (string | undefined)[] = []
    const url = await serve([
      (response, last) => {
        asked.push(last)
        send(response, 1, 2)
        response.end()
      },
      (response, last) => {
        asked.push(last)
        send(response, 3)
      },
    ])
    const { seqs, connections } = await follow(url, 3)
    expect(seqs).toEqual([1, 2, 3])
    expect(asked).toEqual([undefined, '2'])
    expect(connections).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open'])
  })

  it('starts after what is already known', async () => {
    const url = await serve([(response, last) => send(response, Number(last) + 1)])
    expect((await follow(url, 1, 41)).seqs).toEqual([42])
  })

  it('waits longer after each failure, up to a limit', async () => {
    const refuse: Answer = (response) => response.writeHead(503).end()
    const url = await serve([refuse, refuse, refuse, refuse, refuse, refuse, (response) => send(response, 1)])
    expect((await follow(url, 1)).waits).toEqual([500, 1000, 2000, 4000, 8000, 8000])
  })

  it('ends where there is no such thread', async () => {
    const url = await serve([(response) => response.writeHead(404).end()])
    expect((await follow(url, 1)).connections).toEqual(['connecting', 'gone'])
  })

  it('skips an event that is not JSON', async () => {
    const url = await serve([
      (response) => {
        send(response, 1)
        response.write('id: 2\ndata: {oops\n\nid: 3\ndata: {"type":"E3"}\n\n')
      },
    ])
    expect((await follow(url, 2)).seqs).toEqual([1, 3])
  })
})
