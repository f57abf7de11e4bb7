import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const one = '/api/workspaces/{workspace}/knowledge/records/{record}'

/** Changes and removes what people wrote or brought in; the audit log keeps what was there before. */
export const knowledgeCorrectionRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  const of = (workspace: string) => workspaces.open(workspace)

  jsonRoute(
    app,
    { method: 'patch', path: one, summary: 'Change a note', body: 'NewNote', answer: 'KnowledgeRecord' },
    async ({ params, body }) => {
      const { corrections, knowledge } = await of(params.workspace)
      await corrections.changeNote(params.record, body, localActor)
      return knowledge.get(params.record)
    },
  )
  jsonRoute(app, { method: 'delete', path: one, summary: 'Remove a note', answer: 'Done' }, async ({ params }) => {
    await (await of(params.workspace)).corrections.removeNote(params.record, localActor)
    return { done: true as const }
  })
  jsonRoute(
    app,
    { method: 'get', path: `${one}/import`, summary: 'The import that it came with', answer: 'ImportBatch' },
    async ({ params }) => (await of(params.workspace)).corrections.importOf(params.record),
  )
  jsonRoute(
    app,
    { method: 'delete', path: `${one}/import`, summary: 'Take that import back', answer: 'RemovedImport' },
    async ({ params }) => (await of(params.workspace)).corrections.removeImport(params.record, localActor),
  )
  jsonRoute(
    app,
    { method: 'get', path: `${one}/history`, summary: 'What was changed of it', answer: 'CorrectionList' },
    async ({ params }) => ({ corrections: await (await of(params.workspace)).corrections.history(params.record) }),
  )
}
