import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { promptRules } from '../agent/prompts/system-prompt.ts'
import { FairleadError } from '../backend/errors.ts'
import { tools } from '../tools/index.ts'
import type { Tool } from '../tools/tool.ts'

/** What a model is told in place of what the product tells it; what is absent stays. */
export const variant = z
  .strictObject({
    /** The rules at the head of the prompt. */
    prompt: z.string().trim().min(1).optional(),
    /** Descriptions of tools, by name. */
    tools: z.record(z.string(), z.string().trim().min(1)).optional(),
  })
  .refine(({ prompt, tools: described }) => prompt !== undefined || described !== undefined, 'tells nothing else')
export type Variant = z.infer<typeof variant>

const refuse = (file: string, field: string, zh: string, en: string): never => {
  throw new FairleadError('invalid_case_file', { file, line: 1, field, zh, en })
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new FairleadError('file_unreadable', { path: file, reason: (cause as Error).message })
  }
}
const yamlOf = (text: string, file: string): unknown => {
  try {
    return parse(text)
  } catch (cause) {
    return refuse(file, 'YAML', 'YAML 语法有误', (cause as Error).message.split('\n')[0] ?? '')
  }
}

/** A version of what the model is told: YAML with `prompt` and `tools`, or a text that is the prompt alone. Throws `file_unreadable` and `invalid_case_file`. */
export const readVariant = (file: string): Variant => {
  const text = textOf(file)
  const parsed = variant.safeParse(/^\.ya?ml$/.test(extname(file)) ? yamlOf(text, file) : { prompt: text })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse(file, issue?.path.join('.') || 'prompt', issue?.message ?? '', issue?.message ?? '')
  }
  const stranger = Object.keys(parsed.data.tools ?? {}).find((name) => !tools.some((tool) => tool.name === name))
  if (stranger !== undefined) refuse(file, `tools.${stranger}`, '没有这个工具', 'there is no such tool')
  return parsed.data
}

/** What the product tells a model, as a file to begin a version from. */
export const presentVariant = (): string =>
  stringify({
    prompt: promptRules,
    tools: Object.fromEntries(tools.map(({ name, description }) => [name, description])),
  })

/** The tools with the descriptions of a version. */
export const describedTools = (all: readonly Tool[], descriptions: Variant['tools'] = {}): Tool[] =>
  all.map((tool) => {
    const description = descriptions[tool.name]
    return description === undefined ? tool : { ...tool, description }
  })
