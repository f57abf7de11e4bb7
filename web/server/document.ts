import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { type SchemaName, schemas } from './contract/index.ts'

const names = Object.keys(schemas) as SchemaName[]

/** The contract's schemas as JSON schemas that refer to each other by name; rules refer to themselves. */
const components = () => {
  const registry = z.registry<{ id: string }>()
  for (const name of names) registry.add(schemas[name], { id: name })
  const made = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  })
  return Object.fromEntries(Object.entries(made.schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]))
}

/** OpenAPI 3.1 of the routes that were added to the app. */
export const openApiDocument = (app: OpenAPIHono, version: string): object => {
  const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Fairlead', version } })
  return { ...document, components: { schemas: components() } }
}
