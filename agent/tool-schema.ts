import { z } from 'zod'
import type { Tool } from '../tools/tool.ts'
import { ruleGrammar } from './prompts/rule-grammar.ts'

type JsonSchema = { [key: string]: unknown }

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRule = (schema: JsonSchema): boolean =>
  typeof schema.$ref === 'string' ||
  (Array.isArray(schema.oneOf) && JSON.stringify(schema).includes('"everyone"')) ||
  (Array.isArray(schema.anyOf) && JSON.stringify(schema).includes('"everyone"'))

/** A stretch of time: its five forms stand in the grammar of rules. */
const isWindow = ({ oneOf }: JsonSchema): boolean => {
  const text = Array.isArray(oneOf) ? JSON.stringify(oneOf) : ''
  return text.includes('"calendar"') && text.includes('"ago"')
}

/** Drops what servers choke on or models do not need, and stands a description in for a recursive rule. */
const compact = (schema: unknown, rule: string): unknown => {
  if (Array.isArray(schema)) return schema.map((one) => compact(one, rule))
  if (!isObject(schema)) return schema
  if (isRule(schema)) return { type: 'object', description: rule }
  if (isWindow(schema)) return { type: 'object', description: 'Window W of preview_segment.' }
  const kept = Object.entries(schema).filter(([key, value]) => !dropped.has(key) && !isUnbounded(value))
  return Object.fromEntries(kept.map(([key, value]) => [key, compact(value, rule)]))
}
const dropped = new Set(['$schema', '$defs', 'pattern', 'format', 'minLength', 'maxLength', 'additionalProperties'])

/** The ends of what an integer can be, which say nothing. */
const isUnbounded = (value: unknown): boolean => Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER

const cache = new WeakMap<Tool, JsonSchema>()

/** The JSON schema of a tool's input for a model: flat, without $schema and $ref, rules described in words. */
export const toolSchema = (tool: Tool): JsonSchema => {
  const known = cache.get(tool)
  if (known) return known
  // The grammar is long: it is given once, where rules are tried first.
  const rule = tool.name === 'preview_segment' ? ruleGrammar : 'Rule of preview_segment.'
  const schema = compact(z.toJSONSchema(tool.input, { io: 'input', unrepresentable: 'any' }), rule) as JsonSchema
  cache.set(tool, schema)
  return schema
}
