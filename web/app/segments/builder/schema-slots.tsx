import { object, optional, several, union } from './inputs/groups.tsx'
import { Json } from './inputs/json.tsx'
import { LiteralInput, LiteralsInput } from './inputs/literal.tsx'
import { choice, Flag, number, severalOf, Text } from './inputs/plain.tsx'
import { Among, freshNested, Where } from './inputs/rules.tsx'
import { freshWindow, WindowInput } from './inputs/time.ts'
import { nothing } from './node.ts'
import { type Input, type InputProps, type Slot, slot } from './slot.ts'

/** The part of JSON Schema that the rules' schemas use. */
export interface Schema {
  /** Several where the value is a literal of any of them. */
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly (string | number)[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  oneOf?: readonly Schema[]
  anyOf?: readonly Schema[]
  $ref?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  maxItems?: number
  default?: unknown
}
export interface RuleSchemas {
  Rule: Schema
}

const AsJson = ({ value, onChange }: InputProps) => <Json value={value} onChange={onChange} />

/** Inputs for schemas that refer to each other by name. */
const named: Record<string, { input: Input; fresh: () => unknown }> = {
  Rule: { input: Among, fresh: freshNested },
  FieldRule: { input: Where, fresh: freshNested },
  Window: { input: WindowInput, fresh: freshWindow },
}
const nameIn = ({ $ref }: Schema): string => $ref?.split('/').at(-1) ?? ''

const variantsOf = ({ oneOf, anyOf }: Schema): readonly Schema[] => oneOf ?? anyOf ?? []

/** The key whose fixed value tells the forms of a union apart. */
const tagOf = (variants: readonly Schema[]): string | undefined => {
  const [first] = variants
  return Object.keys(first?.properties ?? {}).find((key) =>
    variants.every(({ properties }) => properties?.[key]?.const !== undefined),
  )
}

/** A value that a schema takes, to start from. */
export const freshBySchema = (schema: Schema): unknown => {
  const { type, properties = {}, required = [], enum: values, minimum } = schema
  const [variant] = variantsOf(schema)
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  if (schema.$ref) return named[nameIn(schema)]?.fresh() ?? nothing
  if (values) return values[0]
  if (variant) return freshBySchema(variant)
  if (type === 'object') return Object.fromEntries(required.map((key) => [key, freshBySchema(properties[key] ?? {})]))
  if (type === 'array') return [freshBySchema(schema.items ?? {})]
  if (type === 'number' || type === 'integer') return Math.max(minimum ?? 1, 1)
  if (type === 'boolean') return true
  return ''
}

const unionOf = (variants: readonly Schema[], tag: string): Input => {
  const byTag = new Map(variants.map((each) => [String(each.properties?.[tag]?.const), each]))
  const forms = Object.fromEntries([...byTag].map(([key, each]) => [key, slotsOf(each, [tag])]))
  return union(tag, tag, forms, (type) => freshBySchema(byTag.get(type) ?? {}) as Record<string, unknown>)
}

const inputOf = (key: string, schema: Schema): Input => {
  const { type, enum: values, items } = schema
  const variants = variantsOf(schema)
  if (schema.$ref) return named[nameIn(schema)]?.input ?? AsJson
  if (values) return choice(key, values)
  if (schema.const !== undefined) return choice(key, [String(schema.const)])
  const tag = tagOf(variants)
  if (tag) return unionOf(variants, tag)
  if (type === 'object') return object(slotsOf(schema))
  if (type === 'array' && items?.type === 'integer' && items.minimum !== undefined && items.maximum !== undefined) {
    const { minimum: first, maximum: last } = items
    return severalOf(Array.from({ length: Math.min(last - first + 1, 100) }, (_, at) => first + at))
  }
  if (type === 'array' && items?.type === 'object') {
    return several(object(slotsOf(items)), () => freshBySchema(items), schema.maxItems ?? 100)
  }
  if (type === 'array' && (items?.type === 'string' || Array.isArray(items?.type))) return LiteralsInput
  if (Array.isArray(type)) return LiteralInput
  if (type === 'number' || type === 'integer') return number()
  if (type === 'boolean') return Flag
  return type === 'string' ? Text : AsJson
}

/** The values of an object schema, each with an input that its schema allows; fixed ones are not asked for, unless they may be left out. */
const slotsOf = ({ properties = {}, required = [] }: Schema, left: readonly string[] = []): Slot[] =>
  Object.entries(properties)
    .filter(([key, schema]) => !left.includes(key) && (schema.const === undefined || !required.includes(key)))
    .map(([key, schema]) => {
      const input = inputOf(key, schema)
      const whole = required.includes(key) || schema.type === 'boolean'
      return slot(key, whole ? input : optional(input, () => freshBySchema(schema)), {
        named: whole,
        wide: schema.type === 'object',
      })
    })

const made = new Map<string, Slot[] | undefined>()

/** The form of a kind by its published schema; nothing where the server does not know the kind. Made once a kind, so that inputs keep their state. */
export const slotsOfKind = (kind: string, { Rule }: RuleSchemas): readonly Slot[] | undefined => {
  if (!made.has(kind)) {
    const found = variantsOf(Rule).find(({ properties }) => properties?.kind?.const === kind)
    made.set(kind, found && slotsOf(found, ['kind']))
  }
  return made.get(kind)
}
