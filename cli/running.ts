import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { FairleadError } from '../backend/errors.ts'
import type { Line } from './client.ts'

const announcement = z.object({ pid: z.int(), host: z.string(), port: z.int(), token: z.string() })
type Announcement = z.infer<typeof announcement>

const healthMs = 3000

/** Over node:http, which waits as long as an answer takes; fetch gives up after five minutes. */
const networkLine = ({ host, port, token }: Announcement): Line => {
  const url = `http://${host}:${port}`
  return {
    send: (path, { method, body, signal }) =>
      new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const outgoing = request(`${url}${path}`, { method, headers, ...(signal && { signal }) }, (incoming) =>
          resolve(new Response(Readable.toWeb(incoming) as ReadableStream, { status: incoming.statusCode ?? 500 })),
        )
        outgoing.once('error', (error) =>
          reject(
            signal?.aborted ? signal.reason : new FairleadError('server_unavailable', { url, reason: error.message }),
          ),
        )
        outgoing.end(body ?? (method === 'GET' || method === 'DELETE' ? undefined : '{}'))
      }),
    close: async () => {},
  }
}

/** The line to the server that has the data folder open; undefined when none answers. */
export const runningLine = async (data: string): Promise<Line | undefined> => {
  const text = await readFile(join(data, 'server.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const line = networkLine(announcement.parse(JSON.parse(text)))
    const { ok } = await line.send('/api/health', { method: 'GET', signal: AbortSignal.timeout(healthMs) })
    return ok ? line : undefined
  } catch {
    return undefined
  }
}
