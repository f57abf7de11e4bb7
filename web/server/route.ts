import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z as zod } from 'zod'
import { FairleadError } from '../../backend/errors.ts'
import { issueSentence } from '../../backend/issue-sentence.ts'
import { type SchemaName, schemas } from './contract/index.ts'

type Value<N extends SchemaName> = zod.infer<(typeof schemas)[N]>
type Names<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never

interface Description<P extends string> {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** With {names} as OpenAPI writes them. */
  path: P
  summary: string
  query?: Record<string, z.ZodType>
  use?: MiddlewareHandler[]
}

interface Call<P extends string, B> {
  params: Record<Names<P>, string>
  query: Record<string, unknown>
  body: B
  /** Aborted when the caller goes away. */
  signal: AbortSignal
  context: Context
}

const reference = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: SchemaName) => ({ 'application/json': { schema: reference(name) } })

const place = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'body'

/** Parses at the border; the first problem becomes `invalid_input`, which names the field. */
const parse = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const problem = issue && issueSentence(issue)
  throw new FairleadError('invalid_input', {
    place: place(issue?.path ?? []),
    problem: problem?.en ?? '',
    ...(problem && { problemZh: problem.zh }),
  })
}

const bodyOf = async (context: Context): Promise<unknown> => {
  try {
    return await context.req.json()
  } catch {
    throw new FairleadError('json_malformed')
  }
}

const describe = <P extends string>(
  app: OpenAPIHono,
  { method, path, summary, query }: Description<P>,
  body: SchemaName | undefined,
  answer: RouteConfig['responses'],
) => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
  app.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    request: {
      ...(names.length > 0 && { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(query && { query: z.object(query) }),
      ...(body && { body: { content: json(body), required: true } }),
    },
    responses: { ...answer, default: { description: 'A failure', content: json('Failure') } },
  })
}

const handle = <P extends string, B>(
  app: OpenAPIHono,
  { method, path, query, use = [] }: Description<P>,
  body: SchemaName | undefined,
  respond: (call: Call<P, B>) => Response | Promise<Response>,
) => {
  app.on([method.toUpperCase()], [path.replace(/\{(\w+)\}/g, ':$1')], ...use, async (context: Context) =>
    respond({
      params: context.req.param() as Record<Names<P>, string>,
      query: parse(z.strictObject(query ?? {}), context.req.query()),
      body: (body ? parse(schemas[body] as z.ZodType, await bodyOf(context)) : undefined) as B,
      signal: context.req.raw.signal,
      context,
    }),
  )
}

/** A route that takes and gives JSON by schemas of the contract; it serves the path and describes it in one. */
export const jsonRoute = <P extends string, R extends SchemaName, B extends SchemaName = never>(
  app: OpenAPIHono,
  route: Description<P> & { body?: B; answer: R; status?: ContentfulStatusCode },
  respond: (call: Call<P, Value<B>>) => Value<R> | Promise<Value<R>>,
): void => {
  const status = route.status ?? 200
  describe(app, route, route.body, { [status]: { description: route.summary, content: json(route.answer) } })
  handle<P, Value<B>>(app, route, route.body, async (call) =>
    call.context.json((await respond(call)) as object, status),
  )
}

/** A route that gives a stream of another media type. */
export const streamRoute = <P extends string, B extends SchemaName = never>(
  app: OpenAPIHono,
  route: Description<P> & { body?: B; media: string },
  respond: (call: Call<P, Value<B>>) => Response | Promise<Response>,
): void => {
  const content = { [route.media]: { schema: { type: 'string' as const } } }
  describe(app, route, route.body, { 200: { description: route.summary, content } })
  handle<P, Value<B>>(app, route, route.body, respond)
}
