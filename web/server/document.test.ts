import { OpenAPIHono } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import { type SchemaName, schemas } from './contract/index.ts'
import { openApiDocument } from './document.ts'
import { jsonRoute } from './route.ts'

it('describes every schema by name, rules by reference to themselves', () => {
  const app = new OpenAPIHono()
  jsonRoute(
    app,
    { method: 'post', path: '/api/things/{thing}', summary: 'A thing', body: 'PreviewRequest', answer: 'Done' },
    () => ({ done: true }),
  )
  const text = JSON.stringify(openApiDocument(app, '1.0.0'))
  const document = JSON.parse(text) as { components: { schemas: Record<string, unknown> }; paths: object }
  const names = Object.keys(document.components.schemas)
  expect(names).toEqual(expect.arrayContaining(Object.keys(schemas) as SchemaName[]))
  expect(Object.keys(document.paths)).toEqual(['/api/things/{thing}'])
  const references = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  expect(references).toContain('Rule')
  expect(references.filter((name) => !names.includes(name as string))).toEqual([])
})
