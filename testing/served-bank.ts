import { resolve } from 'node:path'
import { createConversation } from '../agent/create-conversation.ts'
import { scriptedServer } from '../agent/testing/scripted-server.ts'
import { isPageFresh } from '../cli/page.ts'
import { serve } from '../compose.ts'
import { ensureDemo } from '../demo/ensure-demo.ts'
import { tools } from '../tools/index.ts'
import { createApp } from '../web/server/app.ts'
import { listen } from '../web/server/listen.ts'
import { testWorld } from './workspace.ts'

const page = resolve(import.meta.dirname, '../dist')
const customers = 300
const silent = { info() {}, warn() {}, error() {} } as never

/** The demo bank, small, behind the real server with the built page. `withModel` serves it once more, with a scripted language model. */
export const servedBank = async () => {
  if (!(await isPageFresh())) throw new Error('dist/ is older than the sources of the page: run `npm run build` first')
  const { fairlead, close } = await testWorld()
  try {
    const { engine, settings, store, workspaces, importing, distributing, evals, token } = fairlead
    await ensureDemo({ engine, folder: settings.data, customers })
    const served = await serve(fairlead)
    return {
      url: served.url,
      db: store.db,

      async withModel(script: Parameters<typeof scriptedServer>[0]) {
        const model = await scriptedServer(script)
        const conversation = await createConversation({
          store: store.db,
          pool: store.pool,
          workspaces: (name) => workspaces.open(name),
          tools,
          model: { kind: 'openai', model: 'scripted', apiKey: 'none', baseURL: model.baseURL },
          log: silent,
        })
        const app = createApp({
          version: 'test',
          model: { kind: 'openai', name: 'scripted' },
          token,
          db: store.db,
          workspaces,
          conversation,
          importing,
          distributing,
          evals,
          log: silent,
          page,
        })
        const listening = await listen(app, '127.0.0.1', 0)
        return {
          url: listening.url,
          async close() {
            await listening.close()
            await model.close()
          },
        }
      },

      async close() {
        await served.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
export type ServedBank = Awaited<ReturnType<typeof servedBank>>
