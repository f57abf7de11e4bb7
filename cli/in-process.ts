import { compose, type Settings } from '../compose.ts'
import type { Line } from './client.ts'

/** The API of parts built in this process, without a network. */
export const inProcessLine = async (settings: Settings): Promise<Line> => {
  const fairlead = await compose(settings)
  const headers = { host: 'localhost', 'content-type': 'application/json', authorization: `Bearer ${fairlead.token}` }
  return {
    send: async (path, { method, body, signal }) =>
      fairlead.app.fetch(
        new Request(`http://localhost${path}`, {
          method,
          headers,
          ...(method !== 'GET' && method !== 'DELETE' && { body: body ?? '{}' }),
          ...(signal && { signal }),
        }),
      ),
    close: fairlead.close,
  }
}
