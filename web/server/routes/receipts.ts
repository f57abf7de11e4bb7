import type { OpenAPIHono } from '@hono/zod-openapi'
import { receipt } from '../../../backend/receipt.ts'
import { storedReceipt } from '../../../backend/store/receipts.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

/** The proof behind a number. */
export const receiptRoutes = (app: OpenAPIHono, { db, workspaces }: ServerContext): void => {
  jsonRoute(
    app,
    {
      method: 'get',
      path: '/api/workspaces/{workspace}/receipts/{receipt}',
      summary: 'The query and rows behind a number',
      answer: 'Receipt',
    },
    async ({ params }) => {
      await workspaces.open(params.workspace)
      return receipt.parse(await storedReceipt(db, params.workspace, params.receipt))
    },
  )
}
