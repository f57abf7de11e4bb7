import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { threadsOf } from '../../../backend/store/threads.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const runs = '/api/evals/runs'
const run = `${runs}/{run}` as const
const trial = `${run}/cases/{case}/{trial}` as const

/** Runs of the evals: list, start, compare, label; conversations that become cases. */
export const evalRoutes = (app: OpenAPIHono, { evals, workspaces, db }: ServerContext): void => {
  jsonRoute(app, { method: 'get', path: '/api/evals', summary: 'Runs, suites and models', answer: 'EvalList' }, () =>
    evals.list(),
  )
  jsonRoute(
    app,
    { method: 'post', path: runs, summary: 'Start a run', body: 'NewEvalRun', answer: 'StartedEval', status: 202 },
    ({ body }) => evals.start(body),
  )
  jsonRoute(
    app,
    { method: 'get', path: run, summary: 'One run with its cases and who agrees', answer: 'EvalRun' },
    ({ params }) => evals.show(params.run),
  )
  jsonRoute(
    app,
    { method: 'post', path: `${run}/cancel`, summary: 'Stop it; what is done is kept', body: 'Empty', answer: 'Done' },
    async ({ params }) => {
      await evals.cancel(params.run)
      return { done: true as const }
    },
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: '/api/evals/compare',
      summary: 'Two runs compared',
      query: { before: z.string(), after: z.string() },
      answer: 'EvalComparison',
    },
    ({ query }) => evals.compare(String(query.before), String(query.after)),
  )
  jsonRoute(app, { method: 'get', path: trial, summary: 'One trial of a case', answer: 'EvalTrial' }, ({ params }) =>
    evals.trial(params.run, params.case, Number(params.trial)),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${trial}/labels`,
      summary: 'Say whether it is right',
      body: 'NewLabel',
      answer: 'EvalTrial',
    },
    ({ params, body }) => evals.label(params.run, params.case, Number(params.trial), body),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: '/api/evals/cases/draft',
      summary: 'A conversation as a case, personal data masked, for review',
      body: 'ThreadChoice',
      answer: 'CaseDraft',
    },
    async ({ body: { workspace, thread }, signal }) => {
      const services = await workspaces.open(workspace)
      const threads = threadsOf(db, workspace)
      const [{ lang }, messages] = await Promise.all([threads.get(thread), threads.said(thread)])
      const known = await services.personal(messages.join('\n'), signal)
      return evals.draft(messages, { lang, known })
    },
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: '/api/evals/cases',
      summary: 'Keep a case',
      body: 'NewCase',
      answer: 'KeptCase',
      status: 201,
    },
    ({ body }) => evals.keep(body),
  )
}
