import type { OpenAPIHono } from '@hono/zod-openapi'
import { longestMessage } from '../../../agent/message-length.ts'
import type { LoggedEvent } from '../../../agent/wire.ts'
import { localActor } from '../../../backend/actor.ts'
import { FairleadError } from '../../../backend/errors.ts'
import { threadsOf } from '../../../backend/store/threads.ts'
import type { ServerContext } from '../context.ts'
import type { AguiInput } from '../contract/conversations.ts'
import { streamRoute } from '../route.ts'
import { eventStream } from '../sse.ts'

const ends = new Set(['RUN_FINISHED', 'RUN_ERROR'])

const lastWords = ({ messages }: AguiInput): string => {
  const content = messages.findLast(({ role }) => role === 'user')?.content ?? ''
  const text = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('')
  if (text.trim() === '') throw new FairleadError('invalid_input', { place: 'messages', problem: 'no user message' })
  const { length } = text.trim()
  if (length > longestMessage) throw new FairleadError('bad_message', { limit: longestMessage, length })
  return text
}

/** The events of one run: RUN_STARTED comes first, as AG-UI clients demand, and the run's end closes the stream. */
async function* oneRun(events: AsyncIterable<LoggedEvent>): AsyncGenerator<LoggedEvent> {
  const before: LoggedEvent[] = []
  let started = false
  for await (const logged of events) {
    const { type } = logged.event
    if (!started && type !== 'RUN_STARTED' && !ends.has(type)) {
      before.push(logged)
      continue
    }
    yield logged
    if (!started) yield* before
    started = true
    if (ends.has(type)) return
  }
}

/** Any AG-UI client: a RunAgentInput in, the events of that run out. */
export const aguiRoutes = (app: OpenAPIHono, { db, conversation, workspaces, log }: ServerContext): void => {
  streamRoute(
    app,
    {
      method: 'post',
      path: '/api/workspaces/{workspace}/threads/{thread}/agui',
      summary: 'One run for an AG-UI client',
      body: 'AguiInput',
      media: 'text/event-stream',
    },
    async ({ params, body, signal }) => {
      const text = lastWords(body)
      await workspaces.open(params.workspace)
      const threads = threadsOf(db, params.workspace)
      await threads.get(params.thread).catch(async (error: unknown) => {
        if (!(error instanceof FairleadError)) throw error
        await conversation.createThread({ workspace: params.workspace, id: params.thread })
      })
      const after = await threads.lastSeq(params.thread)
      const { done, run } = await conversation.start({ ...params, text, actor: localActor })
      done.catch((error: unknown) => log.error({ err: error, run }, 'run failed'))
      return eventStream(signal, (stopped) => oneRun(conversation.events({ ...params, after, signal: stopped })))
    },
  )
}
