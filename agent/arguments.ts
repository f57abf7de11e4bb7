import type { Tool } from '../tools/tool.ts'

/** Arguments as they came over the wire; servers differ in how they spell them. */
type Arguments = Record<string, unknown>

const isObject = (value: unknown): value is Arguments =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const unfenced = (text: string) => /```(?:json)?\s*([\s\S]*?)\s*```/.exec(text)?.[1] ?? text

/**
 * The arguments of a tool call: an object, or JSON text of one; also "" and "null" (no arguments), JSON inside a JSON
 * string, and JSON in a code fence. Null where no object can be read.
 */
export const readArguments = (raw: unknown): Arguments | null => {
  if (isObject(raw)) return raw
  if (raw === null || raw === undefined) return {}
  if (typeof raw !== 'string') return null
  const text = unfenced(raw).trim()
  if (text === '' || text === 'null') return {}
  const value = parse(text)
  return value === undefined || value === raw ? null : readArguments(value)
}

/** The same arguments with each field that holds JSON text of an object or a list read as such. */
const unpackFields = (input: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const inner = typeof value === 'string' && /^\s*(?:```|[[{"])/.test(value) ? parse(unfenced(value)) : undefined
      return [key, typeof inner === 'object' && inner !== null ? inner : value]
    }),
  )

/**
 * The arguments as this tool can take them: as they came where they parse, else with nested objects that a model wrote as
 * JSON text unpacked, else as they came, so that the tool can say what is wrong. Null where no object can be read.
 */
export const fitArguments = (tool: Tool | undefined, raw: unknown): Arguments | null => {
  const read = readArguments(raw)
  if (!read || !tool || tool.input.safeParse(read).success) return read
  const unpacked = unpackFields(read)
  return tool.input.safeParse(unpacked).success ? unpacked : read
}
