import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Catalog } from '../../../backend/catalog/catalog.ts'
import type { ServerContext } from '../context.ts'
import type { WorkspaceSummary } from '../contract/workspaces.ts'
import { tokenOnly } from '../guard.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces'
const one = `${all}/{workspace}` as const

const summary = ({ workspace, title, synthetic, customers }: Catalog): WorkspaceSummary => ({
  name: workspace,
  title,
  synthetic,
  customers: customers.rows,
})

/** Workspaces: list, look at, make, remove. Removing erases data, so only the command line may. */
export const workspaceRoutes = (app: OpenAPIHono, { workspaces, token }: ServerContext): void => {
  jsonRoute(app, { method: 'get', path: all, summary: 'Workspaces', answer: 'WorkspaceList' }, async () => ({
    workspaces: (await workspaces.list()).map(summary),
  }))
  jsonRoute(
    app,
    {
      method: 'post',
      path: all,
      summary: 'Make an empty one',
      body: 'NewWorkspace',
      answer: 'WorkspaceSummary',
      status: 201,
    },
    async ({ body }) => summary(await workspaces.create(body)),
  )
  jsonRoute(
    app,
    { method: 'get', path: one, summary: 'One workspace', answer: 'WorkspaceDetail' },
    async ({ params }) => {
      const { workspace, prompts } = await workspaces.open(params.workspace)
      const { catalog } = workspace
      return {
        ...summary(catalog),
        customerLabels: catalog.customers.labels,
        attributes: catalog.attributes.length,
        events: catalog.events.map(({ name, labels, rows, from, to }) => ({
          name,
          labels,
          rows,
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        })),
        timeZone: catalog.timeZone,
        ...(catalog.currency && { currency: catalog.currency }),
        now: workspace.now(),
        fixedClock: catalog.clock !== undefined,
        prompts: await prompts(),
      }
    },
  )
  jsonRoute(
    app,
    { method: 'delete', path: one, summary: 'Remove it with all its data', answer: 'Done', use: [tokenOnly(token)] },
    async ({ params }) => {
      await workspaces.remove(params.workspace)
      return { done: true }
    },
  )
}
