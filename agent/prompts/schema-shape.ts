import type { z } from 'zod'

type Schema = z.core.$ZodType
type Names = ReadonlyMap<Schema, string>

const mayBeLeftOut = (schema: Schema): boolean => ['optional', 'default'].includes(schema._zod.def.type)

/** Objects that differ in their tag alone become one: `{type:count|days}`. */
const joinTags = (shapes: string[]): string[] => {
  const tagged = new Map<string, string[]>()
  for (const shape of shapes) {
    const [, open = shape, tag, rest = ''] = /^(\{\w+:)([\w|]+)((?:,.*)?\})$/.exec(shape) ?? []
    const key = JSON.stringify([open, rest])
    tagged.set(key, [...(tagged.get(key) ?? []), ...(tag === undefined ? [] : [tag])])
  }
  return [...tagged].map(([key, tags]) => (JSON.parse(key) as [string, string]).join(tags.join('|')))
}

/** What a schema takes, in a few signs: `{field,op:eq|ne,window?:W}`, S a text, N a number, B true or false. Schemas of `names` are called by their name. */
export const schemaShape = (schema: Schema, names: Names): string => names.get(schema) ?? unnamedShape(schema, names)

/** The same, spelled out although it has a name. */
export const unnamedShape = (schema: Schema, names: Names): string => {
  // every schema that zod makes is one of these
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return `{${propertyShapes(def.shape, names).join(',')}}`
    case 'array':
      return `[${schemaShape(def.element, names)}]`
    case 'union':
      return joinTags(def.options.map((option) => schemaShape(option, names))).join(' or ')
    case 'optional':
    case 'default':
      return schemaShape(def.innerType, names)
    case 'enum':
      return Object.values(def.entries).join('|')
    case 'literal':
      return def.values.map(String).join('|')
    case 'number':
      return 'N'
    case 'boolean':
      return 'B'
    default:
      return 'S'
  }
}

/** The properties of an object in the same signs: `?` may be left out, nothing behind the name is a text. */
export const propertyShapes = (shape: Readonly<Record<string, Schema>>, names: Names): string[] =>
  Object.entries(shape).map(([name, schema]) => {
    const inner = schemaShape(schema, names)
    return `${name}${mayBeLeftOut(schema) ? '?' : ''}${inner === 'S' ? '' : `:${inner}`}`
  })
