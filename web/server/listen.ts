import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { FairleadError } from '../../backend/errors.ts'
import type { Application } from './app.ts'

export interface Listening {
  url: string
  port: number
  close(): Promise<void>
}

const refusal = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new FairleadError('port_in_use', { port }) : error

/** Serves the app on one loopback address; port 0 takes a free one. Throws `port_in_use`. Closing ends open streams. */
export const listen = (app: Application, host: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }) as Server
    server.once('error', (error) => reject(refusal(error, port)))
    server.once('listening', () => {
      const bound = (server.address() as AddressInfo).port
      resolve({
        url: `http://${host}:${bound}`,
        port: bound,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
